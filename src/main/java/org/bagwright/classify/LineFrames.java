package org.bagwright.classify;

import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** Those of the {@link Contexts} that tell how long a stretch of lines repeats the shapes of the lines one period above it. */
final class LineFrames {
    /** Longest period of a frame of lines that repeats. */
    private static final int LONGEST_FRAME = 8;

    private final Traits traits;
    private final Contexts contexts;
    private final int n;

    LineFrames(Traits traits, Contexts contexts) {
        this.traits = traits;
        this.contexts = contexts;
        this.n = traits.count();
    }

    void tell() {
        int[] shapes = new int[n];
        for (int i = 0; i < n; i++) {
            shapes[i] = shape(i);
        }
        for (int period = 2; period <= LONGEST_FRAME; period++) {
            int from = period;
            for (int i = period; i <= n; i++) {
                if (i < n && shapes[i] == shapes[i - period]) {
                    continue;
                }
                int length = i - from;
                if (length >= period) {
                    note(from - period, i, period);
                }
                from = i + 1;
            }
        }
    }

    /** Blocks {@code [from, to)} are a frame; each belongs to the longest around it. */
    private void note(int from, int to, int period) {
        int[] lengths = contexts.column(Context.FRAME);
        int[] periods = contexts.column(Context.FRAME_PERIOD);
        int length = to - from;
        for (int k = from; k < to; k++) {
            if (length > lengths[k]) {
                lengths[k] = length;
                periods[k] = period;
            }
        }
    }

    /** What lines that are made alike share: about how long they are, whether running text, whether a date or a byline. */
    private int shape(int i) {
        int words = traits.get(Trait.WORDS, i);
        int size = words <= 2 ? 0 : words <= 5 ? 1 : words <= 14 ? 2 : words <= 45 ? 3 : 4;
        int dated = Contexts.isDated(traits, i) ? 1 : Contexts.isByline(traits, i) ? 2 : 0;
        return size * 9 + traits.get(Trait.PROSE, i) * 4 + dated;
    }
}
