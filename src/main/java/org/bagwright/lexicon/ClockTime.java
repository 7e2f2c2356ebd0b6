package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as a line states it.
 *
 * @param value as it follows a date in ISO 8601: {@code T15:15}, with seconds and offset where stated
 * @param start first character of the line that belongs to it (UTF-16)
 * @param end character after its last one
 */
record ClockTime(String value, int start, int end) {
    /** No place on earth is farther from Greenwich, in hours. */
    private static final int LARGEST_OFFSET = 14;

    private static final Map<String, String> ZONES = zones();

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

    /** The first one in the characters {@code [start, end)} of {@code line}. */
    static Optional<ClockTime> within(String line, int start, int end) {
        Matcher within = WITHIN.matcher(line).region(start, end);
        return within.find() ? of(within, true, 0) : Optional.empty();
    }

    /** The one that begins at {@code from}. */
    static Optional<ClockTime> at(String line, int from) {
        Matcher clock = WITHIN.matcher(line).region(from, line.length());
        return clock.lookingAt() ? of(clock, true, 0) : hourAfter(line.substring(from), from);
    }

    /** The one that belongs to a date that ends at {@code from}. */
    static Optional<ClockTime> after(String line, int from) {
        if (!holdsDigit(line, from, line.length())) {
            return Optional.empty();
        }
        String rest = line.substring(from);
        Matcher after = TIME_AFTER.matcher(rest);
        Optional<ClockTime> clock = after.lookingAt() ? of(after, true, from) : Optional.empty();
        return clock.isPresent() ? clock : hourAfter(rest, from);
    }

    /** The one that belongs to a date that begins at {@code to}. */
    static Optional<ClockTime> before(String line, int to) {
        if (!holdsDigit(line, 0, to)) {
            return Optional.empty();
        }
        Matcher before = TIME_BEFORE.matcher(line.substring(0, to));
        return before.find() ? of(before, true, 0) : Optional.empty();
    }

    private static Optional<ClockTime> hourAfter(String rest, int from) {
        Matcher hour = HOUR_AFTER.matcher(rest);
        return hour.lookingAt() ? of(hour, false, from) : Optional.empty();
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

    /** Empty when there is no such time of day; {@code from} is where in the line the matcher's text begins. */
    private static Optional<ClockTime> of(Matcher m, boolean withMinutes, int from) {
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
        return Optional.of(new ClockTime(clock + offset(m.group("zone")), from + m.start(), from + m.end()));
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
        return hours > LARGEST_OFFSET ? "" : String.format(Locale.ROOT, "%s%02d:%s", numeric.group(1), hours, minutes);
    }

    private static Map<String, String> zones() {
        Map<String, String> zones = new HashMap<>();
        for (List<String> row : WordList.read("zones.tsv")) {
            row.subList(1, row.size()).forEach(zone -> zones.put(zone, row.get(0)));
        }
        return Map.copyOf(zones);
    }
}
