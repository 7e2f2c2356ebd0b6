package org.bagwright.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in figures with its year last and strokes or hyphens between, such as {@code 03/04/2024}: which of the first two
 * is the day differs from country to country.
 *
 * @param first figure before the month or the month itself
 * @param separator between the figures, {@code /} or {@code -}
 * @param start first character in the line (UTF-16)
 * @param end character after its last one
 */
public record NumericDate(int first, int second, int year, char separator, int start, int end) {
    /** Which of day and month is written first. */
    public enum Order {
        DAY_FIRST("day-first"),
        MONTH_FIRST("month-first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** As rules name it. */
        public String label() {
            return label;
        }

        /** The other one. */
        public Order other() {
            return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
        }
    }

    private static final Pattern FORM = Pattern.compile("(?<![\\d./-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    /** All of {@code line}, in order; none for lines longer than {@link DatePhrase#LONGEST_LINE}. */
    public static List<NumericDate> in(String line) {
        if (line.length() > DatePhrase.LONGEST_LINE || (line.indexOf('/') < 0 && line.indexOf('-') < 0)) {
            return List.of();
        }
        List<NumericDate> found = new ArrayList<>();
        for (Matcher m = FORM.matcher(line); m.find(); ) {
            NumericDate date = new NumericDate(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(3)),
                    Integer.parseInt(m.group(4)),
                    m.group(2).charAt(0),
                    m.start(),
                    m.end());
            if (date.read(Order.DAY_FIRST).isPresent()
                    || date.read(Order.MONTH_FIRST).isPresent()) {
                found.add(date);
            }
        }
        return found;
    }

    /** The day that it is in {@code order}; empty when there is none. */
    public Optional<LocalDate> read(Order order) {
        int month = order == Order.DAY_FIRST ? second : first;
        int day = order == Order.DAY_FIRST ? first : second;
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a day in both orders, and not the same one. */
    public boolean isAmbiguous() {
        return first != second
                && read(Order.DAY_FIRST).isPresent()
                && read(Order.MONTH_FIRST).isPresent();
    }

    /** The order that the figures themselves show: one of them is above 12. */
    public Optional<Order> shown() {
        boolean dayFirst = read(Order.DAY_FIRST).isPresent();
        boolean monthFirst = read(Order.MONTH_FIRST).isPresent();
        return dayFirst == monthFirst ? Optional.empty() : Optional.of(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }
}
