package org.bagwright.classify;

import java.util.Arrays;

/**
 * Above which sum a page's blocks are rather kept. The choice with the greatest F1 that can be expected keeps the blocks
 * whose chance to be text is above half of that F1 (Lipton, Elkan and Naryanaswamy, "Optimal thresholding of
 * classifiers to maximize F1 measure", 2014): where a page is judged surely, about a half; where all of it is unsure,
 * less, so that something of it stays.
 *
 * <p>F1 is reckoned by words. Takes time that grows with n log n.
 */
final class PageThreshold {
    /** Least chance: an F1 of 0.5 is expected. Of a page of which less is known more foreign words come than its own. */
    private static final double LEAST_CHANCE = 0.25;

    private PageThreshold() {}

    /**
     * The threshold of a page.
     *
     * @param sums log-odds of each block to be text, in 1/{@value BoostedTrees#UNIT}
     * @param words of each block
     * @return log-odds in 1/{@value BoostedTrees#UNIT}, at most 0
     */
    static int of(int[] sums, int[] words) {
        double chance = Math.max(LEAST_CHANCE, expected(sums, words) / 2);
        return (int) Math.round(StrictMath.log(chance / (1 - chance)) * BoostedTrees.UNIT);
    }

    /** The greatest F1 that can be expected. It keeps the likeliest blocks; how many is found by trying. */
    private static double expected(int[] sums, int[] words) {
        long[] likeliest = new long[sums.length];
        double[] itsText = new double[sums.length];
        double text = 0;
        for (int i = 0; i < sums.length; i++) {
            likeliest[i] = ((long) ~sums[i] << 32) | i;
            itsText[i] = chance(sums[i]) * words[i];
            text += itsText[i];
        }
        Arrays.sort(likeliest);
        double best = 0;
        double right = 0;
        double kept = 0;
        for (long key : likeliest) {
            int block = (int) key;
            right += itsText[block];
            kept += words[block];
            best = Math.max(best, kept + text == 0 ? 0 : 2 * right / (kept + text));
        }
        return best;
    }

    /** Exact on all machines, as {@link Math#exp} is not. */
    private static double chance(int sum) {
        return 1 / (1 + StrictMath.exp(-(double) sum / BoostedTrees.UNIT));
    }
}
