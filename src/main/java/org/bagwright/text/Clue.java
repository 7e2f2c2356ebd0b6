package org.bagwright.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Credit;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.Words;
import org.bagwright.model.Block;
import org.bagwright.model.Paragraph;

/**
 * What a block shows by itself, before its neighbours are looked at.
 *
 * @param words runs between white space; in scripts without spaces two letters count as a word
 * @param stopped whether it ends as a sentence does
 * @param sentences full stops followed by a space, and the one at the end
 * @param mark the furniture phrase in it
 * @param byline set for lines that credit an author or agency
 * @param dates set for lines that hold a date
 * @param folded the line as comparable words joined by spaces: equal lines are equal
 */
record Clue(
        Block block,
        int words,
        boolean stopped,
        int sentences,
        Optional<Furniture.Mark> mark,
        Optional<Byline> byline,
        Optional<DateLine> dates,
        boolean caption,
        Optional<String> signOff,
        boolean staffSignOff,
        boolean dateline,
        String folded) {
    /** A sentence of fewer words is too short to tell prose from a label. */
    private static final int FEWEST_PROSE_WORDS = 9;
    /** Prose without a final stop, such as a teaser that was cut, has at least so many words. */
    private static final int FEWEST_OPEN_PROSE_WORDS = 22;

    private static final int MOST_HEADLINE_WORDS = 26;
    private static final String STOPS = ".!?。！？…؟।॥።";
    private static final String CLOSERS = "\"”’'»)]」』“›*";
    private static final int FOLDED_WORDS = 40;
    private static final Pattern CLOCK = Pattern.compile("(?U)\\bat \\d{1,2}:\\d{2}\\b");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?U)\\b(?:\\p{Lu}|Jr|Sr|Inc|Co|Ltd|Corp|vs|etc|No)\\.$");
    /** With its stop, in UTF-16 units. */
    private static final int LONGEST_ABBREVIATION = 5;

    static Clue of(Block block) {
        String text = block.text();
        int words = countWords(text);
        boolean line = text.length() <= 400;
        return new Clue(
                block,
                words,
                endsWithStop(text),
                countSentences(text),
                Furniture.in(text),
                line ? Byline.read(text) : Optional.empty(),
                line ? DateLine.read(text) : Optional.empty(),
                Credit.isCaption(text),
                Credit.signOff(text),
                Credit.isStaffSignOff(text),
                Dateline.read(text).isPresent(),
                line ? String.join(" ", Words.of(text, FOLDED_WORDS)) : "");
    }

    /** Running text: a sentence of some length, or several. */
    boolean prose() {
        return (stopped && words >= FEWEST_PROSE_WORDS) || words >= FEWEST_OPEN_PROSE_WORDS;
    }

    /** Prose that breaks off in the middle of a sentence. */
    boolean cut() {
        return prose()
                && (!stopped
                        || block.text().endsWith("...")
                        || block.text().endsWith("…")
                        || block.text().endsWith("[…]"));
    }

    /** Words that end in dots, as a teaser of any length does. */
    boolean trailsOff() {
        return words >= 4 && (block.text().endsWith("...") || block.text().endsWith("…"));
    }

    /** A line that could be a headline: some words, no final full stop, no furniture, no byline, no date. */
    boolean headlineLike() {
        return words >= 3 && words <= MOST_HEADLINE_WORDS && isBareLine();
    }

    /** A line of two words that could be a headline, if the text speaks of them. */
    boolean twoWordHeadline() {
        return words == 2 && isBareLine();
    }

    private boolean isBareLine() {
        return !endsWithFullStop()
                && mark.isEmpty()
                && byline.isEmpty()
                && !bareDates()
                && !caption
                && signOff.isEmpty()
                && block.text().codePoints().anyMatch(Character::isLetter);
    }

    /** A line of one to four words such as a section's name. */
    boolean label() {
        return words <= 4 && !stopped;
    }

    boolean bareDates() {
        return dates.isPresent() && dates.get().bare();
    }

    /** A byline with a date, as stands over or under an article. */
    boolean datedByline() {
        return byline.isPresent() && dates.isPresent();
    }

    /** A byline with a date or at least a time, as stands under an article. */
    boolean closingByline() {
        return datedByline()
                || (byline.isPresent() && CLOCK.matcher(block.text()).find());
    }

    boolean marked(org.bagwright.model.Role... roles) {
        return mark.isPresent() && List.of(roles).contains(mark.get().role());
    }

    private boolean endsWithFullStop() {
        String text = withoutClosers(block.text());
        return text.endsWith("。") || (text.endsWith(".") && !text.endsWith("...") && !endsWithAbbreviation(text));
    }

    private static boolean endsWithAbbreviation(String text) {
        return ABBREVIATION
                .matcher(text)
                .region(Math.max(0, text.length() - LONGEST_ABBREVIATION), text.length())
                .useTransparentBounds(true)
                .find();
    }

    private static boolean endsWithStop(String text) {
        String plain = withoutClosers(text);
        return !plain.isEmpty() && STOPS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** Without the quotation marks and brackets that close after the last stop. */
    private static String withoutClosers(String text) {
        int end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Paragraph.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int countSentences(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STOPS.indexOf(c) >= 0
                    && (i + 1 == text.length() || c > 0x7F || Paragraph.isBlank(text.charAt(i + 1)))) {
                count++;
            }
        }
        return count;
    }

    static int countWords(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Paragraph.isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else if (Paragraph.isBlank(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                words++;
            }
        }
        return words + (unspaced + 1) / 2;
    }
}
