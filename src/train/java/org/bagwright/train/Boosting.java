package org.bagwright.train;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.bagwright.classify.BoostedTrees;

/**
 * Gradient boosting of oblivious trees on logistic loss. Rows are drawn for each tree with a probability that grows with
 * their gradient (minimal variance sampling: Ibragimov and Gusev, 2019), features at random; all from a seed, and no sum
 * depends on the number of threads.
 */
final class Boosting {
    private static final int BINS = Bins.MOST;
    /** Halvings of 18 powers of ten that find the limit of {@link #sample} to a millionth. */
    private static final int LIMIT_STEPS = 26;

    record Settings(
            int trees, int depth, double rate, double smoothing, double rowShare, double featureShare, long seed) {}

    private final byte[][] bins;
    private final int[][] thresholds;
    private final float[] labels;
    private final float[] weights;
    private final int n;
    private final Settings settings;

    /**
     * @param all the features' values
     * @param rows which rows are trained on
     */
    Boosting(Bins all, float[] labels, float[] weights, int[] rows, Settings settings) {
        this.n = rows.length;
        this.settings = settings;
        this.labels = new float[n];
        this.weights = new float[n];
        for (int i = 0; i < n; i++) {
            this.labels[i] = labels[rows[i]];
            this.weights[i] = weights[rows[i]];
        }
        this.bins = all.of(rows);
        this.thresholds = all.thresholds();
    }

