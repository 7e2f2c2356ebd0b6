package org.bagwright.export;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/**
 * A text as an XLSX cell holds it (ECMA-376, part 1, ST_Xstring).
 *
 * <ul>
 *   <li>Characters that XML can't hold, and CR, which it would change, are written by their code as {@code _x000B_}; text
 *       that looks like that gets its first {@code _} written so.
 *   <li>Half of a surrogate pair becomes U+FFFD, as in CSV.
 *   <li>A cell holds 32,767 UTF-16 units; a longer text is cut and says so at its end.
 * </ul>
 *
 * @param escaped as it is written
 * @param hasBlankEnds whether a program would trim it unless told not to
 */
record CellText(String escaped, boolean isCut, boolean hasBlankEnds) {
    /** Excel's limit, in UTF-16 units. */
    static final int LONGEST = 32_767;

    /** Reading back, a cell that was cut is known by its length: the mark must be shorter than 50. */
    private static final String MARK = " … [cut: too long for a cell]";

    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    static CellText of(String text) {
        boolean tooLong = text.length() > LONGEST;
        String kept = tooLong ? cut(text) + MARK : text;
        return new CellText(escaped(kept), tooLong, !kept.equals(kept.strip()));
    }

    private static String cut(String text) {
        int end = LONGEST - MARK.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String escaped(String text) {
        String safe =
                text.indexOf("_x") < 0 ? text : LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
        if (safe.codePoints().noneMatch(CellText::isEscaped)) {
            return safe;
        }
        StringBuilder out = new StringBuilder(safe.length() + 16);
        safe.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            out.append('\uFFFD');
        } else if (isEscaped(c)) {
            out.append("_x")
                    .append(HexFormat.of().withUpperCase().toHexDigits((char) c))
                    .append('_');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isEscaped(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n';
        return control || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }

    /** Puts it into {@code sheet} as text; plain runs have no way to say that blanks count. */
    void putInto(Worksheet sheet, int row, int column) {
        if (hasBlankEnds) {
            sheet.inlineString(
                    row, column, RichText.builder().run(escaped).end().build());
        } else {
            sheet.inlineString(row, column, escaped);
        }
    }
}
