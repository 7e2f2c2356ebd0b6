package org.bagwright.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The weights of a choice among candidates: the candidate with the greatest weighted sum of its features is chosen. They are
 * fitted by a program in {@code src/train} and stand in a data file, a feature a line.
 *
 * @param <F> the features, in whose order weights and values stand
 */
public final class Weights<F extends Enum<F>> {
    private final double[] weights;

    private Weights(double[] weights) {
        this.weights = weights;
    }

    /** The weights in this package's resource {@code name}; a feature that it lacks weighs nothing. */
    public static <F extends Enum<F>> Weights<F> read(String name, Class<F> features) {
        Map<String, Double> read = new HashMap<>();
        for (List<String> row : WordList.read(name)) {
            read.put(row.get(0), Double.valueOf(row.get(1)));
        }
        return new Weights<>(Arrays.stream(features.getEnumConstants())
                .mapToDouble(f -> read.getOrDefault(label(f), 0.0))
                .toArray());
    }

    /** The name of a feature in the data file: lower case, words parted by hyphens. */
    public static String label(Enum<?> feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The weighted sum of {@code values}. */
    public double sum(FeatureValues<F> values) {
        return values.weighted(weights);
    }
}
