package org.bagwright.lexicon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The calendar of Iran and Afghanistan, which counts years of the sun from the Hijra. Its leap years follow a rule of 33 years
 * from when it became the civil calendar until the first year in which that rule and the sun part: no other year is read.
 */
final class SolarHijri {
    private static final int FIRST_YEAR = 1304;
    private static final int LAST_YEAR = 1500;

    /** The day before the first of its year 1, as {@link LocalDate#toEpochDay()} counts. */
    private static final long EPOCH = -492_269;

    private static final int MONTHS_OF_31 = 6;
    private static final int LAST_MONTH = 12;
    private static final Map<String, Integer> MONTHS = months();

    private SolarHijri() {}

    /** The number of the month of that name. */
    static OptionalInt month(String name) {
        Integer month = name.codePointAt(0) < FIRST_ARABIC ? null : MONTHS.get(name.toLowerCase(Locale.ROOT));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static final int FIRST_ARABIC = 0x600;

    /** Whether the days of that year are known for certain. */
    static boolean isKnown(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The day in our calendar; empty when there is none. */
    static Optional<LocalDate> day(int year, int month, int day) {
        boolean exists = day >= 1 && day <= length(year, month);
        return exists
                ? Optional.of(LocalDate.ofEpochDay(
                        firstOf(year) + 31L * (month - 1) - Math.max(0, month - 1 - MONTHS_OF_31) + day - 1))
                : Optional.empty();
    }

    private static int length(int year, int month) {
        if (month == LAST_MONTH) {
            return (int) (firstOf(year + 1) - firstOf(year)) - 336;
        }
        return month <= MONTHS_OF_31 ? 31 : 30;
    }

    /** The first day of a year: eight leap years in each 33. */
    private static long firstOf(int year) {
        return EPOCH + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33) + 1;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (List<String> row : WordList.read("solar-months.tsv")) {
            row.subList(1, row.size()).forEach(name -> months.put(name, Integer.valueOf(row.get(0))));
        }
        return Map.copyOf(months);
    }
}
