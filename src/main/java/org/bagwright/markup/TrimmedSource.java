package org.bagwright.markup;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/**
 * A source with parts of it left out, which the parser gets in place of the source, and the way back from each position of
 * what it got. Positions are UTF-16 units. For one thread at a time.
 */
final class TrimmedSource {
    private final String source;
    private final PlainTags plain;
    /** What is left up to {@link #copied}. */
    private char[] kept;

    private int length;
    /** Up to where the source was kept or left out. */
    private int copied;

    /** Where, in what is left, something was left out, and the position in the source that follows there. */
    private int[] cuts = new int[64];

    private int[] resumed = new int[64];
    private int count;
    /** The cut that was found last. */
    private int last;

    private TrimmedSource(String source) {
        this.source = source;
        this.plain = new PlainTags(source);
        // Of most pages less is left.
        this.kept = new char[source.length() / 2];
    }

    /** What of {@code source} the parser needs, as {@link SourceTrimming} tells. */
    static TrimmedSource of(String source) {
        TrimmedSource trimmed = new TrimmedSource(source);
        SourceTrimming.trim(source, trimmed);
        trimmed.keep(source.length());
        return trimmed;
    }

    /** All of {@code source}, for comparison. */
    static TrimmedSource untrimmed(String source) {
        TrimmedSource all = new TrimmedSource(source);
        all.keep(source.length());
        return all;
    }

    /** A source of which {@code parts}, ascending pairs of where they begin and end, are left out. */
    static TrimmedSource without(String source, int... parts) {
        TrimmedSource trimmed = new TrimmedSource(source);
        for (int i = 0; i < parts.length; i += 2) {
            trimmed.leaveOut(parts[i], parts[i + 1]);
        }
        trimmed.keep(source.length());
        return trimmed;
    }

    /** Leaves out what stands from {@code from} to {@code to}; nothing behind {@code from} was left out before. */
    void leaveOut(int from, int to) {
        if (from == to) {
            return;
        }
        keep(from);
        copied = to;
        if (count > 0 && cuts[count - 1] == length) {
            resumed[count - 1] = to;
            return;
        }
        if (count == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * count);
            resumed = Arrays.copyOf(resumed, 2 * count);
        }
        cuts[count] = length;
        resumed[count++] = to;
    }

    /** The tags whose attributes were left out, but can be asked for. */
    PlainTags plain() {
        return plain;
    }

    /** Keeps among {@link #plain} the tag that was read, which begins at {@code tag}; nothing behind that was left out yet. */
    void keepPlain(int tag) {
        plain.end(length + tag - copied);
    }

    /** Keeps the source up to {@code to}, from where it was left. */
    private void keep(int to) {
        int more = to - copied;
        if (length + more > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(source.length(), Math.max(2 * kept.length, length + more)));
        }
        source.getChars(copied, to, kept, length);
        length += more;
        copied = to;
    }

    /** What the parser gets. */
    Reader reader() {
        return new CharArrayReader(kept, 0, length);
    }

    /** The same as a string. */
    String text() {
        return new String(kept, 0, length);
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
}
