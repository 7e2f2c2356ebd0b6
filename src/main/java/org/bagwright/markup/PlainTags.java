package org.bagwright.markup;

import java.util.Arrays;

/**
 * The start tags of a page of which all attributes that are read were left out of what the parser gets: their class, id and
 * address, as they stand in the source. Reading them takes the parser as long as all else. For one thread at a time.
 */
final class PlainTags {
    private static final int CLASS = 0;
    private static final int ID = 2;
    private static final int ADDRESS = 4;
    /** Where the three begin and end; the begin is 0 for one that isn't there, as no value begins a source. */
    private static final int PLACES = 6;

    private final String source;
    /** Where in what the parser gets each of the tags begins, ascending. */
    private int[] tags = new int[64];

    private int[] places = new int[64 * PLACES];
    private int count;
    /** The first tag that doesn't begin before the last position that was asked for. */
    private int next;

    PlainTags(String source) {
        this.source = source;
    }

    /** What may be left out of a tag. */
    static boolean isPlain(String attribute) {
        return place(attribute) >= 0;
    }

    private static int place(String attribute) {
        return switch (attribute) {
            case "class" -> CLASS;
            case "id" -> ID;
            case "href" -> ADDRESS;
            default -> -1;
        };
    }

    /** Begins a tag, behind all others; forgets the last one if that was given up. */
    void begin() {
        if (count == tags.length) {
            tags = Arrays.copyOf(tags, 2 * count);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        Arrays.fill(places, count * PLACES, (count + 1) * PLACES, 0);
    }

    /**
     * Gives the tag that was begun a value, which stands in the source from {@code from} to {@code to}.
     *
     * @return false when it has one of that name
     */
    boolean set(String attribute, int from, int to) {
        int place = count * PLACES + place(attribute);
        if (places[place] > 0) {
            return false;
        }
        places[place] = from;
        places[place + 1] = to;
        return true;
    }

    /** Keeps the tag that was begun, which begins there in what the parser gets. */
    void end(int position) {
        tags[count++] = position;
    }

    /** The number of the tag that begins there in what the parser got; -1 for none of them. Positions mostly ascend. */
    int at(int position) {
        if (next > 0 && tags[next - 1] >= position) {
            return Math.max(-1, Arrays.binarySearch(tags, 0, count, position));
        }
        while (next < count && tags[next] < position) {
            next++;
        }
        return next < count && tags[next] == position ? next : -1;
    }

    /** Null for none; so it is with the next two. */
    String classes(int tag) {
        return value(tag, CLASS);
    }

    String id(int tag) {
        return value(tag, ID);
    }

    String address(int tag) {
        return value(tag, ADDRESS);
    }

    private String value(int tag, int what) {
        int place = tag * PLACES + what;
        return places[place] == 0 ? null : source.substring(places[place], places[place + 1]);
    }

    /** Whether it has a class and, behind it, an id. */
    boolean isIdLast(int tag) {
        int place = tag * PLACES;
        return places[place + CLASS] > 0 && places[place + ID] > places[place + CLASS];
    }
}
