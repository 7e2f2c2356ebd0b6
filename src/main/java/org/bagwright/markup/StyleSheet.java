package org.bagwright.markup;

/** A style sheet of CSS, rule by rule: what stands before a brace, then what stands in it. Linear in the sheet. */
final class StyleSheet {
    private final String text;

    StyleSheet(String text) {
        this.text = text;
    }

    /** Is told of each rule. */
    interface Rules {
        /**
         * A rule: its selectors stand from {@code start} to {@code brace}, its declarations from there to {@code close}, in
         * UTF-16 positions of the sheet.
         *
         * @param always whether it stands in no other, as those do that hold for some media alone
         */
        void rule(int start, int brace, int close, boolean always);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Tells {@code rules} of each rule that is closed. */
    void read(Rules rules) {
        int depth = 0;
        int start = 0;
        int open = -1;
        int close = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' && text.startsWith("/*", i)) {
                int comment = i;
                i = endOfComment(i);
                start = isBlank(start, comment) ? i + 1 : start;
            } else if (c == '{') {
                open = open > i ? open : next('{', i + 1);
                close = close > i ? close : next('}', i);
                if (close == text.length()) {
                    return;
                }
                if (open < close) {
                    depth++;
                } else {
                    rules.rule(start, i, close, depth == 0);
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

    /** The place of the next such character; the sheet's length where there is none. */
    private int next(char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    private int endOfComment(int comment) {
        int end = text.indexOf("*/", comment + 2);
        return end < 0 ? text.length() : end + 1;
    }

    private boolean isBlank(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= end;
    }
}
