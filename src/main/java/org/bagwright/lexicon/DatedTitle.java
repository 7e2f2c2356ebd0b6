package org.bagwright.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * A title with the day that its page puts before or behind it: {@code 23.01.2022 - Snow closes the pass}, {@code Snow closes the
 * pass (23 January 2022)}. A day that a title speaks of isn't set off by a mark: {@code 4 July 1976 and the day the band forgot}.
 *
 * @param start where the title begins in the line (UTF-16)
 * @param end where it ends
 * @param date beside it, with its year
 */
public record DatedTitle(int start, int end, DatePhrase date) {
    private static final int FEWEST_WORDS = 3;
    /** Of a title in a script that doesn't part its words, in UTF-16 units. */
    private static final int FEWEST_UNPARTED = 8;

    private static final char FIRST_UNPARTED = '\u0E00';
    private static final String MARKS = "-–—|•·";

    /** The title in {@code line}, if a date stands beside it. */
    public static Optional<DatedTitle> read(String line) {
        List<DatePhrase> dates = DatePhrase.in(line);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Optional<DatedTitle> behind = behindDate(line, dates.get(0));
        return behind.isPresent() ? behind : beforeDate(line, dates.get(dates.size() - 1));
    }

    private static Optional<DatedTitle> behindDate(String line, DatePhrase date) {
        int mark = skipBlanks(line, date.end());
        boolean begins = line.substring(0, date.start()).isBlank() && mark < line.length();
        // Behind a colon stands what happened on a day that is written out, and the title where the day is in figures.
        boolean parts = begins
                && (MARKS.indexOf(line.charAt(mark)) >= 0 || (line.charAt(mark) == ':' && isInFigures(line, date)));
        return parts ? title(line, skipBlanks(line, mark + 1), line.length(), date) : Optional.empty();
    }

    private static Optional<DatedTitle> beforeDate(String line, DatePhrase date) {
        String rest = line.substring(date.end()).strip();
        int before = date.start() - 1;
        while (before > 0 && Letters.isBlank(line.charAt(before))) {
            before--;
        }
        if (before <= 0) {
            return Optional.empty();
        }
        char mark = line.charAt(before);
        boolean inBrackets = mark == '(' && rest.equals(")");
        // A hyphen without a blank before it is one of a range or of a word.
        boolean set = MARKS.indexOf(mark) >= 0 && rest.isEmpty() && Letters.isBlank(line.charAt(before - 1));
        return inBrackets || set ? title(line, 0, before, date) : Optional.empty();
    }

    private static Optional<DatedTitle> title(String line, int start, int end, DatePhrase date) {
        String title = line.substring(start, end).strip();
        boolean enough = Words.split(title).size() >= FEWEST_WORDS
                || (title.length() >= FEWEST_UNPARTED && title.charAt(0) >= FIRST_UNPARTED);
        return enough && date.value().isPresent()
                ? Optional.of(new DatedTitle(
                        start,
                        start + line.substring(start, end).stripTrailing().length(),
                        date))
                : Optional.empty();
    }

    private static boolean isInFigures(String line, DatePhrase date) {
        return line.substring(date.start(), date.end()).codePoints().noneMatch(Character::isLetter);
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Letters.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
