package org.bagwright.cli;

import java.util.Locale;

/** Octet counts as a person reads them, in decimal units. */
final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Sizes() {}

    static String of(long octets) {
        double size = octets;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 && unit > 0 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
