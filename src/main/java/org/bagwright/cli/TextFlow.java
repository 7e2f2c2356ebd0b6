package org.bagwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.cli.Output.Part;
import org.bagwright.cli.Output.Part.Paint;
import org.bagwright.diff.WordDiff;
import org.bagwright.report.VisibleText;

/**
 * Running text laid out in lines of 80 columns. What went stands in square brackets with minus signs, what came in braces
 * with plus signs, as {@code git diff --word-diff} has it, so that it can be told apart without colour too; a new
 * paragraph begins a line.
 */
final class TextFlow {
    /** In columns. */
    static final int WIDTH = 80;

    private final String indent;
    private final List<List<Part>> lines = new ArrayList<>();
    private List<Part> line = new ArrayList<>();
    private int used;

    private TextFlow(int indent) {
        this.indent = " ".repeat(indent);
    }

    /** {@code text} in lines, each behind {@code indent} blanks. */
    static List<List<Part>> of(String text, int indent) {
        return of(List.of(new WordDiff.Piece(WordDiff.Fate.EQUAL, text)), indent);
    }

    /** {@code pieces} in lines, each behind {@code indent} blanks. */
    static List<List<Part>> of(List<WordDiff.Piece> pieces, int indent) {
        TextFlow flow = new TextFlow(indent);
        pieces.forEach(flow::add);
        flow.breakLine();
        return flow.lines;
    }

    private void add(WordDiff.Piece piece) {
        switch (piece.fate()) {
            case EQUAL -> add(Paint.PLAIN, "", piece.text(), "");
            case REMOVED -> add(Paint.GONE, "[-", piece.text(), "-]");
            case ADDED -> add(Paint.COME, "{+", piece.text(), "+}");
        }
    }

    private void add(Paint paint, String open, String text, String close) {
        String body = text.stripTrailing();
        String behind = text.substring(body.length());
        boolean endsParagraph = behind.contains("\n\n");
        String mark = endsParagraph && !close.isEmpty() ? "¶" : "";
        String[] paragraphs = (open + body + mark + close).split("\n\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                breakLine();
            }
            boolean last = i == paragraphs.length - 1;
            addWords(paint, paragraphs[i] + (last && !behind.isEmpty() ? " " : ""));
        }
        if (endsParagraph) {
            breakLine();
        }
    }

    private void addWords(Paint paint, String text) {
        int at = 0;
        while (at < text.length()) {
            int blank = text.indexOf(' ', at);
            int end = blank < 0 ? text.length() : blank + 1;
            addWord(paint, text.substring(at, end));
            at = end;
        }
    }

    /** What is longer than a line, or of a script without spaces, is broken where the line ends. */
    private void addWord(Paint paint, String word) {
        String visible = VisibleText.of(word);
        int room = WIDTH - indent.length();
        boolean fits = used + width(visible.stripTrailing()) <= room;
        if (!fits && used > 0 && visible.codePoints().noneMatch(TextFlow::isWide)) {
            breakLine();
            fits = width(visible.stripTrailing()) <= room;
        }
        if (fits) {
            put(paint, visible);
        } else {
            addBroken(paint, visible, room);
        }
    }

    private void addBroken(Paint paint, String word, int room) {
        int start = 0;
        int width = used;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int next = width(word.codePointAt(at));
            if (width + next > room) {
                put(paint, word.substring(start, at));
                breakLine();
                start = at;
                width = 0;
            }
            width += next;
        }
        put(paint, word.substring(start));
    }

    private void put(Paint paint, String text) {
        if (text.isEmpty() || (used == 0 && text.isBlank())) {
            return;
        }
        int last = line.size() - 1;
        if (last >= 0 && line.get(last).paint() == paint) {
            line.set(last, new Part(paint, line.get(last).text() + text));
        } else {
            line.add(new Part(paint, text));
        }
        used += width(text);
    }

    private void breakLine() {
        if (!line.isEmpty()) {
            int last = line.size() - 1;
            line.set(
                    last, new Part(line.get(last).paint(), line.get(last).text().stripTrailing()));
            line.add(0, new Part(Paint.PLAIN, indent));
            lines.add(line);
        }
        line = new ArrayList<>();
        used = 0;
    }

    /** How many characters of {@code text} fit into {@code columns}; at least one code point on an empty line. */
    private static int fitting(String text, int columns) {
        int at = 0;
        int width = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            width += width(c);
            if (width > columns) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The beginning of {@code text} that fits into {@code columns}, all of it made visible. */
    static String cut(String text, int columns) {
        // What is hidden becomes longer when it is shown, never shorter; the rest can't matter.
        String visible = VisibleText.of(text.length() > 4 * columns ? text.substring(0, 4 * columns) : text);
        if (width(visible) <= columns && text.length() <= 4 * columns) {
            return visible;
        }
        return visible.substring(0, fitting(visible, columns - 1)) + "…";
    }

    /** Columns of a terminal that {@code text} takes, as far as that can be known. */
    static int width(String text) {
        return text.codePoints().map(TextFlow::width).sum();
    }

    private static int width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** East Asian letters and their full-width punctuation, and pictographs. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F9FF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
