package org.bagwright.lexicon;

/** What is asked of single characters in many places. */
public final class Letters {
    private static final char BEYOND = 0x80;

    private Letters() {}

    /** Whether {@code c} is a letter of ASCII, as most characters of most lines are. */
    public static boolean isBasic(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether {@code c} is a digit of ASCII. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code c} is white space of ASCII, as expressions take it. */
    static boolean isBasicBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Whether {@code c} is white space, or the no-break space that {@link Character#isWhitespace} leaves out. */
    static boolean isBlank(char c) {
        return !isBasic(c) && (Character.isWhitespace(c) || c == '\u00A0');
    }

    /** As expressions, and {@link String#regionMatches(boolean, int, String, int, int)}, compare letters whose case doesn't matter. */
    static char folded(char c) {
        if (c < BEYOND) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Whether the first letter that is shown in {@code line}, behind two other characters at most, is one of {@code letters} in either case. */
    static boolean open(String line, String letters) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        for (int skipped = 0; at < line.length() && skipped < 2 && !isOfWord(line.charAt(at)); skipped++) {
            at++;
        }
        return at < line.length() && letters.indexOf(folded(line.charAt(at))) >= 0;
    }

    private static boolean isOfWord(char c) {
        return isBasic(c) || isDigit(c) || c == '_';
    }
}
