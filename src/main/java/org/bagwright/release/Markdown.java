package org.bagwright.release;

/** Text in Markdown (CommonMark). */
final class Markdown {
    /** What begins or ends markup, HTML, a link, a table cell, mathematics or an entity. */
    private static final String MARKS = "\\`*_{}[]()<>#|~&$!";

    private Markdown() {}

    /** {@code text} on one line, shown as it is: no mark in it acts. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.strip().codePoints().forEach(c -> append(out, c));
        return guardedStart(out.toString());
    }

    private static void append(StringBuilder out, int c) {
        if (Character.isISOControl(c) || Character.isWhitespace(c)) {
            out.append(' ');
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            out.append('\uFFFD');
        } else {
            if (MARKS.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        }
    }

    /** A list mark, a rule or a heading's underline at the start would act too. */
    private static String guardedStart(String line) {
        if (line.matches("[-+=].*")) {
            return "\\" + line;
        }
        return line.matches("[0-9]+[.].*") ? line.replaceFirst("[.]", "\\\\.") : line;
    }
}
