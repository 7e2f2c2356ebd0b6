package org.bagwright.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sum of oblivious regression trees: all nodes of one level ask the same question, so that a tree of depth d is d
 * comparisons and a look into a table of 2^d leaves. All numbers are whole; the sum is a log-odds in
 * 1/{@value #UNIT}.
 */
public final class BoostedTrees {
    /** Log-odds of one. */
    public static final int UNIT = 4096;

    /** Trees whose leaves are added to a row's sum in one go. */
    private static final int TOGETHER = 4;

    private final int depth;
    private final int bias;
    private final int[] features;
    private final int[] thresholds;
    private final short[] leaves;
    /** See {@link #changes}; made when first asked for. */
    private volatile int[] changes;

    /**
     * Trees as they were learned; the arrays are taken, not copied.
     *
     * @param depth levels of each tree
     * @param bias where the sum begins
     * @param features for each tree and level, the column asked
     * @param thresholds for each tree and level: the answer is 1 where the value is greater
     * @param leaves for each tree 2^depth values; the first level's answer is the lowest bit
     */
    public BoostedTrees(int depth, int bias, int[] features, int[] thresholds, short[] leaves) {
        this.depth = depth;
        this.bias = bias;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    /** Number of trees. */
    public int trees() {
        return depth == 0 ? 0 : features.length / depth;
    }

    /** The sum of each row of {@code rows}. */
    public int[] sums(Columns rows) {
        int n = rows.rows();
        int[] sums = new int[n];
        Arrays.fill(sums, bias);
        int[][] reached = new int[TOGETHER][n];
        int tree = 0;
        for (; tree + TOGETHER <= trees(); tree += TOGETHER) {
            for (int k = 0; k < TOGETHER; k++) {
                reach(rows, tree + k, reached[k]);
            }
            addFour(reached[0], reached[1], reached[2], reached[3], sums);
        }
        for (; tree < trees(); tree++) {
            reach(rows, tree, reached[0]);
            add(reached[0], sums);
        }
        return sums;
    }

    private void addFour(int[] a, int[] b, int[] c, int[] d, int[] sums) {
        short[] values = leaves;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[a[i]] + values[b[i]] + values[c[i]] + values[d[i]];
        }
    }

    private void add(int[] reached, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += leaves[reached[i]];
        }
    }

    /**
     * Sets for each row the place of the leaf that it reaches in {@code tree}. Three levels in one go take a third of the time
     * of one by one; of more the compiler makes no vectors.
     */
    private void reach(Columns rows, int tree, int[] leaf) {
        int level = 0;
        if (depth >= 3) {
            beginWithThree(rows, tree * depth, tree << depth, leaf);
            level = 3;
        } else {
            Arrays.fill(leaf, tree << depth);
        }
        for (; level + 3 <= depth; level += 3) {
            askThree(rows, tree * depth + level, 1 << level, leaf);
        }
        for (; level < depth; level++) {
            int at = tree * depth + level;
            ask(rows.column(features[at]), thresholds[at], 1 << level, leaf);
        }
    }

    private void beginWithThree(Columns rows, int at, int place, int[] leaf) {
        int[] a = rows.column(features[at]);
        int[] b = rows.column(features[at + 1]);
        int[] c = rows.column(features[at + 2]);
        beginWithThree(a, b, c, thresholds[at], thresholds[at + 1], thresholds[at + 2], place, leaf);
    }

    private void askThree(Columns rows, int at, int bit, int[] leaf) {
        int[] a = rows.column(features[at]);
        int[] b = rows.column(features[at + 1]);
        int[] c = rows.column(features[at + 2]);
        askThree(a, b, c, thresholds[at], thresholds[at + 1], thresholds[at + 2], bit, leaf);
    }

    // In all three an answer is the sign of threshold - value: without a branch, so that the compiler takes several
    // rows at once.

    private static void beginWithThree(int[] a, int[] b, int[] c, int ofA, int ofB, int ofC, int place, int[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = place + ((ofA - a[i]) >>> 31) + ((ofB - b[i]) >>> 31 << 1) + ((ofC - c[i]) >>> 31 << 2);
        }
    }

    private static void askThree(int[] a, int[] b, int[] c, int ofA, int ofB, int ofC, int bit, int[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] += ((ofA - a[i]) >> 31 & bit) + ((ofB - b[i]) >> 31 & (2 * bit)) + ((ofC - c[i]) >> 31 & (4 * bit));
        }
    }

    private static void ask(int[] column, int threshold, int bit, int[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] += (threshold - column[i]) >> 31 & bit;
        }
    }

    /**
     * What each column's answers add to the sums of the rows {@code of}: along the way from the root to the leaf, by how much the mean
     * of the leaves that can still be reached changes (Saabas, 2014). With the mean of each tree they add up to the sum.
     *
     * <p>Level by level for all rows, so that trees are fetched once and no row waits for another.
     *
     * @param columns how many columns there are
     * @return for each column, of each of the rows, in parts of {@link #UNIT}, 2^depth of them in one
     */
    public long[][] contributions(Columns rows, int[] of, int columns) {
        long[][] added = new long[columns][of.length];
        if (trees() == 0) {
            // A model that was read for its threshold alone is asked with fewer columns than it has names for.
            return added;
        }
        int[][] values = new int[columns][];
        for (int column = 0; column < columns; column++) {
            values[column] = only(rows.column(column), of);
        }
        int[] known = changes();
        int[] answers = new int[of.length];
        for (int tree = 0; tree < trees(); tree++) {
            Arrays.fill(answers, 0);
            for (int level = 0; level < depth; level++) {
                int at = tree * depth + level;
                answer(values[features[at]], thresholds[at], level, answers);
                add(known, tree * (2 << depth) + (2 << level), answers, added[features[at]]);
            }
        }
        return added;
    }

    private static void answer(int[] values, int threshold, int level, int[] answers) {
        for (int i = 0; i < answers.length; i++) {
            answers[i] |= ((threshold - values[i]) >>> 31) << level;
        }
    }

    private static void add(int[] changes, int place, int[] answers, long[] added) {
        for (int i = 0; i < answers.length; i++) {
            added[i] += changes[place + answers[i]];
        }
    }

    private static int[] only(int[] column, int[] rows) {
        int[] some = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = column[rows[i]];
        }
        return some;
    }

    /**
     * For each tree, number of known answers k and row of answers a, at 2^k + a: by how much the last of these answers changes
     * the mean of the leaves within reach; 2^depth times, so that it is whole.
     */
    private int[] changes() {
        int[] found = changes;
        if (found == null) {
            found = new int[trees() * (2 << depth)];
            for (int tree = 0; tree < trees(); tree++) {
                int[] means = means(tree);
                for (int at = 2; at < means.length; at++) {
                    int known = Integer.highestOneBit(at);
                    int before = known / 2 + (at & (known / 2 - 1));
                    found[tree * (2 << depth) + at] = means[at] - means[before];
                }
            }
            changes = found;
        }
        return found;
    }

    /** Of a tree, at the same places, the means of the leaves within reach. */
    private int[] means(int tree) {
        int[] means = new int[2 << depth];
        for (int leaf = 0; leaf < 1 << depth; leaf++) {
            means[(1 << depth) + leaf] = leaves[(tree << depth) + leaf] << depth;
        }
        for (int at = (1 << depth) - 1; at > 0; at--) {
            int known = Integer.highestOneBit(at);
            means[at] = (means[at + known] + means[at + 2 * known]) / 2;
        }
        return means;
    }

    /** Whole-number columns, one row a block. */
    public interface Columns {
        int rows();

        /** The values of one column; longer than {@link #rows} at most, not to be changed. */
        int[] column(int index);
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(depth);
        out.writeShort(trees());
        out.writeInt(bias);
        for (int i = 0; i < features.length; i++) {
            out.writeShort(features[i]);
            out.writeInt(thresholds[i]);
        }
        for (short leaf : leaves) {
            out.writeShort(leaf);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static BoostedTrees read(DataInputStream in) throws IOException {
        int depth = in.readUnsignedByte();
        int trees = in.readUnsignedShort();
        int bias = in.readInt();
        int[] features = new int[trees * depth];
        int[] thresholds = new int[trees * depth];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readUnsignedShort();
            thresholds[i] = in.readInt();
        }
        short[] leaves = new short[trees << depth];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = in.readShort();
        }
        return new BoostedTrees(depth, bias, features, thresholds, leaves);
    }
}
