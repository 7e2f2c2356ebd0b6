package org.bagwright.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.lexicon.DatePhrase.State;

/**
 * A calendar day with its year as a line states it, in one of the {@link DateForm}s or one that isn't told by its runs of
 * digits.
 *
 * @param date empty unless the state is {@link State#CLEAR}
 * @param start first character of the line that belongs to it (UTF-16)
 * @param end character after its last one
 */
record StatedDay(Optional<LocalDate> date, State state, int start, int end) {
    /** Thailand counts the years from 543 before ours; what stands beside a Thai month and is later than this is counted so. */
    private static final int FIRST_BUDDHIST_YEAR = 2300;

    private static final int BUDDHIST_YEARS_AHEAD = 543;

    /** Years of our time in the calendars that count from the Hijra; nobody dates an article so in ours. */
    private static final int FIRST_HIJRI_YEAR = 1300;

    private static final int LAST_HIJRI_YEAR = 1499;

    /** Years that anything on the web is dated with. */
    private static final int FIRST_YEAR = 1400;

    private static final int LAST_YEAR = 2200;

    private static final String ORDINAL = "(?:st|nd|rd|th|er|ος|º|\\.)?";
    /** A month's name, its marks included; a short Thai one has stops between its letters. */
    private static final String MONTH = "([\\p{L}\\p{M}]{2,24}+|\\p{InThai}{1,3}\\.\\p{InThai})";
    /**
     * After the year no digit comes, unless two elements ran together: a clock's, as in {@code April 25, 20232:26 PM}, or
     * another date's, as in {@code 22. Mai 20193. Juni 2019} and {@code 15/01/201614/01/2016}. Minutes stand behind no year:
     * {@code 28.09.1912:44} is of a year of two digits, and of 12:44.
     */
    private static final String YEAR_ENDS =
            "(?!\\d(?!\\d?(?::\\d\\d|\\.?\\s?[\\p{L}\\p{M}]{3,14}\\.?,?\\s\\d{4}|[./-]\\d{1,2}[./-]\\d{4}))(?!:\\d\\d(?!\\d)))";
    /** Asked before what may stand before: at most places there is no digit. */
    private static final String BEGINS_WITH_DIGIT = "(?=\\d)";
    /** Before the day comes no digit, unless the year of another date, and no capital letter: {@code Publiziert17. Mai 2019}. */
    private static final String DAY_BEGINS =
            BEGINS_WITH_DIGIT + "(?:(?<![\\d\\p{Lu}])|(?<=[\\p{L}\\p{M}][.,]?\\s\\d{4}))";

