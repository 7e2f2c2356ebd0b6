package org.bagwright.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Thailand counts the years from 543 before ours; what stands beside a Thai month and is later than this is counted so. */
    private static final int FIRST_BUDDHIST_YEAR = 2300;

    private static final int BUDDHIST_YEARS_AHEAD = 543;

    /** Years of our time in the calendars that count from the Hijra; nobody dates an article so in ours. */
    private static final int FIRST_HIJRI_YEAR = 1300;

    private static final int LAST_HIJRI_YEAR = 1499;

    private static final Map<String, Integer> MONTHS = months();
    private static final HashTable MONTH_HASHES = hashes(MONTHS.keySet());
    private static final Map<String, String> ZONES = zones();

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

    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?<name1>\\p{L}{3,12})\\.?\\s(?<day1>\\d{1,2})(?!\\d)|(?<day2>\\d{1,2})\\.?\\s(?:de\\s)?(?<name2>\\p{L}{3,12}))"
                    + "|(?<!\\d)(?<month>\\d{1,2})[月월]\\s?(?<day3>\\d{1,2})[日일]");

    /* Blanks are matched possessively: several runs of them side by side would be parted in every possible way. */
    private static final String CLOCK =
            "(?U)(?<h>\\d{1,2})(?:[:.h時时시]\\s?|(?<=\\d{2})(?=\\d{2}\\s*(?:hrs?\\b|GMT|UTC)))(?<m>\\d{2})"
                    + "[分분]?(?::(?<s>\\d{2})(?:\\.\\d+)?)?\\s*+(?<half>[aApP]\\.?[mM]\\b\\.?)?"
                    + "\\s*+(?:hrs?\\b\\s*+)?\\(?(?<zone>Z\\b|(?:GMT|UTC)?\\s?[+\\u2212-]\\d{1,2}(?::?\\d{2})?\\b|[A-Z]{2,5}\\b)?\\)?";
    private static final Pattern WITHIN = Pattern.compile(CLOCK);
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^(?:T|\\s*+[,|•·/–—-]?\\s*+(?:at|um|à|às|as|kl\\.?|a las|a la|ore|alle|om|o|v|в|о|στις|@)?\\s*+[,|•·–—-]?\\s*+)"
                    + CLOCK);
    private static final Pattern HOUR_AFTER = Pattern.compile(
            "(?U)^\\s*+[,|•·–—-]?\\s*+(?:at\\s+)?(?<h>\\d{1,2})\\s*+(?<half>[aApP]\\.?[mM]\\b\\.?)\\s*+(?<zone>[A-Z]{2,5}\\b)?");
    private static final Pattern TIME_BEFORE = Pattern.compile(
            CLOCK + "\\s*+[,|•·–—-]?\\s*+(?:on\\s++|of\\s++)?(?:\\p{L}{3,9}\\.?,?\\s++)?[,|•·–—-]?\\s*+$");
    private static final Pattern NUMERIC_OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");

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
        List<Day> days = new ArrayList<>();
        if (holdsYear(line)) {
            collectWithYear(days, line, forms);
        }
        if (forms.contains(DateForm.SHORT_YEAR)) {
            collect(days, SHORT_YEAR, line, DatePhrase::shortYear);
        }
        days.sort(Comparator.comparingInt(Day::start));
        return days.stream().map(day -> withTime(day, line)).toList();
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
            Integer month =
                    name == null ? Integer.valueOf(m.group("month")) : MONTHS.get(name.toLowerCase(Locale.ROOT));
            if (month != null && month >= 1 && month <= 12 && Integer.parseInt(day) <= 31) {
                return Optional.of(String.format(Locale.ROOT, "--%02d-%02d", month, Integer.valueOf(day)));
            }
        }
        return Optional.empty();
    }

    private static void collectWithYear(List<Day> days, String line, Set<DateForm> forms) {
        if (forms.contains(DateForm.ISO)) {
            collect(days, ISO, line, m -> figures(m, group(m, 1), group(m, 2), group(m, 3)));
        }
        if (line.indexOf('年') >= 0 || line.indexOf('년') >= 0) {
            collect(days, CJK, line, m -> day(m, group(m, 1), group(m, 2), group(m, 3)));
        }
        if (mayNameMonth(line)) {
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

    private static void collectNamed(List<Day> days, String line, Set<DateForm> forms) {
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

    /** Whether a run of letters is a month's name, or ends in one behind its last capital; any run beyond ASCII may be one. */
    private static boolean mayNameMonth(String line) {
        int start = 0;
        int capital = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c >= 0x80 && mayBeOfWord(c)) {
                return true;
            }
            boolean upper = c >= 'A' && c <= 'Z';
            if (!upper && !(c >= 'a' && c <= 'z')) {
                if (i > start && (isMonth(line, start, i) || (capital > start && isMonth(line, capital, i)))) {
                    return true;
                }
                start = i + 1;
            } else if (upper && i > start && line.charAt(i - 1) >= 'a') {
                capital = i;
            }
        }
        return false;
    }

    private static boolean isMonth(String line, int start, int end) {
        return MONTH_HASHES.get(LineWords.hashOfAscii(line, start, end)) >= 0;
    }

    /** A letter or a mark; half of a pair may be half of one. */
    private static boolean mayBeOfWord(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || Words.isMark(c);
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

    /** Whether four figures stand in a row. */
    private static boolean holdsYear(String line) {
        int run = 0;
        for (int i = 0; i < line.length() && run < 4; i++) {
            char c = line.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
        }
        return run == 4;
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

    private static void collect(
            List<Day> days, Pattern pattern, String line, java.util.function.Function<Matcher, Optional<Day>> reader) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            reader.apply(matcher)
                    .filter(found -> days.stream().noneMatch(d -> d.start < found.end && found.start < d.end))
                    .ifPresent(days::add);
        }
    }

    private static Optional<Day> named(Matcher matcher, String monthName, int day, int year) {
        OptionalInt solar = SolarHijri.month(monthName);
        if (solar.isPresent()) {
            return SolarHijri.isKnown(year)
                    ? Optional.of(SolarHijri.day(year, solar.getAsInt(), day)
                            .map(date -> new Day(Optional.of(date), State.CLEAR, matcher.start(), matcher.end()))
                            .orElseGet(
                                    () -> new Day(Optional.empty(), State.IMPOSSIBLE, matcher.start(), matcher.end())))
                    : Optional.empty();
        }
        int capital = lastCapital(monthName);
        Integer month = MONTHS.get(monthName.substring(capital).toLowerCase(Locale.ROOT));
        Integer whole = MONTHS.get(monthName.toLowerCase(Locale.ROOT));
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
    private static Optional<Day> figures(Matcher m, int year, int month, int day) {
        return isOfHijri(year)
                ? Optional.of(new Day(Optional.empty(), State.OTHER_CALENDAR, m.start(), m.end()))
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
    private static Optional<Day> yearLast(Matcher m, int year) {
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
                : Optional.of(new Day(Optional.empty(), State.AMBIGUOUS, m.start(), m.end()));
    }

    private static Optional<Day> shortYear(Matcher m) {
        Optional<Day> day = day(m, shortYear(group(m, 3)), group(m, 2), group(m, 1));
        // What is no day is a version or a section number.
        return day.filter(d -> d.state() == State.CLEAR);
    }

    private static int shortYear(int figures) {
        return figures + (figures >= FIRST_SHORT_YEAR ? 1900 : 2000);
    }

    private static Optional<Day> day(Matcher m, int year, int month, int day) {
        return day(m.start(), m.end(), year, month, day);
    }

    private static Optional<Day> day(int start, int end, int year, int month, int day) {
        if (year < 1400 || year > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Day(Optional.of(LocalDate.of(year, month, day)), State.CLEAR, start, end));
        } catch (DateTimeException e) {
            return Optional.of(new Day(Optional.empty(), State.IMPOSSIBLE, start, end));
        }
    }

    private static DatePhrase withTime(Day day, String line) {
        if (day.date.isEmpty()) {
            return new DatePhrase(Optional.empty(), day.state, day.start, day.end);
        }
        String date = day.date.get().toString();
        if (line.substring(day.start, day.end).indexOf(':') >= 0) {
            Matcher within = WITHIN.matcher(line).region(day.start, day.end);
            return clear(date + (within.find() ? time(within, true).orElse("") : ""), day.start, day.end);
        }
        Optional<DatePhrase> after =
                holdsDigit(line, day.end, line.length()) ? withTimeAfter(day, date, line) : Optional.empty();
        if (after.isPresent()) {
            return after.get();
        }
        if (holdsDigit(line, 0, day.start)) {
            Matcher before = TIME_BEFORE.matcher(line.substring(0, day.start));
            Optional<String> time = before.find() ? time(before, true) : Optional.empty();
            if (time.isPresent()) {
                return clear(date + time.get(), before.start(), day.end);
            }
        }
        return clear(date, day.start, day.end);
    }

    private static Optional<DatePhrase> withTimeAfter(Day day, String date, String line) {
        String rest = line.substring(day.end);
        Matcher after = TIME_AFTER.matcher(rest);
        Optional<DatePhrase> clock = after.lookingAt()
                ? time(after, true).map(time -> clear(date + time, day.start, day.end + after.end()))
                : Optional.empty();
        if (clock.isPresent()) {
            return clock;
        }
        Matcher hour = HOUR_AFTER.matcher(rest);
        return hour.lookingAt()
                ? time(hour, false).map(time -> clear(date + time, day.start, day.end + hour.end()))
                : Optional.empty();
    }

    /** A time of day. */
    record Clock(String value, int end) {}

    /** The time of day that begins at {@code from}: {@code T15:15}, with seconds and offset where stated. */
    static Optional<Clock> timeAt(String line, int from) {
        Matcher clock = WITHIN.matcher(line).region(from, line.length());
        if (clock.lookingAt()) {
            return time(clock, true).map(time -> new Clock(time, clock.end()));
        }
        Matcher hour = HOUR_AFTER.matcher(line.substring(from));
        return hour.lookingAt() ? time(hour, false).map(time -> new Clock(time, from + hour.end())) : Optional.empty();
    }

    /** A time of day has one; of all scripts, as expressions may take them. */
    private static boolean holdsDigit(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static DatePhrase clear(String value, int start, int end) {
        return new DatePhrase(Optional.of(value), State.CLEAR, start, end);
    }

    /** {@code T01:41}, with seconds and offset where stated; empty when there is no such time of day. */
    private static Optional<String> time(Matcher m, boolean withMinutes) {
        int hour = Integer.parseInt(m.group("h"));
        int minute = withMinutes ? Integer.parseInt(m.group("m")) : 0;
        String seconds = withMinutes ? m.group("s") : null;
        String half = m.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || (seconds != null && Integer.parseInt(seconds) > 59)) {
            return Optional.empty();
        }
        String clock = "T" + twoDigits(hour) + ":" + twoDigits(minute)
                + (seconds == null ? "" : ":" + twoDigits(Integer.parseInt(seconds)));
        return Optional.of(clock + offset(m.group("zone")));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The offset that {@code zone} stands for, or nothing when it is unknown or stands for several. */
    private static String offset(String zone) {
        if (zone == null) {
            return "";
        }
        String plain = zone.replace('\u2212', '-').replace(" ", "");
        String known = ZONES.get(plain);
        if (known != null) {
            return known;
        }
        Matcher numeric = NUMERIC_OFFSET.matcher(plain);
        if (!numeric.matches()) {
            return "";
        }
        int hours = Integer.parseInt(numeric.group(2));
        String minutes = numeric.group(3) == null ? "00" : numeric.group(3);
        return hours > 14 ? "" : String.format(Locale.ROOT, "%s%02d:%s", numeric.group(1), hours, minutes);
    }

    private static int group(Matcher m, int n) {
        return Integer.parseInt(m.group(n));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (List<String> row : WordList.read("months.tsv")) {
            row.subList(1, row.size()).forEach(name -> months.putIfAbsent(name, Integer.valueOf(row.get(0))));
        }
        return Map.copyOf(months);
    }

    private static HashTable hashes(Set<String> names) {
        HashTable hashes = new HashTable(names.size());
        names.forEach(name -> hashes.put(LineWords.hash(name), 0));
        return hashes;
    }

    /** Zone abbreviations that stand for one offset only; IST, CST, BST and others stand for several and are left out. */
    private static Map<String, String> zones() {
        return Map.ofEntries(
                Map.entry("Z", "Z"),
                Map.entry("GMT", "Z"),
                Map.entry("UTC", "Z"),
                Map.entry("EST", "-05:00"),
                Map.entry("EDT", "-04:00"),
                Map.entry("CDT", "-05:00"),
                Map.entry("MDT", "-06:00"),
                Map.entry("PST", "-08:00"),
                Map.entry("PDT", "-07:00"),
                Map.entry("CET", "+01:00"),
                Map.entry("CEST", "+02:00"),
                Map.entry("MEZ", "+01:00"),
                Map.entry("MESZ", "+02:00"),
                Map.entry("EET", "+02:00"),
                Map.entry("EEST", "+03:00"),
                Map.entry("MSK", "+03:00"),
                Map.entry("PKT", "+05:00"),
                Map.entry("WIB", "+07:00"),
                Map.entry("ICT", "+07:00"),
                Map.entry("HKT", "+08:00"),
                Map.entry("SGT", "+08:00"),
                Map.entry("MYT", "+08:00"),
                Map.entry("PHT", "+08:00"),
                Map.entry("AWST", "+08:00"),
                Map.entry("JST", "+09:00"),
                Map.entry("KST", "+09:00"),
                Map.entry("AEST", "+10:00"),
                Map.entry("AEDT", "+11:00"),
                Map.entry("NZST", "+12:00"),
                Map.entry("NZDT", "+13:00"));
    }

    private record Day(Optional<LocalDate> date, State state, int start, int end) {}
}
