package org.bagwright.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Columns of values, each value by the number of its bin: how many of the column's thresholds are below it. The thresholds
 * are those of all rows, so that one table serves each fold; they know values, and no labels.
 */
final class Bins {
    /** Values of a column are told apart by at most one threshold fewer. */
    static final int MOST = 64;

    private final int[][] thresholds;
    private final byte[][] bins;

    /** The bins of {@code columns}, for each feature its values. */
    Bins(int[][] columns) {
        this.thresholds = new int[columns.length][];
        this.bins = new byte[columns.length][];
        IntStream.range(0, columns.length).parallel().forEach(f -> {
            thresholds[f] = thresholds(columns[f]);
            bins[f] = bins(columns[f], thresholds[f]);
        });
    }

    int[][] thresholds() {
        return thresholds;
    }

    /** For each feature the bins of these rows. */
    byte[][] of(int[] rows) {
        byte[][] found = new byte[bins.length][rows.length];
        for (int f = 0; f < bins.length; f++) {
            for (int i = 0; i < rows.length; i++) {
                found[f][i] = bins[f][rows[i]];
            }
        }
        return found;
    }

    private static int[] thresholds(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] distinct = distinct(sorted);
        if (distinct.length <= MOST) {
            return Arrays.copyOf(distinct, Math.max(0, distinct.length - 1));
        }
        // Half by rank among the rows, half by rank among the values, so that long tails are told apart too.
        int[] found = new int[MOST - 1];
        for (int k = 0; k < MOST - 1; k++) {
            found[k] = k % 2 == 0
                    ? sorted[(int) ((long) (k + 1) * sorted.length / MOST)]
                    : distinct[(int) ((long) (k + 1) * distinct.length / MOST)];
        }
        Arrays.sort(found);
        return Arrays.stream(found).distinct().toArray();
    }

    private static int[] distinct(int[] sorted) {
        int[] found = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                found[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static byte[] bins(int[] values, int[] thresholds) {
        byte[] bins = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(thresholds, values[i]);
            bins[i] = (byte) (at >= 0 ? at : -at - 1);
        }
        return bins;
    }
}
