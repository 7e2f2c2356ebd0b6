package org.bagwright.model;

import java.text.Normalizer;

/**
 * The normalisation {@code paragraph-1} that turns a text span of a capture into one paragraph of the text file.
 *
 * <ol>
 *   <li>Line ends (CR LF, CR, LF, U+0085, U+2028, U+2029) with the blanks around them become one space; or nothing
 *       where no space was: before {@code , . ; : ! ? )} and between two letters of a script that is written without
 *       spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar).
 *   <li>Byte order marks (U+FEFF) and control characters other than TAB go.
 *   <li>Blank space at both ends goes.
 *   <li>Unicode Normalization Form C.
 * </ol>
 *
 * <p>All else stays, runs of blanks inside a line too. The text file is the paragraphs of a document's text spans in
 * order, joined by one blank line and ended by one line feed.
 */
public final class Paragraph {
    /** The name under which the schema describes it. */
    public static final String NORMALISATION = "paragraph-1";

    private Paragraph() {}

    /** The paragraph that {@code span} makes; may be empty. */
    public static String of(CharSequence span) {
        String text = span.toString();
        return isOneLine(text) ? composed(trimmed(text)) : joined(text);
    }

    /** Whether nothing in {@code span} ends a line or goes: most blocks are so, and stay as they are. */
    private static boolean isOneLine(String span) {
        for (int i = 0; i < span.length(); i++) {
            char c = span.charAt(i);
            if (!isInWordsOnly(c) && (isLineEnd(c) || isDropped(c))) {
                return false;
            }
        }
        return true;
    }

    private static String trimmed(String span) {
        int start = 0;
        int end = span.length();
        while (start < end && isBlank(span.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(span.charAt(end - 1))) {
            end--;
        }
        return span.substring(start, end);
    }

    /** In Normalization Form C. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isComposed(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /**
     * Whether {@code c} stays as it is in Normalization Form C and goes together with nothing of this kind: Latin letters,
     * dashes and quotation marks, Chinese characters, Korean syllables.
     */
    private static boolean isComposed(char c) {
        return c < 0x300
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static String joined(String span) {
        StringBuilder out = new StringBuilder(span.length());
        boolean lineEndPending = false;
        for (int i = 0; i < span.length(); i++) {
            char c = span.charAt(i);
            if (isLineEnd(c)) {
                trimEnd(out);
                lineEndPending = true;
            } else if (!isDropped(c) && !(isBlank(c) && (lineEndPending || out.isEmpty()))) {
                if (lineEndPending && !out.isEmpty() && needsSpace(out, c)) {
                    out.append(' ');
                }
                lineEndPending = false;
                out.append(c);
            }
        }
        trimEnd(out);
        return composed(out.toString());
    }

    /** Whether {@code c} is blank space between words or blocks: Unicode white space, no-break spaces, BOM, controls. */
    public static boolean isBlank(int c) {
        return !isInWordsOnly(c) && isOtherBlank(c);
    }

    /** Whether {@code c} is in a range without blanks, as most characters are: asked first. */
    private static boolean isInWordsOnly(int c) {
        return c < 0x1680 ? c > 0xA0 || (c > ' ' && c < 0x7F) : c > 0x3000 && c < 0xFEFF;
    }

    private static boolean isOtherBlank(int c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || c == '\u200B'
                || Character.isWhitespace(c)
                || isLineEnd(c)
                || isDropped(c);
    }

    /** Whether {@code c} ends a line. */
    public static boolean isLineEnd(int c) {
        return c < 0x80 ? c == '\n' || c == '\r' : c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether words of the script that {@code c} belongs to are written without spaces between them. */
    public static boolean isUnspaced(int c) {
        // What most characters are, first: the look-up below searches a table.
        if (c < 0x0E00 || (c >= 0x2000 && c <= 0x206F) || (c >= 0xAC00 && c <= 0xD7A3)) {
            return false;
        }
        if ((c >= 0x4E00 && c <= 0x9FEF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Whether a line end between {@code before} and {@code next} parts words, so that a space must stand for it. */
    static boolean needsSpace(StringBuilder before, char next) {
        return ",.;:!?)".indexOf(next) < 0
                && !(isUnspaced(next) && isUnspaced(before.codePointBefore(before.length())));
    }

    private static boolean isDropped(int c) {
        return c == '\uFEFF' || (Character.isISOControl(c) && c != '\t' && !isLineEnd(c));
    }

    private static void trimEnd(StringBuilder out) {
        int end = out.length();
        while (end > 0 && isBlank(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
    }
}
