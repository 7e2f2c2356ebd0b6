package org.bagwright.model;

/**
 * The smallest structural run of a capture before judgement: a line, or lines that are one paragraph broken in two.
 *
 * @param span where, in code points of the decoded capture, from the first to the last character that isn't blank
 * @param text the capture's own characters in that span
 * @param afterBlankLine whether a blank line, or the capture's start, stands before it
 */
public record Block(Span span, String text, boolean afterBlankLine) {

    /** The part of this block from {@code start} to {@code end}, in UTF-16 positions of its text. */
    public Block part(int start, int end) {
        int from = span.start() + text.codePointCount(0, start);
        int to = from + text.codePointCount(start, end);
        return new Block(new Span(from, to), text.substring(start, end), afterBlankLine && start == 0);
    }

    /** The span of the characters from {@code start} to {@code end}, in UTF-16 positions of its text. */
    public Span spanOf(int start, int end) {
        return part(start, end).span();
    }
}
