package org.bagwright.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the characters of a block's text stand in the source, when the text isn't the source's own: tags stand between
 * its runs, white space was collapsed, character references were read.
 *
 * <p>The text is parted into stretches that ascend in text and source. The characters of a stretch stand in the source
 * one by one, or all of them stand for a source stretch of another length, which is never cut.
 */
public final class SourceMap {
    /** Of a stretch whose characters stand in the source one by one. */
    static final int ONE_BY_ONE = -1;

    private final int[] textAt;
    private final int[] sourceAt;
    private final int[] sourceEnd;
    private final int[] runs;
    private final boolean[] broken;

    /**
     * A map of stretches and runs.
     *
     * @param textAt where each stretch begins in the text, in UTF-16 positions
     * @param sourceAt where it begins in the source, in code points
     * @param sourceEnd where it ends in the source, or {@link #ONE_BY_ONE}
     * @param runs start and end of each run of text in the source, in code points, ascending and disjoint
     * @param broken whether a line break stands before the run of that number
     */
    SourceMap(int[] textAt, int[] sourceAt, int[] sourceEnd, int[] runs, boolean[] broken) {
        this.textAt = textAt;
        this.sourceAt = sourceAt;
        this.sourceEnd = sourceEnd;
        this.runs = runs;
        this.broken = broken;
    }

    /**
     * The map of a text that was made of a block's.
     *
     * @param origins for each UTF-16 position of {@code text}, its end among them, the position in the block's text
     */
    static SourceMap of(Block block, String text, int[] origins) {
        int[] at = new int[text.length()];
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int count = 0;
        int next = 0;
        while (next < text.length()) {
            int to = next + Character.charCount(text.codePointAt(next));
            Span own = block.spanOf(origins[next], origins[to]);
            boolean one = own.length() == 1;
            boolean goesOn = count > 0 && one && ends[count - 1] < 0 && -ends[count - 1] == own.start();
            if (goesOn) {
                ends[count - 1] = -own.end();
            } else {
                at[count] = next;
                starts[count] = own.start();
                // Below zero while the stretch may still grow.
                ends[count++] = one ? -own.end() : own.end();
            }
            next = to;
        }
        for (int i = 0; i < count; i++) {
            ends[i] = ends[i] < 0 ? ONE_BY_ONE : ends[i];
        }
        List<Span> spans = block.runs();
        int[] runs = new int[2 * spans.size()];
        boolean[] broken = new boolean[spans.size()];
        for (int i = 0; i < broken.length; i++) {
            runs[2 * i] = spans.get(i).start();
            runs[2 * i + 1] = spans.get(i).end();
            broken[i] = block.isBrokenBefore(i);
        }
        return new SourceMap(
                Arrays.copyOf(at, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), runs, broken);
    }

    /** The source spans that the text was read from, ascending and disjoint. */
    List<Span> runs() {
        List<Span> spans = new ArrayList<>(broken.length);
        for (int i = 0; i < broken.length; i++) {
            spans.add(new Span(runs[2 * i], runs[2 * i + 1]));
        }
        return spans;
    }

    boolean isBroken(int run) {
        return broken[run];
    }

    /** Where the character at {@code index} of {@code text} begins in the source, in code points. */
    int start(String text, int index) {
        int stretch = stretch(index);
        if (sourceEnd[stretch] == ONE_BY_ONE) {
            return sourceAt[stretch] + text.codePointCount(textAt[stretch], index);
        }
        return index == textAt[stretch] ? sourceAt[stretch] : sourceEnd[stretch];
    }

    /** Where the character before {@code index} of {@code text} ends in the source, in code points. */
    int end(String text, int index) {
        int stretch = stretch(index - 1);
        return sourceEnd[stretch] == ONE_BY_ONE
                ? sourceAt[stretch] + text.codePointCount(textAt[stretch], index)
                : sourceEnd[stretch];
    }

    /** {@code index}, or the next place after it where the text can be cut. */
    int cut(String text, int index) {
        if (index <= 0 || index >= text.length()) {
            return index;
        }
        int stretch = stretch(index);
        return sourceEnd[stretch] == ONE_BY_ONE || textAt[stretch] == index ? index : next(text, stretch);
    }

    private int next(String text, int stretch) {
        return stretch + 1 < textAt.length ? textAt[stretch + 1] : text.length();
    }

    /** The map of {@code text} from {@code from} to {@code to}, both places where it can be cut. */
    SourceMap part(String text, int from, int to) {
        int first = stretch(from);
        int last = stretch(to - 1);
        int[] at = Arrays.copyOfRange(textAt, first, last + 1);
        int[] source = Arrays.copyOfRange(sourceAt, first, last + 1);
        int[] ends = Arrays.copyOfRange(sourceEnd, first, last + 1);
        source[0] = start(text, from);
        at[0] = from;
        for (int i = 0; i < at.length; i++) {
            at[i] -= from;
        }
        return clipped(at, source, ends, start(text, from), end(text, to));
    }

    private SourceMap clipped(int[] at, int[] source, int[] ends, int start, int end) {
        int from = 0;
        while (runs[2 * from + 1] <= start) {
            from++;
        }
        int to = broken.length;
        while (runs[2 * to - 2] >= end) {
            to--;
        }
        int[] clippedRuns = Arrays.copyOfRange(runs, 2 * from, 2 * to);
        clippedRuns[0] = Math.max(start, clippedRuns[0]);
        clippedRuns[clippedRuns.length - 1] = Math.min(end, clippedRuns[clippedRuns.length - 1]);
        return new SourceMap(at, source, ends, clippedRuns, Arrays.copyOfRange(broken, from, to));
    }

    /** The stretch that the character at {@code index} belongs to. */
    private int stretch(int index) {
        int found = Arrays.binarySearch(textAt, index);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap that
                && Arrays.equals(textAt, that.textAt)
                && Arrays.equals(sourceAt, that.sourceAt)
                && Arrays.equals(sourceEnd, that.sourceEnd)
                && Arrays.equals(runs, that.runs)
                && Arrays.equals(broken, that.broken);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sourceAt);
    }

    @Override
    public String toString() {
        return runs().toString();
    }
}
