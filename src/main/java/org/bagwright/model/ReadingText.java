package org.bagwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person reads of a capture: its blocks in order, in the form {@link #normal}, parted by one space. Where a quote
 * stands in it doesn't depend on how the text was cut into blocks, so that a quote stays found when the rules of cutting
 * change. Built only where a decision looks for a quote.
 */
public final class ReadingText {
    private final String text;
    /** UTF-16 position of each block's begin and end. */
    private final int[] starts;

    private final int[] ends;

    private ReadingText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The reading text of {@code blocks}, each as it is shown. */
    public static ReadingText of(List<String> blocks) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[blocks.size()];
        int[] ends = new int[blocks.size()];
        for (int i = 0; i < starts.length; i++) {
            text.append(text.isEmpty() ? "" : " ");
            starts[i] = text.length();
            text.append(normal(blocks.get(i)));
            ends[i] = text.length();
        }
        return new ReadingText(text.toString(), starts, ends);
    }

    /** A block's text as one line: the paragraph that it makes ({@link Paragraph}), each run of blanks one space. */
    public static String normal(String block) {
        if (isNormal(block)) {
            return block;
        }
        String paragraph = Paragraph.of(block);
        StringBuilder line = new StringBuilder(paragraph.length());
        boolean space = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (Paragraph.isBlank(c)) {
                space = true;
            } else {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Whether it is plain ASCII with single spaces inside, as most lines are: nothing is to be done then. */
    private static boolean isNormal(String block) {
        char before = ' ';
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /** The blocks from {@code first} to before {@code end}. */
    public record Place(int first, int end) {}

    /** Block number {@code block} as one line. */
    public String line(int block) {
        return text.substring(starts[block], ends[block]);
    }

    /** Which of the places where {@code quote} stands, from 1, is the beginning of block number {@code block}. */
    public int occurrence(int block, String quote) {
        int count = 0;
        for (int at = text.indexOf(quote); at >= 0 && at <= starts[block]; at = text.indexOf(quote, at + 1)) {
            count++;
        }
        return Math.max(1, count);
    }

    /**
     * The blocks that {@code anchor} names; empty when its quote isn't there, or doesn't begin and end where blocks do.
     */
    public Optional<Place> find(Decision.Anchor anchor) {
        OptionalInt start = position(anchor.quote(), anchor.occurrence());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int first = Arrays.binarySearch(starts, start.getAsInt());
        int end = start.getAsInt() + length(start.getAsInt(), anchor.characters());
        if (first < 0) {
            return Optional.empty();
        }
        // Blocks of nothing begin where the next one does.
        while (first > 0 && starts[first - 1] == starts[first]) {
            first--;
        }
        int last = first;
        while (last < ends.length && ends[last] < end) {
            last++;
        }
        return last < ends.length && ends[last] == end ? Optional.of(new Place(first, last + 1)) : Optional.empty();
    }

    /** Whether {@code quote} stands there, wherever blocks begin and end. */
    public boolean holds(String quote) {
        return text.contains(quote);
    }

    private int length(int start, int characters) {
        int left = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(left, characters)) - start;
    }

    private OptionalInt position(String quote, int occurrence) {
        int at = text.indexOf(quote);
        for (int i = 1; i < occurrence && at >= 0; i++) {
            at = text.indexOf(quote, at + 1);
        }
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
