package org.bagwright.classify;

import java.util.Arrays;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** Those of the {@link Contexts} that tell where running text stands together: the densest run of it, and each block's own. */
final class ProseRuns {
    /** Blocks without running text that a run of it may hold between two paragraphs. */
    private static final int GAP = 3;
    /** Words of a paragraph that count towards the densest run. */
    private static final int MOST_WORDS_COUNTED = 70;
    /** Weight in words of a block that isn't running text, against the densest run. */
    private static final int AGAINST = -6;
    /** Weight of a block with a closing phrase, in words. */
    private static final int AGAINST_CLOSER = -25;

    private final Traits traits;
    private final Contexts contexts;
    private final int n;
    private int bestFrom;
    private int bestTo;

    ProseRuns(Traits traits, Contexts contexts) {
        this.traits = traits;
        this.contexts = contexts;
        this.n = traits.count();
    }

    void tell() {
        findDensest();
        placesToDensest();
        ownRuns();
    }

    /** Where the densest run of running text begins, */
    int bestFrom() {
        return bestFrom;
    }

    /** and ends, exclusive. */
    int bestTo() {
        return bestTo;
    }

    /** Whether a block is in it. */
    boolean isInBest(int block) {
        return block >= bestFrom && block < bestTo;
    }

    /** The run of greatest sum, where running text counts for and all else against. */
    private void findDensest() {
        int best = 0;
        int sum = 0;
        int from = 0;
        for (int i = 0; i < n; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weight(i);
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
    }

    private int weight(int block) {
        int words = contexts.proseWords(block);
        if (words > 0) {
            return Math.min(words, MOST_WORDS_COUNTED);
        }
        return closes(block) ? AGAINST_CLOSER : AGAINST;
    }

    private boolean closes(int block) {
        return traits.get(Trait.CLOSES, block) == 1;
    }

    private void placesToDensest() {
        contexts.fill(Context.BEST_SHARE, Share.of(contexts.proseWords(bestFrom, bestTo), contexts.proseWords(0, n)));
        int[] in = contexts.column(Context.IN_BEST);
        int[] toStart = contexts.column(Context.TO_BEST_START);
        int[] toEnd = contexts.column(Context.TO_BEST_END);
        for (int i = 0; i < n; i++) {
            in[i] = isInBest(i) ? 1 : 0;
            toStart[i] = Contexts.clip(i - bestFrom);
            toEnd[i] = Contexts.clip(i - bestTo + 1);
        }
    }

    /** Runs of running text with small gaps; a closing phrase ends one. */
    private void ownRuns() {
        int[] words = contexts.column(Context.RUN_WORDS);
        int[] toStart = contexts.column(Context.TO_RUN_START);
        int[] toEnd = contexts.column(Context.TO_RUN_END);
        Arrays.fill(toStart, Contexts.FAR);
        Arrays.fill(toEnd, Contexts.FAR);
        int longest = 0;
        int from = 0;
        while (from < n) {
            int to = endOfRun(from);
            int sum = contexts.proseWords(from, to);
            for (int i = from; i < to; i++) {
                words[i] = sum;
                toStart[i] = Contexts.clip(i - from);
                toEnd[i] = Contexts.clip(to - 1 - i);
            }
            longest = Math.max(longest, sum);
            from = Math.max(from + 1, to);
        }
        int[] share = contexts.column(Context.RUN_SHARE);
        for (int i = 0; i < n; i++) {
            share[i] = Share.of(words[i], longest);
        }
    }

    /** The block after the last of the run that begins at {@code from}; {@code from} where none does. */
    private int endOfRun(int from) {
        if (!contexts.isProse(from)) {
            return from;
        }
        int last = from;
        for (int i = from; i < n && i - last <= GAP + 1 && !closes(i); i++) {
            last = contexts.isProse(i) ? i : last;
        }
        return last + 1;
    }
}
