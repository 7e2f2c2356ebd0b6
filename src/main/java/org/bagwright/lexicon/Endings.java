package org.bagwright.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Strings in one of which a text may end, without regard to case: all asked at once, by their last letter. */
final class Endings {
    private static final int ASCII = 0x80;
    private static final String[] NONE = {};

    /** The strings by their last letter in lower case. */
    private final String[][] byLast = new String[ASCII][];

    /** Takes {@code strings} that each end in a letter of ASCII. */
    Endings(List<String> strings) {
        strings.stream()
                .collect(Collectors.groupingBy(s -> folded(s.charAt(s.length() - 1))))
                .forEach((last, own) -> byLast[last] = own.toArray(NONE));
    }

    /** Whether one of them stands in {@code text} right before {@code end}. */
    boolean endAt(String text, int end) {
        char last = end > 0 ? folded(text.charAt(end - 1)) : 0;
        String[] own = last < ASCII ? byLast[last] : null;
        if (own != null) {
            for (String string : own) {
                if (text.regionMatches(true, end - string.length(), string, 0, string.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As {@link String#regionMatches(boolean, int, String, int, int)} compares. */
    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
