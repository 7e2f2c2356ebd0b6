package org.bagwright.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A sum of oblivious regression trees: all nodes of one level ask the same question, so that a tree of depth d is d
 * comparisons and a look into a table of 2^d leaves. All numbers are whole; the sum is a log-odds in
 * 1/{@value #UNIT}.
 */
public final class BoostedTrees {
    /** Log-odds of one. */
    public static final int UNIT = 4096;

    private final int depth;
    private final int bias;
    private final int[] features;
    private final int[] thresholds;
    private final short[] leaves;
    /** See {@link #means}; made when first asked for. */
    private volatile float[] means;

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
        java.util.Arrays.fill(sums, bias);
        int[] leaf = new int[n];
        int width = 1 << depth;
        for (int tree = 0; tree < trees(); tree++) {
            java.util.Arrays.fill(leaf, tree * width);
            int level = 0;
            for (; level + 3 <= depth; level += 3) {
                askThree(rows, tree * depth + level, level, leaf);
            }
            for (; level < depth; level++) {
                int at = tree * depth + level;
                ask(rows.column(features[at]), thresholds[at], level, leaf);
            }
            for (int i = 0; i < n; i++) {
                sums[i] += leaves[leaf[i]];
            }
        }
        return sums;
    }

    /** Without a branch, so that the compiler can take several rows at once. */
    private static void ask(int[] column, int threshold, int level, int[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] += ((threshold - column[i]) >>> 31) << level;
        }
    }

    /** As {@link #ask}, three levels in one go, from {@code at} on: that takes half the time of one by one. */
    private void askThree(Columns rows, int at, int level, int[] leaf) {
        askThree(
                rows.column(features[at]),
                rows.column(features[at + 1]),
                rows.column(features[at + 2]),
                thresholds[at],
                thresholds[at + 1],
                thresholds[at + 2],
                level,
                leaf);
    }

    private static void askThree(int[] a, int[] b, int[] c, int ofA, int ofB, int ofC, int level, int[] leaf) {
        for (int i = 0; i < leaf.length; i++) {
            int first = (ofA - a[i]) >>> 31;
            int second = (ofB - b[i]) >>> 31;
            int third = (ofC - c[i]) >>> 31;
            leaf[i] += (first + (second << 1) + (third << 2)) << level;
        }
    }

    /**
     * What each column's answers add to the sums of the rows {@code of}: along the way from the root to the leaf, by how much the mean
     * of the leaves that can still be reached changes (Saabas, 2014). With the bias they add up to the sum.
     *
     * <p>Tree by tree for all rows, so that a tree is fetched once.
     *
     * @param columns how many columns there are
     */
    public double[][] contributions(Columns rows, int[] of, int columns) {
        double[][] added = new double[of.length][columns];
        if (trees() == 0) {
            // A model that was read for its threshold alone is asked with fewer columns than it has names for.
            return added;
        }
        int[][] values = new int[of.length][columns];
        for (int column = 0; column < columns; column++) {
            int[] whole = rows.column(column);
            for (int i = 0; i < of.length; i++) {
                values[i][column] = whole[of[i]];
            }
        }
        for (int tree = 0; tree < trees(); tree++) {
            for (int i = 0; i < of.length; i++) {
                addContributions(tree, values[i], added[i]);
            }
        }
        return added;
    }

    private void addContributions(int tree, int[] values, double[] added) {
        float[] known = means();
        int root = tree * (2 << depth);
        int answers = 0;
        float before = known[root + 1];
        for (int level = 0; level < depth; level++) {
            int at = tree * depth + level;
            // Without a branch: no answer could be foreseen.
            answers |= (thresholds[at] - values[features[at]]) >>> 31 << level;
            float after = known[root + (2 << level) + answers];
            added[features[at]] += after - before;
            before = after;
        }
    }

    /** For each tree, number of known answers k and row of answers a, at 2^k + a: the mean of the leaves within reach. */
    private float[] means() {
        float[] found = means;
        if (found == null) {
            int leavesOfTree = 1 << depth;
            found = new float[trees() * 2 * leavesOfTree];
            for (int tree = 0; tree < trees(); tree++) {
                int base = tree * 2 * leavesOfTree;
                for (int leaf = 0; leaf < leavesOfTree; leaf++) {
                    found[base + leavesOfTree + leaf] = leaves[tree * leavesOfTree + leaf];
                }
                for (int at = leavesOfTree - 1; at > 0; at--) {
                    int known = Integer.highestOneBit(at);
                    int answers = at - known;
                    found[base + at] = (found[base + 2 * known + answers] + found[base + 3 * known + answers]) / 2;
                }
            }
            means = found;
        }
        return found;
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