    BoostedTrees train() {
        int depth = settings.depth;
        int width = 1 << depth;
        int[] features = new int[settings.trees * depth];
        int[] asked = new int[settings.trees * depth];
        short[] leaves = new short[settings.trees * width];
        double positive = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            positive += weights[i] * labels[i];
            all += weights[i];
        }
        double bias = Math.log((positive + 1) / (all - positive + 1));
        float[] sums = new float[n];
        int fixedBias = (int) Math.round(bias * BoostedTrees.UNIT);
        Arrays.fill(sums, (float) fixedBias / BoostedTrees.UNIT);
        float[] gradients = new float[n];
        float[] curvatures = new float[n];
        Random random = new Random(settings.seed);
        for (int tree = 0; tree < settings.trees; tree++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + StrictMath.exp(-sums[i]));
                gradients[i] = (float) (weights[i] * (labels[i] - p));
                curvatures[i] = (float) (weights[i] * Math.max(p * (1 - p), 1e-6));
            }
            Sample sample = sample(gradients, curvatures, random);
            int[] chosen = chosen(random);
            int[] leaf = new int[sample.rows.length];
            for (int level = 0; level < depth; level++) {
                Split split = best(sample, leaf, 1 << level, chosen);
                features[tree * depth + level] = split.feature;
                asked[tree * depth + level] = thresholds[split.feature][split.bin];
                byte[] column = bins[split.feature];
                for (int k = 0; k < leaf.length; k++) {
                    leaf[k] |= column[sample.rows[k]] > split.bin ? 1 << level : 0;
                }
            }
            fill(tree, features, asked, leaves, gradients, curvatures, sums);
        }
        return new BoostedTrees(depth, fixedBias, features, asked, leaves);
    }

    /** Lives within this class, and nothing changes it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sample(int[] rows, float[] gradients, float[] curvatures) {}

    private record Split(int feature, int bin, double gain) {}

    private Sample sample(float[] gradients, float[] curvatures, Random random) {
        float[] sizes = new float[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = (float) Math.sqrt(gradients[i] * gradients[i] + 0.1 * curvatures[i] * curvatures[i]);
        }
        double limit = limit(sizes, settings.rowShare * n);
        int[] rows = new int[n];
        float[] g = new float[n];
        float[] h = new float[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double chance = Math.min(1, sizes[i] / limit);
            if (random.nextDouble() < chance) {
                rows[count] = i;
                g[count] = (float) (gradients[i] / chance);
                h[count++] = (float) (curvatures[i] / chance);
            }
        }
        return new Sample(Arrays.copyOf(rows, count), Arrays.copyOf(g, count), Arrays.copyOf(h, count));
    }

    /** The size at and above which a row is taken for certain, so that about {@code wanted} rows are taken. */
    private static double limit(float[] sizes, double wanted) {
        double low = 1e-12;
        double high = 1e6;
        for (int step = 0; step < LIMIT_STEPS; step++) {
            double middle = Math.sqrt(low * high);
            double expected = 0;
            for (float size : sizes) {
                expected += Math.min(1, size / middle);
            }
            if (expected > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private int[] chosen(Random random) {
        int[] all = IntStream.range(0, bins.length)
                .filter(f -> thresholds[f].length > 0)
                .toArray();
        int wanted = Math.max(1, (int) (all.length * settings.featureShare));
        for (int i = 0; i < wanted; i++) {
            int j = i + random.nextInt(all.length - i);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
        int[] chosen = Arrays.copyOf(all, wanted);
        Arrays.sort(chosen);
        return chosen;
    }

    private Split best(Sample sample, int[] leaf, int leaves, int[] chosen) {
        return IntStream.of(chosen)
                .parallel()
                .mapToObj(f -> best(sample, leaf, leaves, f))
                .reduce((a, b) -> a.gain > b.gain || (a.gain == b.gain && a.feature < b.feature) ? a : b)
                .orElseThrow();
    }

    private Split best(Sample sample, int[] leaf, int leaves, int feature) {
        double[] g = new double[leaves * BINS];
        double[] h = new double[leaves * BINS];
        byte[] column = bins[feature];
        int[] rows = sample.rows;
        float[] gradients = sample.gradients;
        float[] curvatures = sample.curvatures;
        for (int k = 0; k < leaf.length; k++) {
            int at = leaf[k] * BINS + column[rows[k]];
            g[at] += gradients[k];
            h[at] += curvatures[k];
        }
        int last = thresholds[feature].length;
        double[] gains = new double[last];
        for (int l = 0; l < leaves; l++) {
            double allG = 0;
            double allH = 0;
            for (int b = 0; b <= last; b++) {
                allG += g[l * BINS + b];
                allH += h[l * BINS + b];
            }
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < last; b++) {
                leftG += g[l * BINS + b];
                leftH += h[l * BINS + b];
                gains[b] += gain(leftG, leftH) + gain(allG - leftG, allH - leftH);
            }
        }
        int best = 0;
        for (int b = 1; b < last; b++) {
            best = gains[b] > gains[best] ? b : best;
        }
        return new Split(feature, best, gains[best]);
    }

    private double gain(double g, double h) {
        return g * g / (h + settings.smoothing);
    }

    private void fill(
            int tree,
            int[] features,
            int[] asked,
            short[] leaves,
            float[] gradients,
            float[] curvatures,
            float[] sums) {
        int depth = settings.depth;
        int width = 1 << depth;
        int[] leaf = new int[n];
        for (int level = 0; level < depth; level++) {
            int f = features[tree * depth + level];
            int bin = Arrays.binarySearch(thresholds[f], asked[tree * depth + level]);
            for (int i = 0; i < n; i++) {
                leaf[i] |= bins[f][i] > bin ? 1 << level : 0;
            }
        }
        double[] g = new double[width];
        double[] h = new double[width];
        for (int i = 0; i < n; i++) {
            g[leaf[i]] += gradients[i];
            h[leaf[i]] += curvatures[i];
        }
        for (int l = 0; l < width; l++) {
            double value = settings.rate * g[l] / (h[l] + settings.smoothing);
            leaves[tree * width + l] = (short) Math.max(-32000, Math.min(32000, Math.round(value * BoostedTrees.UNIT)));
        }
        for (int i = 0; i < n; i++) {
            sums[i] += (float) leaves[tree * width + leaf[i]] / BoostedTrees.UNIT;
        }
    }
}
