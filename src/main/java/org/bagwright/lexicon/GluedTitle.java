package org.bagwright.lexicon;

import java.util.Optional;

/**
 * A title that what stood around it ran together with, as programs leave it that take a page's text without its elements:
 * {@code WorldFishing rowWhy two villages share one netPublished14 November 2021Share}.
 *
 * @param start where the title begins in the line (UTF-16)
 * @param end where it ends
 * @param published the date behind it, if its label says that it is that of publication
 */
public record GluedTitle(int start, int end, Optional<DatePhrase> published) {
    /** Words that a title keeps when the names of sections are cut off before it. */
    private static final int FEWEST_WORDS = 3;
    /** So many letters before a capital, the first of them large or there is only one, are part of a name: McDonald, YouTube, iPhone. */
    private static final int MOST_OF_NAME = 3;
    /** Sections, or a section and a topic. */
    private static final int MOST_CUT = 3;

    /** Of a date, in UTF-16 units. */
    private static final int LONGEST_LABEL = 30;

    /** Set if something is glued to the title that {@code line} holds. */
    public static Optional<GluedTitle> read(String line) {
        Optional<DatePhrase> date = Optional.empty();
        int end = line.length();
        if (holdsGlue(line)) {
            for (DatePhrase phrase : DatePhrase.in(line)) {
                int label = gluedLabel(line, phrase.start());
                if (label > 0) {
                    end = label;
                    date = Optional.of(phrase).filter(d -> isOfPublication(line.substring(label, d.start())));
                    break;
                }
            }
            int start = behindSections(line.substring(0, end));
            if (start > 0 || end < line.length()) {
                return Optional.of(new GluedTitle(start, end, date));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsGlue(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (isGlue(line, i) || (Character.isDigit(line.charAt(i)) && Character.isLetter(line.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlue(String line, int i) {
        return i > 0
                && i < line.length()
                && Character.isUpperCase(line.charAt(i))
                && (Character.isLowerCase(line.charAt(i - 1)) || "?!”\"’)".indexOf(line.charAt(i - 1)) >= 0);
    }

    /** Where the label that says of the date at {@code date} what it is is glued to the word before it; 0 where none is. */
    private static int gluedLabel(String line, int date) {
        for (int i = date - 1; i > 0 && i >= date - LONGEST_LABEL; i--) {
            if (isGlue(line, i) && DateLine.isEmptyLabel(line.substring(i, date))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isOfPublication(String label) {
        return DateLine.labelBefore(label) == DateLine.Label.PUBLISHED;
    }

    /** Where the title begins behind names of sections, the first of which is a known one; 0 where none stands before it. */
    private static int behindSections(String line) {
        int start = 0;
        int cut = 0;
        for (int i = 1; i < line.length() && cut < MOST_CUT; i++) {
            if (isGlue(line, i) && !isWithinName(line, i)) {
                if (start == 0 && !Sections.isKnown(line.substring(0, i))) {
                    return 0;
                }
                if (Words.split(line.substring(i)).size() < FEWEST_WORDS) {
                    break;
                }
                start = i;
                cut++;
            }
        }
        return start;
    }

    private static boolean isWithinName(String line, int i) {
        int letters = 0;
        while (i - letters > 0 && Character.isLetter(line.charAt(i - letters - 1))) {
            letters++;
        }
        return letters <= 1 || (letters <= MOST_OF_NAME && Character.isUpperCase(line.charAt(i - letters)));
    }
}