    private static final Pattern ISO = Pattern.compile(BEGINS_WITH_DIGIT + "(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(DAY_BEGINS + "(\\d{1,2})" + ORDINAL
            + "(?:\\s+(?:(?:of|de|del|da)\\s+|d[’'])|[\\s,.-]+)" + MONTH
            + "\\.?(?:\\s+(?:of|de|del)\\s+|[,.]?[\\s-]+|\\.)(\\d{4})"
            + YEAR_ENDS);
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "(?<![\\p{L}\\p{M}])" + MONTH + "\\.?\\s+(\\d{1,2})" + ORDINAL + "(?:\\s*,\\s*|\\s+)(\\d{4})" + YEAR_ENDS);
    /** {@code Dec 18 21:40:11 GMT 2010}, as C's {@code asctime} and the archives of mailing lists write it. */
    private static final Pattern MONTH_DAY_CLOCK_YEAR = Pattern.compile("(?<![\\p{L}\\p{M}])" + MONTH
            + "\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:(?:[A-Z]{2,5}|[+-]\\d{4})\\s+)?(\\d{4})(?!\\d)");

    /** {@code 2019. augusztus 23.}, {@code 2019 m. rugpjūčio 23 d.}, {@code 2019 Aug 23}. */
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            BEGINS_WITH_DIGIT + "(?<!\\d)(\\d{4})\\.?(?:\\s+m\\.)?,?\\s+" + MONTH + "\\.?\\s+(\\d{1,2})(?!\\d)\\.?");
    /** {@code 23 tháng 8, 2019}, {@code ngày 23 tháng 8 năm 2019}. */
    private static final Pattern NUMBERED_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm|,)?\\s+(\\d{4})(?!\\d)");

    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            BEGINS_WITH_DIGIT
                    + "(?<![\\d./])(\\d{4})(?:(\\s?[./|•·]\\s?|\\.\\s)(\\d{1,2})\\2|\\s(\\d{2})/(?=\\d{2}\\s))(\\d{1,2})\\.?(?![\\d])");
    private static final Pattern YEAR_LAST = Pattern.compile(
            BEGINS_WITH_DIGIT
                    + "(?:(?<![\\d./-])|(?<=[./-]\\d{1,2}[./-]\\d{4}))(\\d{1,2})([./-]|\\.\\s|\\s[/|•·]\\s|[•·])(\\d{1,2})\\2(\\d{4})(?!\\d(?!\\d?(?::\\d\\d|[./-]\\d{1,2}[./-]\\d{4})))(?!:\\d\\d(?!\\d))");
    /** {@code 28.09.1912:44}, {@code 28/9/1908:15}: a year of two digits that a clock ran together with. */
    private static final Pattern SHORT_YEAR_AND_CLOCK = Pattern.compile(
            BEGINS_WITH_DIGIT + "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2})(?=\\d{2}:\\d\\d(?!\\d))");

    /** {@code 06.11.23}: the day comes first, as in all countries that write dates with stops. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile(BEGINS_WITH_DIGIT + "(?<![\\d./-])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.]\\d|\\d)");
    /** Two digits of a year stand for one of the web's: 1990 to 2089. */
    private static final int FIRST_SHORT_YEAR = 90;

    /** Those that {@code line}, whose digits are those of ASCII, states in {@code forms} or one that isn't told by digits; in order. */
    static List<StatedDay> in(String line, Set<DateForm> forms) {
        List<StatedDay> days = new ArrayList<>();
        if (holdsYear(line)) {
            collectWithYear(days, line, forms);
        }
        if (forms.contains(DateForm.SHORT_YEAR)) {
            collect(days, SHORT_YEAR, line, StatedDay::shortYear);
        }
        days.sort(Comparator.comparingInt(StatedDay::start));
        return days;
    }

    private static void collectWithYear(List<StatedDay> days, String line, Set<DateForm> forms) {
        if (forms.contains(DateForm.ISO)) {
            collect(days, ISO, line, m -> figures(m, group(m, 1), group(m, 2), group(m, 3)));
        }
        if (line.indexOf('年') >= 0 || line.indexOf('년') >= 0) {
            collect(days, CJK, line, m -> day(m, group(m, 1), group(m, 2), group(m, 3)));
        }
        if (MonthNames.mayBeIn(line)) {
            collectNamed(days, line, forms);
        }
        if (line.indexOf('á') >= 0) {
            collect(days, NUMBERED_MONTH, line, m -> day(m, group(m, 3), group(m, 2), group(m, 1)));
        }
        if (forms.contains(DateForm.YEAR_FIRST)) {
            collect(
                    days,
                    YEAR_FIRST,
                    line,
                    m -> figures(m, group(m, 1), group(m, m.group(3) == null ? 4 : 3), group(m, 5)));
        }
        if (forms.contains(DateForm.YEAR_LAST)) {
            collect(days, YEAR_LAST, line, m -> yearLast(m, group(m, 4)));
            if (line.indexOf(':') >= 0) {
                collect(days, SHORT_YEAR_AND_CLOCK, line, m -> yearLast(m, shortYear(group(m, 4))));
            }
        }
    }

    private static void collectNamed(List<StatedDay> days, String line, Set<DateForm> forms) {
        if (line.indexOf(':') >= 0) {
            collect(days, MONTH_DAY_CLOCK_YEAR, line, m -> named(m, m.group(1), group(m, 2), group(m, 3)));
        }
        if (forms.contains(DateForm.DAY_MONTH_YEAR)) {
            collect(days, DAY_MONTH_YEAR, line, m -> named(m, m.group(2), group(m, 1), group(m, 3)));
        }
        if (forms.contains(DateForm.MONTH_DAY_YEAR)) {
            collect(days, MONTH_DAY_YEAR, line, m -> named(m, m.group(1), group(m, 2), group(m, 3)));
        }
        if (forms.contains(DateForm.YEAR_MONTH_DAY)) {
            collect(days, YEAR_MONTH_DAY, line, m -> named(m, m.group(2), group(m, 3), group(m, 1)));
        }
    }

    /** Whether four figures stand in a row. */
    private static boolean holdsYear(String line) {
        int run = 0;
        for (int i = 0; i < line.length() && run < 4; i++) {
            char c = line.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
        }
        return run == 4;
    }

    private static void collect(
            List<StatedDay> days, Pattern pattern, String line, Function<Matcher, Optional<StatedDay>> reader) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            reader.apply(matcher)
                    .filter(found -> days.stream().noneMatch(d -> d.start < found.end && found.start < d.end))
                    .ifPresent(days::add);
        }
    }

    private static Optional<StatedDay> named(Matcher matcher, String monthName, int day, int year) {
        OptionalInt solar = SolarHijri.month(monthName);
        if (solar.isPresent()) {
            return SolarHijri.isKnown(year)
                    ? Optional.of(SolarHijri.day(year, solar.getAsInt(), day)
                            .map(date -> new StatedDay(Optional.of(date), State.CLEAR, matcher.start(), matcher.end()))
                            .orElseGet(() ->
                                    new StatedDay(Optional.empty(), State.IMPOSSIBLE, matcher.start(), matcher.end())))
                    : Optional.empty();
        }
        int capital = lastCapital(monthName);
        Integer month = MonthNames.number(monthName.substring(capital));
        Integer whole = MonthNames.number(monthName);
        Integer named = whole == null ? month : whole;
        if (named == null) {
            return Optional.empty();
        }
        // What ran together with the month is no part of the date.
        int start = matcher.start() + (whole == null && monthFirst(matcher) ? capital : 0);
        boolean buddhist = Character.UnicodeScript.of(monthName.charAt(0)) == Character.UnicodeScript.THAI
                && year > FIRST_BUDDHIST_YEAR;
        return day(start, matcher.end(), buddhist ? year - BUDDHIST_YEARS_AHEAD : year, named, day);
    }

    /** A date in figures alone. */
    private static Optional<StatedDay> figures(Matcher m, int year, int month, int day) {
        return isOfHijri(year)
                ? Optional.of(new StatedDay(Optional.empty(), State.OTHER_CALENDAR, m.start(), m.end()))
                : day(m, year, month, day);
    }

    private static boolean isOfHijri(int year) {
        return year >= FIRST_HIJRI_YEAR && year <= LAST_HIJRI_YEAR;
    }

    private static boolean monthFirst(Matcher matcher) {
        return !Character.isDigit(matcher.group().charAt(0));
    }

    /** Where the month begins in {@code PressApril}, two elements run together. */
    private static int lastCapital(String word) {
        int at = word.length() - 1;
        while (at > 0 && !(Character.isUpperCase(word.charAt(at)) && Character.isLowerCase(word.charAt(at - 1)))) {
            at--;
        }
        return Math.max(at, 0);
    }

    /** {@code 23/08/2019}: the day is told by being over 12, or by a full stop, which no month-first country writes. */
    private static Optional<StatedDay> yearLast(Matcher m, int year) {
        int first = group(m, 1);
        int second = group(m, 3);
        if (isOfHijri(year)) {
            return figures(m, year, second, first);
        }
        boolean dayFirst = first > 12 || (m.group(2).strip().equals(".") && second <= 12);
        if (dayFirst || first == second) {
            return day(m, year, second, first);
        }
        return second > 12
                ? day(m, year, first, second)
                : Optional.of(new StatedDay(Optional.empty(), State.AMBIGUOUS, m.start(), m.end()));
    }

    private static Optional<StatedDay> shortYear(Matcher m) {
        Optional<StatedDay> day = day(m, shortYear(group(m, 3)), group(m, 2), group(m, 1));
        // What is no day is a version or a section number.
        return day.filter(d -> d.state() == State.CLEAR);
    }

    private static int shortYear(int figures) {
        return figures + (figures >= FIRST_SHORT_YEAR ? 1900 : 2000);
    }

    private static Optional<StatedDay> day(Matcher m, int year, int month, int day) {
        return day(m.start(), m.end(), year, month, day);
    }

    private static Optional<StatedDay> day(int start, int end, int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StatedDay(Optional.of(LocalDate.of(year, month, day)), State.CLEAR, start, end));
        } catch (DateTimeException e) {
            return Optional.of(new StatedDay(Optional.empty(), State.IMPOSSIBLE, start, end));
        }
    }

    private static int group(Matcher m, int n) {
        return Integer.parseInt(m.group(n));
    }
}
