package org.bagwright.bag;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of octets for people, as {@code Bag-Size} wants it: decimal units; below 10 of a unit one decimal, else
 * none; rounded half up. {@code 999 B}, {@code 1.0 kB}, {@code 212 kB}, {@code 1.3 GB}.
 */
final class BagSize {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private BagSize() {}

    static String of(long octets) {
        BigDecimal size = BigDecimal.valueOf(octets);
        int unit = 0;
        while (rounded(size, unit).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        return rounded(size, unit).toPlainString() + " " + UNITS[unit];
    }

    private static BigDecimal rounded(BigDecimal size, int unit) {
        BigDecimal fine = size.setScale(1, RoundingMode.HALF_UP);
        boolean small = unit > 0 && fine.compareTo(BigDecimal.TEN) < 0;
        return small ? fine : size.setScale(0, RoundingMode.HALF_UP);
    }
}
