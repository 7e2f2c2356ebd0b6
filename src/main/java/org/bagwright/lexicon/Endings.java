package org.bagwright.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Strings in one of which a text may end, without regard to case: all asked at once, by their last letter. */
final class Endings {
    private static final int ASCII = 0x80;
    private static final String[] NONE = {};

    /** The strings by their last letter in lower case. */
    private final String[][] byLast = new String[ASCII][];
    /** For each last letter those before it, each as the bit of its lowest six bits: most of a text has another there. */
    private final long[] befores = new long[ASCII];

    /** Takes {@code strings} that each end in a letter of ASCII. */
    Endings(List<String> strings) {
        strings.stream()
                .collect(Collectors.groupingBy(s -> Letters.folded(s.charAt(s.length() - 1))))
                .forEach((last, own) -> byLast[last] = own.toArray(NONE));
        strings.forEach(s -> befores[Letters.folded(s.charAt(s.length() - 1))] |= before(s, s.length()));
    }

    /** Whether one of them stands in {@code text} right before {@code end}. */
    boolean endAt(String text, int end) {
        char last = end > 0 ? Letters.folded(text.charAt(end - 1)) : 0;
        String[] own = last < ASCII ? byLast[last] : null;
        if (own != null && (befores[last] & before(text, end)) != 0) {
            for (String string : own) {
                if (text.regionMatches(true, end - string.length(), string, 0, string.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The bit of the letter before the last, which stands right before {@code end}; all bits if there is none. */
    private static long before(String text, int end) {
        return end < 2 ? -1 : 1L << Letters.folded(text.charAt(end - 2));
    }
}
