package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date with its year, and a time of day where one stands beside it, as a line states it.
 *
 * @param value ISO 8601: {@code 2019-08-23}, {@code 2019-08-23T01:41}, or with an offset where an unmistakable zone is
 *     stated; empty when the line leaves open which number is the day ({@code 03/04/2024}) or no such day exists
 * @param state whether the phrase can be read
 * @param start first character of the phrase in the line (UTF-16)
 * @param end character after its last one
 */
public record DatePhrase(Optional<String> value, State state, int start, int end) {
    /** Whether a date phrase can be read. */
    public enum State {
        CLEAR,
        /** Day and month can't be told apart. */
        AMBIGUOUS,
        /** There is no such day. */
        IMPOSSIBLE,
        /** Figures whose year is one of the Hijri calendars', of the sun or of the moon: which of them, they don't say. */
        OTHER_CALENDAR
    }

    /** Lines longer than this are prose, whose dates belong to the story; in characters. */
    public static final int LONGEST_LINE = 240;

    private static final int FEWEST_DIGITS = 5;

    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?<name1>\\p{L}{3,12})\\.?\\s(?<day1>\\d{1,2})(?!\\d)|(?<day2>\\d{1,2})\\.?\\s(?:de\\s)?(?<name2>\\p{L}{3,12}))"
                    + "|(?<!\\d)(?<month>\\d{1,2})[月월]\\s?(?<day3>\\d{1,2})[日일]");

    /** All dates with a year that {@code line} states, in order; none for lines longer than {@link #LONGEST_LINE}. */
    public static List<DatePhrase> in(String stated) {
        if (stated.length() > LONGEST_LINE || !hasDigits(stated)) {
            return List.of();
        }
        String line = DateWords.blanked(withPlainDigits(Words.spaced(stated)));
        return in(line, DateForm.possibleIn(line));
    }

    /** Those of {@code forms}, or of a form that isn't told by its runs of digits. */
    static List<DatePhrase> in(String line, Set<DateForm> forms) {
        return StatedDay.in(line, forms).stream()
                .map(day -> withTime(day, line))
                .toList();
    }

    /**
     * The day and the month, without a year, that {@code opening} states, as datelines do: {@code Aug. 9}, {@code 11 feb}, {@code
     * 8月28日}.
     *
     * @return as ISO 8601 once wrote them, {@code --08-09}
     */
    public static Optional<String> dayAndMonth(String opening) {
        String line = withPlainDigits(Words.spaced(opening));
        Matcher m = DAY_AND_MONTH.matcher(line);
        while (m.find()) {
            String name = m.group("name1") != null ? m.group("name1") : m.group("name2");
            String day = m.group("day1") != null
                    ? m.group("day1")
                    : m.group("day2") != null ? m.group("day2") : m.group("day3");
            Integer month = name == null ? Integer.valueOf(m.group("month")) : MonthNames.number(name);
            if (month != null && month >= 1 && month <= 12 && Integer.parseInt(day) <= 31) {
                return Optional.of(String.format(Locale.ROOT, "--%02d-%02d", month, Integer.valueOf(day)));
            }
        }
        return Optional.empty();
    }

    /** The decimal digits of all scripts as those of ours, character for character. */
    private static String withPlainDigits(String line) {
        StringBuilder plain = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                plain = plain == null ? new StringBuilder(line) : plain;
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return plain == null ? line : plain.toString();
    }

    /** The five that a date with its year has at least. */
    private static boolean hasDigits(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i)) && ++digits == FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static DatePhrase withTime(StatedDay day, String line) {
        if (day.date().isEmpty()) {
            return new DatePhrase(Optional.empty(), day.state(), day.start(), day.end());
        }
        String date = day.date().get().toString();
        if (line.substring(day.start(), day.end()).indexOf(':') >= 0) {
            String time = ClockTime.within(line, day.start(), day.end())
                    .map(ClockTime::value)
                    .orElse("");
            return clear(date + time, day.start(), day.end());
        }
        Optional<ClockTime> after = ClockTime.after(line, day.end());
        if (after.isPresent()) {
            return clear(date + after.get().value(), day.start(), after.get().end());
        }
        return ClockTime.before(line, day.start())
                .map(before -> clear(date + before.value(), before.start(), day.end()))
                .orElseGet(() -> clear(date, day.start(), day.end()));
    }

    private static DatePhrase clear(String value, int start, int end) {
        return new DatePhrase(Optional.of(value), State.CLEAR, start, end);
    }
}
