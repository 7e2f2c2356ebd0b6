package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The number of a part, at the begin of its line: {@code § 12 Fees}, {@code Article 3.}, {@code (4)}, {@code 5. The court …}.
 *
 * @param label what stands before or around it, numbers of one row have the same
 * @param value 0 to 999
 * @param alone whether nothing stands behind it
 */
public record PartNumber(String label, int value, boolean alone) {
    private static final int MOST_DIGITS = 3;
    private static final String BEHIND = ".)]:";
    private static final String SIGN = "§";

    /** What stands before or around a number, the longest first. */
    private static final List<String> LABELS = Stream.concat(
                    Stream.concat(
                            WordList.entries("part-labels.txt").stream().map(label -> label + " "), Stream.of(SIGN)),
                    Stream.of("(", "[", ""))
            .toList();

    /** The number that {@code line} begins with. */
    public static Optional<PartNumber> at(String line) {
        for (String label : LABELS) {
            int start = label.length();
            if (line.startsWith(label)) {
                int end = start;
                int limit = Math.min(line.length(), start + MOST_DIGITS);
                while (end < limit && Letters.isDigit(line.charAt(end))) {
                    end++;
                }
                if (end > start) {
                    return read(label, line, end);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PartNumber> read(String label, String line, int end) {
        int rest = end;
        while (rest < line.length() && BEHIND.indexOf(line.charAt(rest)) >= 0) {
            rest++;
        }
        boolean alone = rest == line.length();
        boolean parted = !alone && Character.isWhitespace(line.charAt(rest));
        boolean apart = alone || (parted && (rest > end || !label.isEmpty()));
        return apart
                ? Optional.of(new PartNumber(label, Integer.parseInt(line, label.length(), end, 10), alone))
                : Optional.empty();
    }

    /** Whether {@code other} is numbered in the same way. */
    public boolean isWrittenAs(PartNumber other) {
        return label.equals(other.label) && alone == other.alone;
    }
}
