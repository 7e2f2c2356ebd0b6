package org.bagwright.report;

/**
 * Foreign text in Markdown: it can't speak Markdown or HTML there. ASCII punctuation in it is written as numeric
 * character references, which <a
 * href="https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references">never stand for structure</a>;
 * what can't be seen is made visible ({@link VisibleText}).
 */
public final class MarkdownText {
    /** Punctuation that is no structure inside a line or the cell of a table. */
    private static final String PLAIN = "-/,()='";

    private MarkdownText() {}

    /** {@code text} as it may stand inside a line or the cell of a table, not at the beginning of a line. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        VisibleText.of(text).codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The same as code. */
    public static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }
}
