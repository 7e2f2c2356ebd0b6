package org.bagwright.lexicon;

import java.util.List;

/** Strings that are looked for in a text all at once, as they are written. */
final class Literals {
    private static final int ASCII = 0x80;
    private static final String[] NONE = {};

    /** The strings by their first character; those that don't begin in ASCII stand at 0. */
    private final String[][] byFirst = new String[ASCII][];

    /** Takes {@code strings}, none of which is empty. */
    Literals(List<String> strings) {
        for (int c = 0; c < ASCII; c++) {
            int first = c;
            byFirst[c] = strings.stream()
                    .filter(s -> place(s.charAt(0)) == first)
                    .toList()
                    .toArray(NONE);
        }
    }

    /** Whether one of them stands in {@code text}, beginning at {@code from} or behind it. */
    boolean isIn(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            for (String string : byFirst[place(text.charAt(i))]) {
                if (text.startsWith(string, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int place(char c) {
        return c < ASCII ? c : 0;
    }
}
