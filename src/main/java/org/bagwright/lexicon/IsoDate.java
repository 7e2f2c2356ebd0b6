package org.bagwright.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date or date-time as programs write it: {@code 2019-10-24}, {@code 2019-10-24T07:59:07.123+02:00}, {@code 2019-10-24 07:59},
 * {@code 20191024}.
 */
public final class IsoDate {
    /** Earlier ones are of the Hijri calendars, as sites state them by mistake. */
    private static final int FIRST_YEAR = 1500;

    private static final int LAST_YEAR = 2200;
    private static final int LARGEST_OFFSET_HOURS = 14;

    /** What an unset clock gives. */
    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    private IsoDate() {}

    /**
     * The value as ISO 8601, as precise as stated, without fractions of a second; empty when {@code stated} isn't of this
     * form, no such day exists or it is the first of 1970, which an unset clock gives.
     */
    public static Optional<String> read(String stated) {
        String text = stated.strip();
        Scan scan = new Scan(text);
        int year = scan.digits(4);
        boolean dashed = scan.skip('-') || scan.skip('/') || scan.skip('.');
        int month = scan.digits(dashed && !scan.hasDigits(2) ? 1 : 2);
        if (dashed && !(scan.skip('-') || scan.skip('/') || scan.skip('.'))) {
            return Optional.empty();
        }
        int day = scan.digits(dashed && !scan.hasDigits(2) ? 1 : 2);
        if (scan.failed || year < FIRST_YEAR || year > LAST_YEAR || scan.atDigit()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.equals(EPOCH) ? Optional.empty() : Optional.of(date + scan.time());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final class Scan {
        private final String text;
        private int at;
        private boolean failed;

        Scan(String text) {
            this.text = text;
        }

        boolean atDigit() {
            return hasDigits(1);
        }

        boolean hasDigits(int count) {
            if (at + count > text.length()) {
                return false;
            }
            for (int i = at; i < at + count; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        int digits(int count) {
            if (!hasDigits(count)) {
                failed = true;
                return -1;
            }
            int number = Integer.parseInt(text.substring(at, at + count));
            at += count;
            return number;
        }

        boolean skip(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        /** {@code T07:59:07+02:00} where a time of day follows, else nothing. */
        String time() {
            boolean parted = skip('T') || skip('t');
            while (!parted && skip(' ')) {
                // A blank or two stand for the T.
            }
            int from = at;
            if (!hasDigits(2)) {
                return "";
            }
            int hour = digits(2);
            boolean colon = skip(':');
            int minute = digits(2);
            if (failed || hour > 23 || minute > 59) {
                at = from;
                failed = false;
                return "";
            }
            StringBuilder time =
                    new StringBuilder("T").append(two(hour)).append(':').append(two(minute));
            if ((!colon || skip(':')) && hasDigits(2)) {
                int second = digits(2);
                time.append(second < 60 ? ":" + two(second) : "");
                fraction();
            }
            return time.append(offset()).toString();
        }

        private void fraction() {
            if (skip('.') || skip(',')) {
                while (atDigit()) {
                    at++;
                }
            }
        }

        private String offset() {
            while (skip(' ')) {
                // Blanks may stand before an offset.
            }
            if (skip('Z') || skip('z') || text.startsWith("GMT", at) || text.startsWith("UTC", at)) {
                return "Z";
            }
            String sign = skip('+') ? "+" : skip('-') || skip('\u2212') ? "-" : "";
            if (sign.isEmpty() || !hasDigits(2)) {
                return "";
            }
            int hours = digits(2);
            skip(':');
            int minutes = hasDigits(2) ? digits(2) : 0;
            return hours > LARGEST_OFFSET_HOURS || minutes > 59 ? "" : sign + two(hours) + ':' + two(minutes);
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    }
}
