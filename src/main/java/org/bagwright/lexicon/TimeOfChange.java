package org.bagwright.lexicon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day at which a line says that an article was changed, without a date: {@code Updated 3:15 pm}, {@code mis à jour à
 * 11h02}.
 *
 * @param value {@code T15:15}, with an offset where an unmistakable zone is stated
 * @param start first character of the time in the line (UTF-16)
 * @param end character after its last one
 */
public record TimeOfChange(String value, int start, int end) {
    /** Of a line, in UTF-16 units. */
    private static final int LONGEST_LINE = 160;
    /** Of one that says nothing else. */
    private static final int LONGEST_ALONE = 48;
    /** Between the label and the time: "at", "um", "à", a colon. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iU)^[\\s:：,|-]*+(?:today\\s++)?(?:at|um|à|a las|alle(?: ore)?|às|as|om|kl\\.?|o|v|в|о|saat|at:)?\\s*+");

    /** The time of the last change in {@code stated}; empty where a date follows its label. */
    public static Optional<TimeOfChange> in(String stated) {
        if (stated.length() > LONGEST_LINE || !holdsDigit(stated)) {
            return Optional.empty();
        }
        String line = Words.spaced(stated);
        int label = DateLabels.endOfChange(line);
        if (label < 0 || DatePhrase.in(line).stream().anyMatch(date -> date.end() > label)) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(line).region(label, line.length());
        int from = between.lookingAt() ? between.end() : label;
        return ClockTime.at(line, from).map(time -> new TimeOfChange(time.value(), from, time.end()));
    }

    /** Whether {@code line} says nothing else. */
    public static boolean isAlone(String line) {
        return line.length() <= LONGEST_ALONE && in(line).isPresent();
    }

    /** A time of day has a digit: a cheap question that most lines answer with no. */
    private static boolean holdsDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
