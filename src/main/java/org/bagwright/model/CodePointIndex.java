package org.bagwright.model;

import java.util.function.IntUnaryOperator;

/** UTF-16 positions of a text to code points, in constant time. */
public final class CodePointIndex implements IntUnaryOperator {
    /** UTF-16 units between two places that are known, of which half are counted for a position. */
    private static final int STEP = 64;

    private final String text;
    /** Code points before each {@link #STEP}th position; empty when every character is one code point. */
    private final int[] before;

    private CodePointIndex(String text, int[] before) {
        this.text = text;
        this.before = before;
    }

    /** Of a text that was decoded. */
    public static CodePointIndex of(DecodedText decoded) {
        return of(decoded.text(), decoded.characters());
    }

    /** Of any text. */
    public static CodePointIndex of(String text) {
        return of(text, text.codePointCount(0, text.length()));
    }

    private static CodePointIndex of(String text, int characters) {
        if (text.length() == characters) {
            return new CodePointIndex(text, new int[0]);
        }
        int[] before = new int[text.length() / STEP + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + count(text, (i - 1) * STEP, i * STEP);
        }
        return new CodePointIndex(text, before);
    }

    /** @param position not between the halves of a surrogate pair */
    @Override
    public int applyAsInt(int position) {
        if (before.length == 0) {
            return position;
        }
        int step = position / STEP;
        return before[step] + count(text, step * STEP, position);
    }

    /** Code points that begin from {@code from} to {@code to}: a pair may be cut by either. */
    private static int count(String text, int from, int to) {
        int count = to - from;
        for (int i = Math.max(1, from); i < to; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                count--;
            }
        }
        return count;
    }
}
