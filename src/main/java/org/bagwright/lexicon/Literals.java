package org.bagwright.lexicon;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Strings that are looked for in a text all at once, as they are written. */
final class Literals {
    private static final int ASCII = 0x80;
    private static final String[] NONE = {};

    /** The strings by their first character, null for none; those that don't begin in ASCII stand at 0. */
    private final String[][] byFirst = new String[ASCII][];
    /** For each first character the second ones, each as the bit of its lowest six bits: most of a text has another there. */
    private final long[] seconds = new long[ASCII];

    /** Takes {@code strings}, none of which is empty. */
    Literals(List<String> strings) {
        strings.stream()
                .collect(Collectors.groupingBy(s -> place(s.charAt(0))))
                .forEach((first, own) -> byFirst[first] = own.toArray(NONE));
        strings.forEach(s -> seconds[place(s.charAt(0))] |= s.length() == 1 ? -1 : 1L << s.charAt(1));
    }

    /** Whether one of them stands in {@code text}, beginning at {@code from} or behind it. */
    boolean isIn(String text, int from) {
        return isIn(text, from, end -> true);
    }

    /** As {@link #isIn(String, int)}, and {@code mayEnd} holds of the place behind it. */
    boolean isIn(String text, int from, IntPredicate mayEnd) {
        for (int i = from; i < text.length(); i++) {
            int first = place(text.charAt(i));
            if (seconds[first] != 0 && mayGoOn(first, text, i + 1) && isOneOf(byFirst[first], text, i, mayEnd)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayGoOn(int first, String text, int next) {
        return next == text.length() || (seconds[first] >>> text.charAt(next) & 1) != 0;
    }

    private static boolean isOneOf(String[] strings, String text, int at, IntPredicate mayEnd) {
        for (String string : strings) {
            if (text.startsWith(string, at) && mayEnd.test(at + string.length())) {
                return true;
            }
        }
        return false;
    }

    private static int place(char c) {
        return c < ASCII ? c : 0;
    }
}
