package org.bagwright.classify;

/** How likely the first model holds each block of a capture to be text: what the second's columns are made of. */
final class FirstJudgement {
    /** Chance from which on a block may be part of a run of text, in thousandths. */
    private static final int LEAST_LIKELY = 400;
    /** Chance from which on a block counts as kept, in thousandths. */
    private static final int LEAST_KEPT = 500;
    /** Log-odds beyond this are certain enough, in {@link BoostedTrees#UNIT}. */
    private static final int MOST = 8 * BoostedTrees.UNIT;
    /** By what log-odds are divided for a column. */
    private static final int STEP = 40;

    private final int[] sums;
    private final int[] words;
    /** Chance of each block to be kept, in thousandths. */
    private final int[] chances;
    /* Of the blocks above each: their words, and those by their chances. A block counts as a word more than it has. */
    private final long[] wordsAbove;
    private final long[] keptAbove;

    /**
     * The judgement of blocks.
     *
     * @param sums log-odds of each, in {@link BoostedTrees#UNIT}
     * @param words how many each has
     */
    FirstJudgement(int[] sums, int[] words) {
        int n = sums.length;
        this.sums = sums;
        this.words = words;
        this.chances = new int[n];
        this.wordsAbove = new long[n + 1];
        this.keptAbove = new long[n + 1];
        for (int i = 0; i < n; i++) {
            chances[i] = thousandths(sums[i]);
            wordsAbove[i + 1] = wordsAbove[i] + words[i] + 1;
            keptAbove[i + 1] = keptAbove[i] + keptWords(i);
        }
    }

    /** The chance that a log-odds is. */
    private static int thousandths(int sum) {
        return (int) Math.round(1000 / (1 + StrictMath.exp(-(double) sum / BoostedTrees.UNIT)));
    }

    int blocks() {
        return chances.length;
    }

    int words(int block) {
        return words[block];
    }

    /** In thousandths. */
    int chance(int block) {
        return chances[block];
    }

    /** As columns show it: within what is certain enough, in steps. */
    int logOdds(int block) {
        return Math.max(-MOST, Math.min(MOST, sums[block])) / STEP;
    }

    /** Whether it may be part of a run of text. */
    boolean isLikely(int block) {
        return chances[block] >= LEAST_LIKELY;
    }

    boolean isKept(int block) {
        return chances[block] >= LEAST_KEPT;
    }

    /** What speaks for a block being text, by how likely that is and how long it is; negative where more speaks against it. */
    long weight(int block) {
        return (long) (words[block] + 1) * (chances[block] - LEAST_LIKELY);
    }

    /** Its words and one more, each counted by its chance to be kept, in thousandths of a word. */
    long keptWords(int block) {
        return (long) chances[block] * (words[block] + 1);
    }

    /** The words of all blocks by their chances, in thousandths of a word. */
    long expectedWords() {
        long all = 0;
        for (int i = 0; i < chances.length; i++) {
            all += (long) chances[i] * words[i];
        }
        return all;
    }

    /** What is kept of the words of the blocks {@code [from, to)}, in thousandths; {@code ofNone} where there is no block. */
    int keptShare(int from, int to, int ofNone) {
        return from < to ? (int) ((keptAbove[to] - keptAbove[from]) / (wordsAbove[to] - wordsAbove[from])) : ofNone;
    }
}
