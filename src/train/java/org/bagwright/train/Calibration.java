package org.bagwright.train;

import java.util.function.IntPredicate;
import org.bagwright.classify.BlockModel;

/**
 * The chance to be text by the sum of a block's trees: a logistic curve whose slope may change at three places (Platt,
 * 1999, with knots). It has five numbers, so that a long page whose blocks are all misjudged bends it little; for the same reason the
 * blocks of a page of n count as much as the root of n.
 */
final class Calibration {
    /** Log-odds of the outer knots, on both sides; the third is at 0. */
    private static final double KNOT = 2;
    /** After so many rounds nothing changes any more. */
    private static final int ROUNDS = 500;

    private static final double[][] TERMS = terms();

    private final double[] text = new double[BlockModel.STEPS];
    private final double[] all = new double[BlockModel.STEPS];

    /** The judgements of one page, by models that haven't seen its site: sums of its blocks, and which of them are text. */
    void add(int[] sums, IntPredicate isText) {
        double weight = 1 / Math.sqrt(Math.max(1, sums.length));
        for (int i = 0; i < sums.length; i++) {
            int step = BlockModel.step(sums[i]);
            text[step] += isText.test(i) ? weight : 0;
            all[step] += weight;
        }
    }

    /** Of each step of {@link BlockModel#step} the chance, in thousandths; it never falls. */
    int[] chances() {
        double[] sums = new double[BlockModel.STEPS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int term = 0; term < TERMS[0].length; term++) {
                move(sums, term);
            }
        }
        int[] chances = new int[BlockModel.STEPS];
        for (int step = 0; step < chances.length; step++) {
            int chance = (int) Math.round(1000 * chance(sums[step]));
            chances[step] = step == 0 ? chance : Math.max(chances[step - 1], chance);
        }
        return chances;
    }

    /** One step of Newton's method along one term. */
    private void move(double[] sums, int term) {
        double gradient = 0;
        double curvature = 1e-9;
        for (int step = 0; step < sums.length; step++) {
            double chance = chance(sums[step]);
            gradient += TERMS[step][term] * (text[step] - all[step] * chance);
            curvature += TERMS[step][term] * TERMS[step][term] * all[step] * chance * (1 - chance);
        }
        for (int step = 0; step < sums.length; step++) {
            sums[step] += TERMS[step][term] * gradient / curvature;
        }
    }

    private static double chance(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }

    private static double[][] terms() {
        double[][] terms = new double[BlockModel.STEPS][];
        for (int step = 0; step < terms.length; step++) {
            double sum = BlockModel.middle(step);
            terms[step] = new double[] {1, sum, Math.max(0, sum), Math.max(0, sum - KNOT), Math.max(0, -sum - KNOT)};
        }
        return terms;
    }
}
