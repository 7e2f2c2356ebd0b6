package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PageThresholdTest {
    private static final int UNIT = BoostedTrees.UNIT;

    @Test
    void isAboutAHalfWhereAllIsSure() {
        double chance = chance(PageThreshold.of(new int[] {8 * UNIT, 7 * UNIT, -8 * UNIT}, new int[] {50, 40, 30}));
        assertEquals(0.5, chance, 0.005);
    }

    @Test
    void isLowerWhereAllIsUnsure() {
        double chance = chance(PageThreshold.of(new int[] {0, 0, -UNIT / 2, -UNIT / 2}, new int[] {50, 40, 30, 30}));
        assertTrue(chance > 0.25 && chance < 0.35, () -> "chance " + chance);
    }

    @Test
    void isNeverBelowAQuarter() {
        assertEquals(0.25, chance(PageThreshold.of(new int[] {-5 * UNIT, -6 * UNIT}, new int[] {50, 40})), 0.001);
        assertEquals(0.25, chance(PageThreshold.of(new int[0], new int[0])), 0.001);
        assertEquals(0.25, chance(PageThreshold.of(new int[] {UNIT}, new int[] {0})), 0.001);
    }

    @Test
    void noOtherThresholdLetsExpectMore() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(30);
            int[] sums = random.ints(n, -3 * UNIT, 4 * UNIT).toArray();
            int[] words = random.ints(n, 1, 60).toArray();
            double chosen = expected(sums, words, PageThreshold.of(sums, words));
            for (int sum : sums) {
                // Where less than a half can be expected, the threshold is held up.
                double other = expected(sums, words, sum - 1);
                assertTrue(other <= chosen + 1e-3 || other < 0.5, () -> "%s above %s".formatted(other, chosen));
            }
        }
    }

    @Test
    void takesTheExtremesOfItsNumbers() {
        int threshold = PageThreshold.of(
                new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE}, new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE});
        assertEquals(0.5, chance(threshold), 0.001);
    }

    private static double expected(int[] sums, int[] words, int threshold) {
        double right = 0;
        double kept = 0;
        double text = 0;
        for (int i = 0; i < sums.length; i++) {
            text += chance(sums[i]) * words[i];
            if (sums[i] > threshold) {
                right += chance(sums[i]) * words[i];
                kept += words[i];
            }
        }
        return 2 * right / (kept + text);
    }

    private static double chance(int sum) {
        return 1 / (1 + Math.exp(-(double) sum / UNIT));
    }
}
