package org.bagwright.page;

import java.util.Locale;
import org.bagwright.report.VisibleText;

/** Values as the page shows them. What comes from captures is made visible: no control or override acts on the page. */
final class Shown {
    private static final String NO_BREAK_SPACE = "\u00A0";

    private Shown() {}

    /** One line of text from outside: blank space is one space, what is hidden stands in letters. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.strip().codePoints().forEach(c -> {
            if (!Character.isWhitespace(c)) {
                line.appendCodePoint(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return VisibleText.of(line.toString());
    }

    /** With commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 document}, {@code 2 documents}. */
    static String count(long number, String noun) {
        return number(number) + NO_BREAK_SPACE + noun + (number == 1 ? "" : "s");
    }

    /** {@code part} of {@code whole} in per cent: one decimal below ten. */
    static String share(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        if (part > 0 && percent < 0.05) {
            return "under" + NO_BREAK_SPACE + "0.1" + NO_BREAK_SPACE + "%";
        }
        boolean noDecimal = percent >= 9.95 || percent == 0;
        // All but a few isn't all.
        double shown = part < whole ? Math.min(percent, 99) : percent;
        return String.format(Locale.ROOT, noDecimal ? "%.0f" : "%.1f", shown) + NO_BREAK_SPACE + "%";
    }

    /** Octets in decimal units. */
    static String size(long octets) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double size = octets;
        int unit = 0;
        while (size >= 999.5 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 && unit > 0 ? "%.1f" : "%.0f", size)
                + NO_BREAK_SPACE
                + units[unit];
    }

    /** {@code part} of {@code whole} as a length in per cent, for attributes of SVG. */
    static String percent(long part, long whole) {
        return percent(whole == 0 ? 0 : (double) part / whole);
    }

    /** {@code share} (0 to 1) as a length in per cent. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
