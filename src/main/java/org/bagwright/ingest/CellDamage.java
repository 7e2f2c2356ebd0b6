package org.bagwright.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Paragraph;

/**
 * Tells a cell that a spreadsheet changed by itself from one that a person changed, by what was exported and what came
 * back. It looks for what spreadsheets are known to do, so that a person's own change is hardly ever taken for it.
 */
public final class CellDamage {
    /** Excel's and LibreOffice's limit for a cell, in UTF-16 code units. */
    private static final int LONGEST_CELL = 32_767;

    /** A cell that was cut may have lost a few more characters, for a mark say. */
    private static final int CUT_FROM = LONGEST_CELL - 50;

    /** Spreadsheets count in binary floating point, which holds this many decimal digits. */
    private static final int EXACT_DIGITS = 15;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d([.,]\\d+)?[Ee][+-]?\\d{1,3}");
    /** Nobody types that; a number of many digits was typed or pasted, and shown so. */
    private static final Pattern ROUNDED = Pattern.compile("-?\\d[.,]\\d+E\\+?\\d{2,3}");

    private static final Pattern ERROR_VALUE = Pattern.compile(
            "#{3,}|#(NAME\\?|VALUE!|WERT!|REF!|BEZUG!|N/A|NV|DIV/0!|NUM!|ZAHL!|NULL!|SPILL!)|Err:\\d{3}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[+-]?[\\d.,]+([Ee][+-]?\\d+)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");
    private static final Pattern OTHER_DAY =
            Pattern.compile("(\\d{1,4})[./ -](\\d{1,2}|\\p{L}{3,10}\\.?)[./ -](\\d{1,4})([ T]\\d.*)?");
    private static final Pattern SERIAL_DAY = Pattern.compile("\\d{4,5}([.,]\\d+)?");
    private static final Pattern LIKE_A_DAY =
            Pattern.compile("\\d{1,2}[-/. ]\\d{1,4}|\\p{L}{3,9}[- ]?\\d{1,4}|\\d{1,2}[- ]\\p{L}{3,9}");
    private static final Pattern SHORT_DAY = Pattern.compile(
            "\\d{1,2}[-. /]{1,2}\\p{L}{3,4}|\\p{L}{3,4}[- .]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}");

    private CellDamage() {}

    /**
     * What a spreadsheet seems to have done to a cell, in words; empty when nothing speaks against a person's own change.
     *
     * @param charsetIsGuessed whether letters beyond ASCII are uncertain throughout
     */
    public static Optional<String> between(String exported, String edited, boolean charsetIsGuessed) {
        if (ERROR_VALUE.matcher(edited).matches()) {
            return Optional.of("it holds a spreadsheet's error");
        }
        return number(exported, edited)
                .or(() -> day(exported, edited))
                .or(() -> cut(exported, edited))
                .or(() -> letters(exported, edited, charsetIsGuessed));
    }

    private static Optional<String> number(String exported, String edited) {
        boolean scientific = SCIENTIFIC.matcher(edited).matches()
                && LIKE_A_NUMBER.matcher(exported).matches();
        if (scientific || ROUNDED.matcher(edited).matches()) {
            return Optional.of("it was taken for a number and rounded");
        }
        if (!DIGITS.matcher(exported).matches()) {
            return Optional.empty();
        }
        if (exported.startsWith("0") && edited.equals(exported.replaceFirst("^0+(?=\\d)", ""))) {
            return Optional.of("it was taken for a number and lost its leading zeros");
        }
        boolean grouped = edited.length() > exported.length()
                && edited.replaceAll("[.,' \u00A0\u202F]", "").equals(exported);
        if (grouped || edited.equals(exported + ".0") || edited.equals(exported + ",0")) {
            return Optional.of("it was taken for a number and written as one");
        }
        boolean rounded = exported.length() > EXACT_DIGITS
                && edited.length() == exported.length()
                && DIGITS.matcher(edited).matches()
                && edited.startsWith(exported.substring(0, EXACT_DIGITS - 1))
                && edited.endsWith("0")
                && (edited.substring(EXACT_DIGITS).matches("0+")
                        || Double.parseDouble(edited) == Double.parseDouble(exported));
        return rounded ? Optional.of("it was taken for a number and rounded") : Optional.empty();
    }

