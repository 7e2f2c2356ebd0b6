package org.bagwright.markup;

import java.io.Reader;
import java.util.Arrays;

/**
 * A source with parts of it left out, which the parser gets in place of the source, and the way back from each position of
 * what it got. Positions are UTF-16 units. For one thread at a time.
 */
final class TrimmedSource {
    private final String source;

    /** Where, in what is left, something was left out, and the position in the source that follows there. */
    private int[] cuts = new int[64];

    private int[] resumed = new int[64];
    private int count;
    /** The cut that was found last. */
    private int last;

    private TrimmedSource(String source) {
        this.source = source;
    }

    /** What of {@code source} the parser needs, as {@link SourceTrimming} tells. */
    static TrimmedSource of(String source) {
        TrimmedSource trimmed = new TrimmedSource(source);
        SourceTrimming.trim(source, trimmed);
        return trimmed;
    }

    /** All of {@code source}, for comparison. */
    static TrimmedSource untrimmed(String source) {
        return new TrimmedSource(source);
    }

    /** Leaves out what stands from {@code from} to {@code to}; nothing behind {@code from} was left out before. */
    void leaveOut(int from, int to) {
        if (from == to) {
            return;
        }
        int cut = count == 0 ? from : cuts[count - 1] + from - resumed[count - 1];
        if (count > 0 && cuts[count - 1] == cut) {
            resumed[count - 1] = to;
            return;
        }
        if (count == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * count);
            resumed = Arrays.copyOf(resumed, 2 * count);
        }
        cuts[count] = cut;
        resumed[count++] = to;
    }

    private int length() {
        return count == 0 ? source.length() : cuts[count - 1] + source.length() - resumed[count - 1];
    }

    /** Where in the source the character before {@code position} of what is left ends. */
    int inSource(int position) {
        int cut = cutBefore(position);
        return cut < 0 ? position : resumed[cut] + position - cuts[cut];
    }

    /** The last cut before {@code position}; positions mostly ascend. */
    private int cutBefore(int position) {
        if (count == 0 || position <= cuts[0]) {
            return -1;
        }
        if (cuts[last] >= position) {
            int found = Arrays.binarySearch(cuts, 0, count, position);
            last = found >= 0 ? found - 1 : -found - 2;
            return last;
        }
        while (last + 1 < count && cuts[last + 1] < position) {
            last++;
        }
        return last;
    }

    /** What the parser gets. */
    Reader reader() {
        return new Rest();
    }

    /** The same as a string. */
    String text() {
        char[] text = new char[length()];
        new Rest().read(text, 0, text.length);
        return new String(text);
    }

    /** Copies from the source, piece by piece. */
    private final class Rest extends Reader {
        private final int length = length();
        private int at;
        /** The next cut. */
        private int next;

        @Override
        public int read(char[] into, int offset, int most) {
            if (at >= length && most > 0) {
                return -1;
            }
            int to = Math.min(length, at + most);
            int filled = offset;
            while (at < to) {
                int end = next < count ? Math.min(to, cuts[next]) : to;
                int from = next == 0 ? at : resumed[next - 1] + at - cuts[next - 1];
                source.getChars(from, from + end - at, into, filled);
                filled += end - at;
                at = end;
                next += next < count && cuts[next] == at ? 1 : 0;
            }
            return filled - offset;
        }

        @Override
        public void close() {
            // Holds nothing but the source.
        }
    }
}
