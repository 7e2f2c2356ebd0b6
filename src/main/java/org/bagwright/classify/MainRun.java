package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;

/**
 * The run of blocks that the first model is surest of, weighed by their words: where the body most likely stands. The columns
 * tell where each block stands to it.
 *
 * @param from its first block
 * @param to the block after its last one; {@code from} where no block is likely to be text
 * @param weight see {@link FirstJudgement#weight}
 */
record MainRun(int from, int to, long weight) {
    /** Distances are counted as far as this, in blocks. */
    static final int FAR = 60;

    static final List<String> NAMES = List.of(
            "in the main run",
            "to the main run's start",
            "to the main run's end",
            "main run's share",
            "own run's share",
            "words to the main run");

    /** The run of the highest sum. */
    static MainRun in(FirstJudgement judged) {
        long best = 0;
        int bestFrom = 0;
        int bestTo = 0;
        long sum = 0;
        int from = 0;
        for (int i = 0; i < judged.blocks(); i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += judged.weight(i);
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return new MainRun(bestFrom, bestTo, best);
    }

    /** One column for each of {@link #NAMES}. */
    int[][] columns(FirstJudgement judged) {
        int n = judged.blocks();
        int[] in = new int[n];
        int[] toStart = new int[n];
        int[] toEnd = new int[n];
        for (int i = 0; i < n; i++) {
            in[i] = i >= from && i < to ? 1 : 0;
            toStart[i] = clip(i - from);
            toEnd[i] = clip(i - to + 1);
        }
        int[] share = new int[n];
        Arrays.fill(share, (int) (1000 * weight / allWeight(judged)));
        return new int[][] {in, toStart, toEnd, share, sharesOfOwnRuns(judged), wordsTo(judged)};
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private static long allWeight(FirstJudgement judged) {
        long all = 1;
        for (int i = 0; i < judged.blocks(); i++) {
            all += Math.max(0, judged.weight(i));
        }
        return all;
    }

    /** Of each run of likely blocks, with no more than one other between two of them, what it weighs beside this one. */
    private int[] sharesOfOwnRuns(FirstJudgement judged) {
        int n = judged.blocks();
        int[] shares = new int[n];
        int from = 0;
        while (from < n) {
            long own = 0;
            int last = from;
            for (int i = from; i < n && i - last <= 2; i++) {
                if (judged.isLikely(i)) {
                    own += judged.weight(i);
                    last = i;
                }
            }
            if (own > 0) {
                Arrays.fill(shares, from, last + 1, (int) Math.min(1000, 1000 * own / Math.max(1, weight)));
            }
            from = last + 1;
        }
        return shares;
    }

    /** Words between a block and this run: less than 0 above it. */
    private int[] wordsTo(FirstJudgement judged) {
        int n = judged.blocks();
        int[] above = new int[n + 1];
        for (int i = 0; i < n; i++) {
            above[i + 1] = above[i] + judged.words(i);
        }
        int[] between = new int[n];
        for (int i = 0; i < n; i++) {
            int nearest = i < from ? from : i >= to ? to : i;
            between[i] = above[i] - above[nearest];
        }
        return between;
    }
}
