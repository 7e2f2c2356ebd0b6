package org.bagwright.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees sum what each level's question, asked of each row by itself, leads to. */
class BoostedTreesTest {
    private static final int TREES = 20;
    private static final int COLUMNS = 7;
    private static final int ROWS = 75;

    private final Random random = new Random(20161123);
    private final int[][] columns =
            random.ints(COLUMNS).mapToObj(i -> values(ROWS)).toArray(int[][]::new);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 8})
    void treesOfAnyDepthGiveTheSumOfTheirLeaves(int depth) {
        int[] features = random.ints(0, COLUMNS).limit(TREES * (long) depth).toArray();
        int[] thresholds = values(TREES * depth);
        short[] leaves = new short[TREES << depth];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = (short) random.nextInt();
        }
        int[] sums = new BoostedTrees(depth, 17, features, thresholds, leaves).sums(new Rows());
        for (int row = 0; row < ROWS; row++) {
            int sum = 17;
            for (int tree = 0; tree < TREES; tree++) {
                int leaf = 0;
                for (int level = 0; level < depth; level++) {
                    int at = tree * depth + level;
                    leaf += columns[features[at]][row] > thresholds[at] ? 1 << level : 0;
                }
                sum += leaves[(tree << depth) + leaf];
            }
            assertEquals(sum, sums[row], "row " + row);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void whatColumnsAddIsByHowMuchASumDiffersFromTheMean(int depth) {
        int[] features = random.ints(0, COLUMNS).limit(TREES * (long) depth).toArray();
        int[] thresholds = values(TREES * depth);
        short[] leaves = new short[TREES << depth];
        long allLeaves = 0;
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = (short) random.nextInt();
            allLeaves += leaves[i];
        }
        BoostedTrees trees = new BoostedTrees(depth, 0, features, thresholds, leaves);
        int[] some = {3, 0, 74, 3};
        long[][] added = trees.contributions(new Rows(), some, COLUMNS);
        int[] sums = trees.sums(new Rows());
        for (int i = 0; i < some.length; i++) {
            long all = 0;
            for (long[] column : added) {
                all += column[i];
            }
            assertEquals(((long) sums[some[i]] << depth) - allLeaves, all, "row " + some[i]);
        }
    }

    private int[] values(int count) {
        return Arrays.stream(new int[count]).map(i -> random.nextInt(100) - 50).toArray();
    }

    private final class Rows implements BoostedTrees.Columns {
        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public int[] column(int index) {
            return columns[index];
        }
    }
}
