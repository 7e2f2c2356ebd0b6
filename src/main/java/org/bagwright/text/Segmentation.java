package org.bagwright.text;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Words;
import org.bagwright.model.Block;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Mojibake;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Span;

/**
 * Decoded text to blocks: a block a line; but lines that a scraper or a typist broke in the middle of a paragraph are
 * one block. Linear in the text.
 */
public final class Segmentation {
    /** Lines of a text that was wrapped by hand or program are about this long, in characters. */
    private static final int SHORTEST_WRAP = 45;

    private static final int LONGEST_WRAP = 110;
    /** Within a wrapped paragraph no line but the last falls short of the longest by more than this share. */
    private static final double WRAP_SLACK = 0.62;

    private static final int FEWEST_WRAPPED_LINES = 3;

    /** Lines that aren't blank; a capture of more is no article, and its ledger would fill the memory. */
    public static final int MOST_LINES = 100_000;

    /** What {@link Paragraph#isLineEnd} knows beside the line feed. */
    private static final String OTHER_LINE_ENDS = "\r\u0085\u2028\u2029";

    private Segmentation() {}

    /** Whether {@code text} has more than {@link #MOST_LINES}, and isn't to be cut into blocks. */
    public static boolean isBeyondLimit(DecodedText text) {
        String all = text.text();
        // A line that isn't blank has a character and, but for the last, an end.
        if (all.length() < 2 * MOST_LINES) {
            return false;
        }
        int lines = 0;
        boolean blank = true;
        for (int i = 0; i < all.length() && lines <= MOST_LINES; i++) {
            char c = all.charAt(i);
            if (Paragraph.isLineEnd(c)) {
                blank = true;
            } else if (blank && !Paragraph.isBlank(c)) {
                blank = false;
                lines++;
            }
        }
        return lines > MOST_LINES;
    }

