package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final int SURE = 3 * BoostedTrees.UNIT;
    private static final int UNSURE = BoostedTrees.UNIT / 4;

    @Test
    void keepsWhatIsAboveTheThreshold() {
        assertArrayEquals(new boolean[] {false, true, true, false}, kept(-SURE, 20, SURE, 20, SURE, 30, -SURE, 5));
    }

    @Test
    void keepsAFewUnsureWordsBetweenKeptParagraphs() {
        assertArrayEquals(new boolean[] {true, true, true}, kept(SURE, 40, -UNSURE, 3, SURE, 40));
    }

    @Test
    void removesAFewSurelyForeignWordsBetweenKeptParagraphs() {
        assertArrayEquals(new boolean[] {true, false, true}, kept(SURE, 40, -SURE, 3, SURE, 40));
    }

    @Test
    void removesAFewUnsureWordsOnTheirOwn() {
        assertArrayEquals(new boolean[] {false, false, false, true}, kept(-SURE, 6, UNSURE, 3, -SURE, 6, SURE, 40));
    }

    @Test
    void keepsALoneSentenceThatIsSure() {
        assertArrayEquals(new boolean[] {false, true, false}, kept(-SURE, 6, SURE, 12, -SURE, 6));
    }

    @Test
    void keepsNothingOfNothing() {
        assertArrayEquals(new boolean[0], kept());
    }

    @Test
    void noOtherChoiceIsWorthMore() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(9);
            int[] sums = random.ints(n, -2 * BoostedTrees.UNIT, 2 * BoostedTrees.UNIT)
                    .toArray();
            int[] words = random.ints(n, 0, 12).toArray();
            long best = Long.MIN_VALUE;
            for (int choice = 0; choice < 1 << n; choice++) {
                boolean[] kept = new boolean[n];
                for (int i = 0; i < n; i++) {
                    kept[i] = (choice >> i & 1) == 1;
                }
                best = Math.max(best, worth(kept, sums, words));
            }
            assertEquals(best, worth(Smoothing.kept(sums, words, 0, Smoothing.PRICE), sums, words));
        }
    }

    private static long worth(boolean[] kept, int[] sums, int[] words) {
        long worth = 0;
        boolean before = false;
        for (int i = 0; i < kept.length; i++) {
            worth += kept[i] ? (long) sums[i] * (words[i] + 1) : 0;
            worth -= kept[i] != before ? Smoothing.PRICE : 0;
            before = kept[i];
        }
        return worth - (before ? Smoothing.PRICE : 0);
    }

    /** Of sums and words in turn. */
    private static boolean[] kept(int... sumsAndWords) {
        int[] sums = new int[sumsAndWords.length / 2];
        int[] words = new int[sums.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sumsAndWords[2 * i];
            words[i] = sumsAndWords[2 * i + 1];
        }
        return Smoothing.kept(sums, words, 0, Smoothing.PRICE);
    }
}
