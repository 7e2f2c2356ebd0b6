package org.bagwright.lexicon;

/**
 * A candidate's value for each of its features, 0 where none was given.
 *
 * @param <F> the features
 */
public final class FeatureValues<F extends Enum<F>> {
    private final double[] values;

    public FeatureValues(Class<F> features) {
        this.values = new double[features.getEnumConstants().length];
    }

    public void put(F feature, double value) {
        values[place(feature)] = value;
    }

    /** 1 where {@code holds}, else 0. */
    public void set(F feature, boolean holds) {
        values[place(feature)] = holds ? 1 : 0;
    }

    /** 1 where {@code holds}, else what it was. */
    public void or(F feature, boolean holds) {
        if (holds) {
            values[place(feature)] = 1;
        }
    }

    /** A copy, in the order of the features. */
    public double[] toArray() {
        return values.clone();
    }

    double weighted(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    @SuppressWarnings("EnumOrdinal") // Features and weights are read by name; the order is only that of the array.
    private static int place(Enum<?> feature) {
        return feature.ordinal();
    }
}
