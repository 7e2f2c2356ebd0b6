package org.bagwright.model;

import java.util.List;
import java.util.Optional;

/**
 * The smallest structural run of a capture before judgement: a line, or lines that are one paragraph broken in two; in
 * a marked-up source what stands between two block-level tags.
 *
 * @param span where, in code points of the decoded capture, from the first to the last character that isn't blank
 * @param text what a reader sees: the capture's own characters in that span, or what a browser makes of them
 * @param afterBlankLine whether a blank line, or the capture's start, stands before it
 * @param source where the characters of {@code text} stand; empty when they are the capture's own in {@code span}
 * @param repair damage that was repaired in {@code text}
 */
public record Block(
        Span span, String text, boolean afterBlankLine, Optional<SourceMap> source, Optional<Mojibake> repair) {

    /** A block whose text was read from a marked-up source. */
    public Block(Span span, String text, boolean afterBlankLine, Optional<SourceMap> source) {
        this(span, text, afterBlankLine, source, Optional.empty());
    }

    /** A block whose text is the capture's own. */
    public Block(Span span, String text, boolean afterBlankLine) {
        this(span, text, afterBlankLine, Optional.empty());
    }

    /**
     * The part of this block from {@code start} to {@code end}, in UTF-16 positions of its text; a character reference
     * that stands for several characters goes wholly to the part that its first belongs to.
     */
    public Block part(int start, int end) {
        if (source.isPresent()) {
            SourceMap map = source.get();
            int from = map.cut(text, start);
            int to = map.cut(text, end);
            return new Block(
                    spanOf(from, to),
                    text.substring(from, to),
                    afterBlankLine && start == 0,
                    Optional.of(map.part(text, from, to)),
                    repair);
        }
        return new Block(spanOf(start, end), text.substring(start, end), afterBlankLine && start == 0);
    }

    /** The span of the characters from {@code start} to {@code end}, in UTF-16 positions of its text. */
    public Span spanOf(int start, int end) {
        if (source.isPresent()) {
            SourceMap map = source.get();
            int to = map.cut(text, end);
            int from = map.start(text, Math.min(map.cut(text, start), to - 1));
            // A space that stands for a line break has no character of its own in the source.
            return new Span(from, Math.max(from + 1, map.end(text, to)));
        }
        int from = span.start() + text.codePointCount(0, start);
        return new Span(from, from + text.codePointCount(start, end));
    }

    /**
     * This block with another text.
     *
     * @param origins for each UTF-16 position of {@code repaired}, its end among them, the position in this block's text
     */
    Block withText(String repaired, int[] origins, Mojibake damage) {
        return new Block(
                span,
                repaired,
                afterBlankLine,
                Optional.of(SourceMap.of(this, repaired, origins)),
                Optional.of(damage));
    }

    /** The stretches of the capture that its text was read from: {@code span} without the tags in it; ascending. */
    public List<Span> runs() {
        return source.map(SourceMap::runs).orElseGet(() -> List.of(span));
    }

    /** Whether the markup before run number {@code run} of {@link #runs} breaks the line. */
    public boolean isBrokenBefore(int run) {
        return source.isPresent() && source.get().isBroken(run);
    }
}