    private static Optional<String> day(String exported, String edited) {
        Matcher iso = ISO_DAY.matcher(exported);
        if (iso.matches()) {
            boolean rewritten = (OTHER_DAY.matcher(edited).matches()
                            && !ISO_DAY.matcher(edited).matches())
                    || (SERIAL_DAY.matcher(edited).matches() && !edited.equals(iso.group(1)));
            boolean lostTime = iso.group(4) != null && edited.equals(exported.substring(0, 10) + " 00:00:00");
            return rewritten || lostTime
                    ? Optional.of("it was taken for a date and written in another way")
                    : Optional.empty();
        }
        boolean becameDay = LIKE_A_DAY.matcher(exported).matches()
                && (SHORT_DAY.matcher(edited).matches()
                        || SERIAL_DAY.matcher(edited).matches())
                && sharesFigure(exported, edited);
        return becameDay ? Optional.of("it was taken for a date") : Optional.empty();
    }

    /** Whether {@code 3-4} may have become {@code 04-Mar}, or a count of days. */
    private static boolean sharesFigure(String exported, String edited) {
        if (SERIAL_DAY.matcher(edited).matches()) {
            return edited.length() == 5;
        }
        return Pattern.compile("\\D+")
                .splitAsStream(exported)
                .filter(figure -> !figure.isEmpty())
                .anyMatch(figure -> Pattern.compile("\\D+")
                        .splitAsStream(edited)
                        .anyMatch(other -> !other.isEmpty()
                                && other.replaceFirst("^0+", "").equals(figure.replaceFirst("^0+", ""))));
    }

    private static Optional<String> cut(String exported, String edited) {
        boolean cut = exported.length() > LONGEST_CELL
                && edited.length() >= CUT_FROM
                && exported.startsWith(edited.substring(0, CUT_FROM));
        return cut ? Optional.of("it was cut at the longest that a cell can hold") : Optional.empty();
    }

    private static Optional<String> letters(String exported, String edited, boolean charsetIsGuessed) {
        if (isAscii(exported)) {
            return Optional.empty();
        }
        if (lettersLost(exported, edited)) {
            return Optional.of("letters were lost when it was saved in a charset that doesn't have them");
        }
        if (isMisread(exported, edited)) {
            return Optional.of("it was opened in another charset than UTF-8");
        }
        return charsetIsGuessed && ascii(exported).equals(ascii(edited))
                ? Optional.of("the charset of the file can't be told")
                : Optional.empty();
    }

    private static boolean lettersLost(String exported, String edited) {
        if (edited.indexOf('?') < 0 && edited.indexOf('\uFFFD') < 0) {
            return false;
        }
        int[] before = exported.codePoints().toArray();
        int at = 0;
        boolean lost = false;
        for (int i = 0; i < edited.length(); i++) {
            if (at >= before.length) {
                return false;
            }
            int c = edited.codePointAt(i);
            boolean mark = c == '?' || c == '\uFFFD';
            if (c == before[at]) {
                at++;
            } else if (mark && before[at] > 0x7F) {
                lost = true;
                // A character beyond the first plane leaves one mark or two.
                boolean two = before[at] > 0xFFFF && i + 1 < edited.length() && edited.charAt(i + 1) == c;
                i += two ? 1 : 0;
                at++;
            } else {
                return false;
            }
            i += Character.charCount(c) - 1;
        }
        return lost && at == before.length;
    }

    /** UTF-8 shown in windows-1252; five of its octets mean nothing, and each program shows them in its own way. */
    private static boolean isMisread(String exported, String edited) {
        String misread = new String(exported.getBytes(StandardCharsets.UTF_8), WESTERN);
        return withoutUndefined(Paragraph.of(misread)).equals(withoutUndefined(edited));
    }

    private static String withoutUndefined(String text) {
        return text.replaceAll("[\\x{80}-\\x{9F}\\x{FFFD}]", "");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "").toLowerCase(Locale.ROOT);
    }
}
