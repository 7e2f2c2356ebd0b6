package org.bagwright.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces between the separators of a stated title: {@code Bridge reopens | Local | Example News} has three.
 *
 * @param text the whole
 * @param pieces in their order; one for a title without separators
 */
record TitlePieces(String text, List<Piece> pieces) {
    private static final Pattern SEPARATOR = Pattern.compile(" [|\\-–—:·•«»~/›>]+ | ?[|｜»«] ?|: | ?:: ?| @ ");

    /** What stands behind so many separators is one piece. */
    private static final int MOST_SEPARATORS = 6;

    /**
     * A piece at UTF-16 units {@code from} to {@code to}.
     *
     * @param beforeColon whether a colon parts it from the next one
     * @param ofSite whether it names the site
     */
    record Piece(int from, int to, boolean beforeColon, boolean ofSite) {
        int length() {
            return to - from;
        }
    }

    /**
     * Pieces side by side, but not all of them.
     *
     * @param byColon whether a colon parts them from a neighbour
     * @param siteCutOff share of the site's names among the pieces that were left out
     */
    record Run(String text, boolean atStart, boolean atEnd, boolean byColon, boolean holdsLongest, double siteCutOff) {}

    static TitlePieces of(String text, Site site) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(text);
        int from = 0;
        while (pieces.size() < MOST_SEPARATORS && matcher.find()) {
            boolean colon = matcher.group().strip().equals(":");
            pieces.add(piece(text, from, matcher.start(), colon, site));
            from = matcher.end();
        }
        pieces.add(piece(text, from, text.length(), false, site));
        return new TitlePieces(text, pieces);
    }

    private static Piece piece(String text, int from, int to, boolean beforeColon, Site site) {
        return new Piece(from, to, beforeColon, site.isNamed(text.substring(from, to)));
    }

    /** All runs of them; none of a title without separators. */
    List<Run> runs() {
        int longest = longest();
        int last = pieces.size() - 1;
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            for (int j = i; j <= last; j++) {
                if (i > 0 || j < last) {
                    runs.add(run(i, j, longest));
                }
            }
        }
        return runs;
    }

    /** The first one of the longest. */
    private int longest() {
        int longest = 0;
        for (int i = 1; i < pieces.size(); i++) {
            longest = pieces.get(i).length() > pieces.get(longest).length() ? i : longest;
        }
        return longest;
    }

    private Run run(int first, int last, int longest) {
        boolean atEnd = last == pieces.size() - 1;
        boolean byColon = (first > 0 && pieces.get(first - 1).beforeColon())
                || (!atEnd && pieces.get(last).beforeColon());
        return new Run(
                text.substring(pieces.get(first).from(), pieces.get(last).to()).strip(),
                first == 0,
                first > 0 && atEnd,
                byColon,
                first <= longest && longest <= last,
                siteCutOff(first, last));
    }

    private double siteCutOff(int first, int last) {
        int left = 0;
        int ofSite = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (i < first || i > last) {
                left++;
                ofSite += pieces.get(i).ofSite() ? 1 : 0;
            }
        }
        return (double) ofSite / left;
    }

    /** {@code text} without pieces at its ends that name the site. */
    static String withoutSite(String text, Site site) {
        String rest = text;
        while (true) {
            Matcher matcher = SEPARATOR.matcher(rest);
            if (!matcher.find()) {
                return rest;
            }
            int firstStart = matcher.start();
            int firstEnd = matcher.end();
            int lastStart = firstStart;
            int lastEnd = firstEnd;
            while (matcher.find()) {
                lastStart = matcher.start();
                lastEnd = matcher.end();
            }
            if (lastStart > 0 && site.isNamed(rest.substring(lastEnd))) {
                rest = rest.substring(0, lastStart).strip();
            } else if (firstEnd < rest.length() && site.isNamed(rest.substring(0, firstStart))) {
                rest = rest.substring(firstEnd).strip();
            } else {
                return rest;
            }
        }
    }
}
