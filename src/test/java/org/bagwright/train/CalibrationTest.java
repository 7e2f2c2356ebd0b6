package org.bagwright.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.bagwright.classify.BlockModel;
import org.bagwright.classify.BoostedTrees;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int SEED = 20161123;

    @Test
    void findsTheChanceOfJudgementsThatAreTooSure() {
        int[] chances = fitted(1).chances();
        for (int step = 8; step < BlockModel.STEPS - 8; step++) {
            double real = 1000 / (1 + Math.exp(-BlockModel.middle(step) / 2));
            assertEquals(real, chances[step], 30, "step " + step);
        }
    }

    @Test
    void neverFalls() {
        Calibration calibration = new Calibration();
        int[] sums = new Random(SEED).ints(400, -30_000, 30_000).toArray();
        calibration.add(sums, block -> sums[block] < 0);
        int[] chances = calibration.chances();
        for (int step = 1; step < chances.length; step++) {
            assertTrue(chances[step] >= chances[step - 1], "step " + step);
        }
    }

    /** Counted block by block, two thirds of that step would be text. */
    @Test
    void isHardlyBentByOneLongPageThatWasMisjudged() {
        Calibration calibration = fitted(100);
        int[] before = calibration.chances();
        int[] sums = new int[2_000];
        Arrays.fill(sums, -3 * BoostedTrees.UNIT);
        calibration.add(sums, block -> true);
        int step = BlockModel.step(sums[0]);
        assertTrue(
                calibration.chances()[step] - before[step] < 100,
                "was " + before[step] + ", is " + calibration.chances()[step]);
    }

    /** From pages whose sums are twice the log-odds that they should be. */
    private static Calibration fitted(int blocks) {
        Calibration calibration = new Calibration();
        Random random = new Random(SEED);
        for (int page = 0; page < 20_000 / blocks; page++) {
            int[] sums = random.ints(blocks, -7 * BoostedTrees.UNIT, 7 * BoostedTrees.UNIT)
                    .toArray();
            double[] drawn = random.doubles(blocks).toArray();
            IntPredicate isText = i -> drawn[i] < 1 / (1 + Math.exp(-sums[i] / (2.0 * BoostedTrees.UNIT)));
            calibration.add(sums, isText);
        }
        return calibration;
    }
}
