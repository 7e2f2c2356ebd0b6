package org.bagwright.review;

/**
 * The 95 % confidence interval of a share, by Wilson's score: of {@code wrong} things that were found wrong among {@code
 * seen} that were looked at. E. B. Wilson (1927), <a href="https://doi.org/10.1080/01621459.1927.10502953">Probable
 * inference, the law of succession, and statistical inference</a>. It is between 0 and 1 for the smallest counts too, and
 * doesn't collapse when nothing was wrong.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
record Interval(double low, double high) {
    /** Of the normal distribution, for 95 % in the middle. */
    private static final double Z = 1.959964;

    static Interval of(int wrong, int seen) {
        if (seen <= 0 || wrong < 0 || wrong > seen) {
            throw new IllegalArgumentException("no share: " + wrong + " of " + seen);
        }
        double share = (double) wrong / seen;
        double square = Z * Z / seen;
        double middle = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / seen + square / (4 * seen)) / (1 + square);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** In whole percents, such as {@code 1–27 %}. */
    String percents() {
        return Math.round(low * 100) + "–" + Math.round(high * 100) + " %";
    }
}
