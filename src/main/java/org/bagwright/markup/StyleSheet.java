package org.bagwright.markup;

import java.util.Arrays;

/**
 * A style sheet of CSS, read rule by rule: what stands before a brace, its selectors, then what stands in it, its declarations.
 * Linear in the sheet. Positions are UTF-16 units.
 */
final class StyleSheet {
    /** Where of a rule its selectors begin, its brace stands and it is closed, and whether it stands in no other. */
    private static final int PLACES = 4;

    private final char[] text;
    private int[] rules = new int[PLACES * 64];
    private int count;

    private StyleSheet(char[] text) {
        this.text = text;
    }

    /** The rules of {@code text} that are closed. */
    static StyleSheet of(char[] text) {
        StyleSheet sheet = new StyleSheet(text);
        sheet.read();
        return sheet;
    }

    char[] text() {
        return text;
    }

    /** How many rules it has. */
    int rules() {
        return count;
    }

    /** Where the rule's selectors begin. */
    int start(int rule) {
        return rules[PLACES * rule];
    }

    /** Where they end, and the declarations begin behind it. */
    int brace(int rule) {
        return rules[PLACES * rule + 1];
    }

    /** Where the declarations end. */
    int close(int rule) {
        return rules[PLACES * rule + 2];
    }

    /** Whether the rule stands in no other, as those do that hold for some media alone. */
    boolean isAlways(int rule) {
        return rules[PLACES * rule + 3] == 0;
    }

    String selectors(int rule) {
        return new String(text, start(rule), brace(rule) - start(rule));
    }

    private void read() {
        int depth = 0;
        int start = 0;
        int open = -1;
        int close = -1;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c == '/' && i + 1 < text.length && text[i + 1] == '*') {
                int comment = i;
                i = endOfComment(i);
                start = isBlank(start, comment) ? i + 1 : start;
            } else if (c == '{') {
                open = open > i ? open : next('{', i + 1);
                close = close > i ? close : next('}', i);
                if (close == text.length) {
                    return;
                }
                if (open < close) {
                    depth++;
                } else {
                    add(start, i, close, depth);
                    i = close;
                }
                start = i + 1;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
                start = i + 1;
            } else if (c == ';') {
                start = i + 1;
            }
        }
    }

    private void add(int start, int brace, int close, int depth) {
        int at = PLACES * count++;
        if (at == rules.length) {
            rules = Arrays.copyOf(rules, 2 * at);
        }
        rules[at] = start;
        rules[at + 1] = brace;
        rules[at + 2] = close;
        rules[at + 3] = depth;
    }

    /** The place of the next such character; the sheet's length where there is none. */
    private int next(char c, int from) {
        int at = from;
        while (at < text.length && text[at] != c) {
            at++;
        }
        return at;
    }

    /** The place of its last character; beyond the sheet where it isn't closed. */
    private int endOfComment(int comment) {
        int at = comment + 2;
        while (at + 1 < text.length && !(text[at] == '*' && text[at + 1] == '/')) {
            at++;
        }
        return at + 1 < text.length ? at + 1 : text.length;
    }

    private boolean isBlank(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text[at])) {
            at++;
        }
        return at >= end;
    }
}
