package org.bagwright.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.json.ReleaseReport.Counted;
import org.bagwright.json.ReleaseReport.Others;

/** How often each value occurs, in bounded memory: of very many values those that came first are told apart. */
final class Frequencies {
    /** Values that are told apart; a news collection has some hundred publishers, so it is a bound and no budget. */
    static final int MOST_VALUES = 10_000;

    /** UTF-16 units of a value that are kept: more than any publisher's name or rights statement has. */
    static final int LONGEST = 300;

    /** Values that a report lists. */
    static final int LISTED = 100;

    private static final Comparator<Counted> OFTEN_FIRST =
            Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value);

    private final Map<String, long[]> counts = new HashMap<>();
    private long all;

    void add(String value) {
        all++;
        String key = shortened(value);
        long[] count = counts.get(key);
        if (count != null) {
            count[0]++;
        } else if (counts.size() < MOST_VALUES) {
            counts.put(key, new long[] {1});
        }
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }

    long all() {
        return all;
    }

    /** The most frequent first, equal ones in the order of their characters. */
    List<Counted> listed() {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()[0]))
                .sorted(OFTEN_FIRST)
                .limit(LISTED)
                .toList();
    }

    Others values() {
        List<Counted> top = listed();
        long listed = top.stream().mapToLong(Counted::count).sum();
        return new Others(counts.size(), top, all - listed);
    }
}
