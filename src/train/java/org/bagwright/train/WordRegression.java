package org.bagwright.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.classify.PlacedWeights;
import org.bagwright.classify.PlacedWeights.Place;
import org.bagwright.text.WordWeights;

/**
 * Logistic regression over the words in a block and around it, by where they stand: its weights are a
 * {@link PlacedWeights}. Stochastic gradients with a rate of its own for each weight (AdaGrad: Duchi and others, 2011), in
 * an order drawn from a seed.
 */
final class WordRegression {
    /*
     * Chosen by the log loss on unseen sites, 0.356 for blocks and lines: twice or half the rate and one epoch more or less
     * make it worse by up to 0.01, the smoothing hardly.
     */
    private static final double RATE = 0.01;
    private static final double SMOOTHING = 1e-4;
    private static final int EPOCHS = 4;
    private static final int SEED = 20161123;

    private static final int PLACES = Place.values().length;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    /** Of each row the numbers of the known words in the block. */
    private final int[][] within;

    private final int[][] atEnd;
    private final int[] length;
    /** The row of the label above, or -1. */
    private final int[] label;
    /** Row of the first block of the same page, and the row after its last. */
    private final int[] from;

    private final int[] to;

    /**
     * A regression over the blocks of {@code pages}, a row each.
     *
     * @param known hashes of the words and pairs that may be weighed
     */
    WordRegression(List<Pages.Page> pages, int rows, Set<Long> known) {
        within = new int[rows][];
        atEnd = new int[rows][];
        length = new int[rows];
        label = new int[rows];
        from = new int[rows];
        to = new int[rows];
        known.stream().map(WordWeights::key).sorted().distinct().forEach(key -> numbers.put(key, numbers.size()));
        int start = 0;
        for (Pages.Page page : pages) {
            read(page, start);
            start += page.words.length;
        }
    }

    private void read(Pages.Page page, int start) {
        int[] labels = page.features.labels();
        for (int i = 0; i < labels.length; i++) {
            within[start + i] = known(page.features.wordsAndPairs(i));
            atEnd[start + i] = known(page.features.lastWords(i));
            label[start + i] = labels[i] < 0 ? -1 : start + labels[i];
            from[start + i] = start;
            to[start + i] = start + labels.length;
            length[start + i] = PlacedWeights.length(page.features.wordCount(i));
        }
    }

    private int[] known(long[] hashes) {
        int[] found = new int[hashes.length];
        int count = 0;
        for (long hash : hashes) {
            Integer number = numbers.get(WordWeights.key(hash));
            if (number != null) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The weights as learned from these rows. */
    PlacedWeights fit(int[] rows, float[] labels, float[] rowWeights) {
        Fit fit = new Fit(numbers.size() * PLACES + PlacedWeights.LENGTH_COUNT);
        int[] order = rows.clone();
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int row : order) {
                int count = gather(row, fit);
                fit.step(count, labels[row], rowWeights[row]);
            }
        }
        return table(fit.weights);
    }

    /** Puts the numbers of the weights that speak of a row into {@code fit.active}. */
    private int gather(int row, Fit fit) {
        int count = fit.add(0, numbers.size() * PLACES + length[row]);
        count = add(fit, count, row, row, Place.WITHIN);
        for (int word : atEnd[row]) {
            count = fit.add(count, word * PLACES + Place.AT_END.ordinal());
        }
        count = add(fit, count, row, row - 1, Place.ABOVE);
        count = add(fit, count, row, row + 1, Place.BELOW);
        count = add(fit, count, row, row - 2, Place.TWO_ABOVE);
        count = add(fit, count, row, row + 2, Place.TWO_BELOW);
        return label[row] < 0 ? count : add(fit, count, row, label[row], Place.LABEL);
    }

    private int add(Fit fit, int count, int row, int other, Place place) {
        int next = count;
        if (other >= from[row] && other < to[row]) {
            for (int word : within[other]) {
                next = fit.add(next, word * PLACES + place.ordinal());
            }
        }
        return next;
    }

    private PlacedWeights table(float[] weights) {
        SortedMap<Integer, byte[]> table = new TreeMap<>();
        numbers.forEach((key, number) -> {
            byte[] placed = new byte[PLACES];
            boolean any = false;
            for (int place = 0; place < PLACES; place++) {
                placed[place] = rounded(weights[number * PLACES + place]);
                any |= placed[place] != 0;
            }
            if (any) {
                table.put(key, placed);
            }
        });
        byte[] ofLengths = new byte[PlacedWeights.LENGTH_COUNT];
        for (int k = 0; k < ofLengths.length; k++) {
            ofLengths[k] = rounded(weights[numbers.size() * PLACES + k]);
        }
        return PlacedWeights.of(table, ofLengths);
    }

    private static byte rounded(float weight) {
        return (byte) Math.max(-127, Math.min(127, Math.round((double) weight * PlacedWeights.UNIT)));
    }

    private static final class Fit {
        private final float[] weights;
        private final float[] squares;
        private int[] active = new int[1 << 10];

        private Fit(int size) {
            weights = new float[size];
            squares = new float[size];
            Arrays.fill(squares, 0.5f);
        }

        private int add(int count, int number) {
            if (count == active.length) {
                active = Arrays.copyOf(active, 2 * count);
            }
            active[count] = number;
            return count + 1;
        }

        private void step(int count, float label, float rowWeight) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += weights[active[k]];
            }
            double gradient = rowWeight * (1 / (1 + StrictMath.exp(-sum)) - label);
            for (int k = 0; k < count; k++) {
                int number = active[k];
                double own = gradient + SMOOTHING * weights[number];
                squares[number] += (float) (own * own);
                weights[number] -= (float) (RATE * own / StrictMath.sqrt(squares[number]));
            }
        }
    }
}
