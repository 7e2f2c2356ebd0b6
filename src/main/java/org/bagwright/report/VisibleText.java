package org.bagwright.report;

/**
 * Text from captures and bags as it may be printed: what a terminal would obey or hide stands there in letters.
 *
 * <p>An escape code in a file name could recolour or overwrite what stands above it, and a bidirectional override could
 * make {@code gpj.exe} out of {@code exe.jpg}. Such characters come out as {@code \u001b}; a backslash is left as it is.
 */
public final class VisibleText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** One line: {@code text} with everything visible, line feeds too. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    /** The same for a line of JSON: what is beyond U+FFFF is written as two surrogates there. */
    public static String inJson(String line) {
        if (line.codePoints().noneMatch(VisibleText::isHidden)) {
            return line;
        }
        StringBuilder visible = new StringBuilder(line.length() + 16);
        line.codePoints().forEach(c -> {
            if (isHidden(c)) {
                Character.toString(c).chars().forEach(unit -> visible.append(escaped((char) unit)));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        if (!isHidden(c)) {
            visible.appendCodePoint(c);
        } else if (c > Character.MAX_VALUE) {
            visible.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            visible.append(escaped((char) c));
        }
    }

    /** {@code c} as in JSON and Java: a backslash, a u, four hexadecimal digits. */
    public static String escaped(char c) {
        String digits = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - digits.length()) + digits;
    }

    /**
     * Controls, formats (but the joiners, which Persian and pictographs need), separators, unpaired surrogates, and the
     * noncharacters U+FFFE and U+FFFF, which XML can't hold.
     */
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> c == 0xFFFE || c == 0xFFFF;
        };
    }
}