    /** The blocks of {@code text} in order; empty for blank text. */
    public static List<Block> of(DecodedText text) {
        List<Line> lines = lines(text);
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = endOfGroup(lines, from);
            for (List<Line> paragraph : paragraphs(lines.subList(from, to))) {
                blocks.add(block(text.text(), paragraph.get(0), paragraph.get(paragraph.size() - 1)));
            }
            from = to;
        }
        return List.copyOf(blocks);
    }

    /** Lines without blank lines between them, from {@code from}. */
    private static int endOfGroup(List<Line> lines, int from) {
        int to = from + 1;
        while (to < lines.size() && !lines.get(to).afterBlank) {
            to++;
        }
        return to;
    }

    /** Which lines of a group without blank lines in it are one paragraph. */
    public static List<List<Line>> paragraphs(List<Line> group) {
        if (isWrapped(group)) {
            return List.of(group);
        }
        List<List<Line>> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < group.size()) {
            int to = from + 1;
            while (to < group.size() && isBroken(from == to - 1, group.get(to - 1), group.get(to))) {
                to++;
            }
            paragraphs.add(group.subList(from, to));
            from = to;
        }
        return paragraphs;
    }

    /**
     * As {@link #paragraphs}, of preformatted lines, such as a program's or a mail's: they are one paragraph unless one is
     * longer than lines are wrapped.
     */
    public static List<List<Line>> preformatted(List<Line> group) {
        boolean isShort = group.stream().allMatch(line -> line.length() <= LONGEST_WRAP);
        return isShort ? List.of(group) : paragraphs(group);
    }

    private static Block block(String text, Line first, Line last) {
        return Mojibake.repaired(new Block(
                new Span(first.startCodePoint, last.endCodePoint),
                text.substring(first.start, last.end),
                first.afterBlank));
    }

    private static boolean isWrapped(List<Line> group) {
        if (group.size() < FEWEST_WRAPPED_LINES) {
            return false;
        }
        int longest = 0;
        for (Line line : group) {
            longest = Math.max(longest, line.length());
        }
        return longest >= SHORTEST_WRAP && longest <= LONGEST_WRAP && isFull(group, longest * WRAP_SLACK);
    }

    /** Whether no line but the last is shorter than {@code least}. */
    private static boolean isFull(List<Line> group, double least) {
        for (int i = 0; i + 1 < group.size(); i++) {
            if (group.get(i).length() < least) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code next} goes on with the sentence that {@code line} leaves open: a link that became a line of its own. */
    private static boolean isBroken(boolean alone, Line line, Line next) {
        if (isByline(next)) {
            return false;
        }
        if (endsInTheAir(line)) {
            return true;
        }
        int last = line.text.codePointBefore(line.end);
        int first = next.text.codePointAt(next.start);
        boolean open = Character.isLetterOrDigit(last) || ",;–—-(“\"‘&".indexOf(last) >= 0;
        boolean goesOn = Character.isLowerCase(first) || ",.;:)”’!?".indexOf(first) >= 0;
        return open && goesOn && (!alone || hasBlank(line)) && isSentencePart(next);
    }

    /** {@code by Jane Doe}, which begins in lower case and yet is no part of the headline above it. */
    private static boolean isByline(Line line) {
        return Character.isLowerCase(line.text.codePointAt(line.start))
                && Byline.read(line.text.substring(line.start, line.end)).isPresent();
    }

    /** Whether the line's last word calls for another: {@code the}, {@code of}. */
    private static boolean endsInTheAir(Line line) {
        int word = line.end;
        // Not by lastIndexOf, which would look through all that stands before the line.
        while (word > line.start && line.text.charAt(word - 1) != ' ') {
            word--;
        }
        return word > line.start && Words.isOpen(line.text.substring(word, line.end));
    }

    /** Short lower-case labels such as tags are no parts of a sentence. */
    private static boolean isSentencePart(Line next) {
        return hasBlank(next) || next.length() <= 2;
    }

    private static boolean hasBlank(Line line) {
        // Not by indexOf, which would look through all that follows the line.
        for (int at = line.start; at < line.end; at++) {
            if (line.text.charAt(at) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** A blank character that is the last octet of a damaged letter or quotation mark; see {@link Mojibake}. */
    private static boolean isDamaged(String text, int index) {
        char c = text.charAt(index);
        char before = text.charAt(index - 1);
        return (c >= 0x80 && c < 0xA0 && before >= 0x80) || (c == 0xA0 && before == 0xC3);
    }

    private static List<Line> lines(DecodedText decoded) {
        String text = decoded.text();
        boolean ofUnits = decoded.characters() == text.length();
        boolean byLineFeeds = hasOnlyLineFeeds(text);
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int at = 0;
        int codePoint = 0;
        while (at < text.length()) {
            int end = byLineFeeds ? lineFeed(text, at) : lineEnd(text, at);
            int shown = firstShown(text, at, end);
            if (shown == end) {
                afterBlank = true;
                codePoint += codePoints(text, at, end, ofUnits);
            } else {
                int afterShown = afterShown(text, shown, end);
                int first = codePoint + codePoints(text, at, shown, ofUnits);
                int last = first + codePoints(text, shown, afterShown, ofUnits);
                lines.add(new Line(text, shown, afterShown, first, last, afterBlank));
                afterBlank = false;
                codePoint = last + codePoints(text, afterShown, end, ofUnits);
            }
            boolean crLf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            int width = end >= text.length() ? 0 : crLf ? 2 : 1;
            at = end + width;
            codePoint += width;
        }
        return lines;
    }

    /** Code points in {@code [from, to)}, which needn't be counted where each is one unit of UTF-16. */
    private static int codePoints(String text, int from, int to, boolean ofUnits) {
        return ofUnits ? to - from : text.codePointCount(from, to);
    }

    /** Whether no line ends otherwise, as in most texts: they are faster to find. */
    private static boolean hasOnlyLineFeeds(String text) {
        for (int i = 0; i < OTHER_LINE_ENDS.length(); i++) {
            if (text.indexOf(OTHER_LINE_ENDS.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int lineFeed(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Paragraph.isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the first character that isn't blank stands; {@code end} if there is none. */
    private static int firstShown(String text, int from, int end) {
        int at = from;
        while (at < end && Paragraph.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind the last character that isn't blank, and behind the blanks at its side that are part of a damaged one. */
    private static int afterShown(String text, int shown, int end) {
        int after = end;
        while (after > shown && Paragraph.isBlank(text.charAt(after - 1))) {
            after--;
        }
        while (after < end && isDamaged(text, after)) {
            after++;
        }
        return after;
    }

    /**
     * A line without the blank space at its ends: where it stands in {@code text}, in UTF-16 positions, and in the
     * capture, in code points.
     */
    public record Line(String text, int start, int end, int startCodePoint, int endCodePoint, boolean afterBlank) {
        int length() {
            return endCodePoint - startCodePoint;
        }
    }
}
