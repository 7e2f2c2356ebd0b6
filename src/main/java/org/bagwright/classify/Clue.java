package org.bagwright.classify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Caption;
import org.bagwright.lexicon.CharacterSet;
import org.bagwright.lexicon.Credit;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.DatePhrase;
import org.bagwright.lexicon.Dateline;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.TimeOfChange;
import org.bagwright.model.Block;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * What a block shows by itself to somebody who reads it. Most blocks are never asked what takes long to tell, so each
 * answer is found when it is first asked for. Not thread-safe.
 */
final class Clue {
    private static final int FEWEST_HEADLINE_WORDS = 3;
    private static final int MOST_HEADLINE_WORDS = 26;
    /** Longer lines are no byline, date or label, in UTF-16 units. */
    private static final int LONGEST_LINE = 400;

    private static final int MOST_WORDS_OF_CHANGE = 9;

    private static final String CLOSERS = "\"”’'»)]」』“›*";
    private static final Pattern CLOCK = Pattern.compile("(?U)\\bat \\d{1,2}:\\d{2}\\b");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?U)\\b(?:\\p{Lu}|Jr|Sr|Inc|Co|Ltd|Corp|vs|etc|No)\\.$");
    /** With its stop, in UTF-16 units. */
    private static final int LONGEST_ABBREVIATION = 5;

    /** From Arabic on, and up to the scripts of East Asia, scripts have digits of their own. */
    private static final char FIRST_OF_OTHER_DIGITS = 0x600;

    private static final char FIRST_WITHOUT_DIGITS = 0x2000;

    private final Block block;
    private final Traits traits;
    private final int index;
    /* Those traits that are asked most. */
    private final int words;
    private final boolean stopped;
    private final boolean prose;
    private final int repeats;
    private CharacterSet characters;
    private Optional<Furniture.Mark> mark;
    private Optional<Byline> byline;
    private Optional<DateLine> dates;
    private List<DatePhrase> phrases;
    private Optional<String> signOff;
    private Boolean caption;
    private Boolean staffSignOff;
    private Boolean dateline;
    private Boolean bareLine;
    private Boolean holdsDigit;

    Clue(Block block, Traits traits, int index) {
        this.block = block;
        this.traits = traits;
        this.index = index;
        this.words = traits.get(Trait.WORDS, index);
        this.stopped = Traits.isStop(traits.get(Trait.LAST, index));
        this.prose = traits.get(Trait.PROSE, index) == 1;
        this.repeats = traits.get(Trait.REPEATS, index);
    }

    Block block() {
        return block;
    }

    /** Runs between white space; in scripts without spaces two letters count as a word. */
    int words() {
        return words;
    }

    /** Whether it ends as a sentence does. */
    boolean stopped() {
        return stopped;
    }

    /** Full stops followed by a space, and the one at the end. */
    int sentences() {
        return traits.get(Trait.SENTENCES, index);
    }

    /** The furniture phrase in it. */
    Optional<Furniture.Mark> mark() {
        if (mark == null) {
            Optional<Furniture.Mark> known = traits.mark(index);
            mark = known.isPresent() || !isLine() ? known : Furniture.ofLabel(block.text());
        }
        return mark;
    }

    /** Those that stand in it. */
    CharacterSet characters() {
        if (characters == null) {
            characters = CharacterSet.of(block.text());
        }
        return characters;
    }

    /** Set for lines that credit an author or agency. */
    Optional<Byline> byline() {
        if (byline == null) {
            byline = isLine() ? Byline.read(block.text(), phrases(), characters()) : Optional.empty();
        }
        return byline;
    }

    /** Set for lines that hold a date. */
    Optional<DateLine> dates() {
        if (dates == null) {
            dates = isLine() && mayHoldDate() ? DateLine.read(block.text(), phrases()) : Optional.empty();
        }
        return dates;
    }

    /** Whether it says at what time the article was changed, and nothing else. */
    boolean timeOfChange() {
        return holdsDigit() && words() <= MOST_WORDS_OF_CHANGE && TimeOfChange.isAlone(block.text());
    }

    private List<DatePhrase> phrases() {
        if (phrases == null) {
            phrases = holdsDigit() ? DatePhrase.in(block.text()) : List.of();
        }
        return phrases;
    }

    /** A cheap question that nearly every byline answers with yes. */
    boolean mayBeByline() {
        return traits.get(Trait.BYLINE, index) > 0 || mayHoldDate();
    }

    /** A date has a figure, or names a day. */
    boolean mayHoldDate() {
        return holdsDigit() || traits.get(Trait.TIME, index) > 0;
    }

    /** The model's trait knows the digits of our script; lines of scripts that have their own begin in them. */
    private boolean holdsDigit() {
        if (holdsDigit == null) {
            holdsDigit = traits.get(Trait.DIGITS, index) > 0 || holdsOtherDigit(block.text());
        }
        return holdsDigit;
    }

    private static boolean holdsOtherDigit(String text) {
        boolean other =
                !text.isEmpty() && text.charAt(0) >= FIRST_OF_OTHER_DIGITS && text.charAt(0) < FIRST_WITHOUT_DIGITS;
        for (int i = 0; other && i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A cheap question that a picture's credit answers with yes. */
    boolean mayBeCredited() {
        return traits.get(Trait.CREDIT, index) > 0
                || traits.get(Trait.BRACKETS, index) > 0
                || traits.get(Trait.BARS, index) > 0;
    }

    /** Whether a bar or the like is in it, as parts the names of a path. */
    boolean mayHoldSeparator() {
        return traits.get(Trait.BARS, index) > 0;
    }

    boolean caption() {
        if (caption == null) {
            caption = Caption.is(block.text(), characters());
        }
        return caption;
    }

    Optional<String> signOff() {
        if (signOff == null) {
            signOff = traits.mayNameAgency(index) ? Credit.signOff(block.text()) : Optional.empty();
        }
        return signOff;
    }

    boolean staffSignOff() {
        if (staffSignOff == null) {
            staffSignOff = Credit.isStaffSignOff(block.text());
        }
        return staffSignOff;
    }

    boolean dateline() {
        if (dateline == null) {
            dateline = Dateline.read(block.text()).isPresent();
        }
        return dateline;
    }

    /** A hash of the line's words as they are compared: equal lines have equal ones. */
    long folded() {
        return traits.line(index);
    }

    /** How often such a line stands in the capture. */
    int repeats() {
        return repeats;
    }

    private boolean isLine() {
        return block.text().length() <= LONGEST_LINE;
    }

    /** Running text: a sentence of some length, or several. */
    boolean prose() {
        return prose;
    }

    /** Prose that breaks off in the middle of a sentence. */
    boolean cut() {
        return prose()
                && (!stopped()
                        || block.text().endsWith("...")
                        || block.text().endsWith("…")
                        || block.text().endsWith("[…]"));
    }

    /** Words that end in dots, as a teaser of any length does. */
    boolean trailsOff() {
        return words() >= 4 && (block.text().endsWith("...") || block.text().endsWith("…"));
    }

    /** A line that could be a headline: some words, no final full stop, no furniture, no byline, no date. */
    boolean headlineLike() {
        return hasWordsOfHeadline() && isBareLine();
    }

    /** Whether it has as many words as a headline may have. */
    boolean hasWordsOfHeadline() {
        return words >= FEWEST_HEADLINE_WORDS && words <= MOST_HEADLINE_WORDS;
    }

    /** A line of two words that could be a headline, if the text speaks of them. */
    boolean twoWordHeadline() {
        return words() == 2 && isBareLine();
    }

    private boolean isBareLine() {
        if (bareLine == null) {
            // What takes longest to tell is asked last.
            bareLine = !endsWithFullStop()
                    && hasLetter()
                    && mark().isEmpty()
                    && signOff().isEmpty()
                    && !bareDates()
                    && !caption()
                    && byline().isEmpty();
        }
        return bareLine;
    }

    boolean hasLetter() {
        String text = block.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean hasLetterOrDigit() {
        String text = block.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A line of one to four words such as a section's name. */
    boolean label() {
        return words() <= 4 && !stopped();
    }

    boolean bareDates() {
        return dates().isPresent() && dates().get().bare();
    }

    /** A byline with a date, as stands over or under an article. */
    boolean datedByline() {
        return dates().isPresent() && byline().isPresent();
    }

    /** A byline with a date or at least a time, as stands under an article. */
    boolean closingByline() {
        return datedByline() || (holdsClock() && byline().isPresent());
    }

    private boolean holdsClock() {
        return block.text().contains("at ") && CLOCK.matcher(block.text()).find();
    }

    boolean marked(Role... roles) {
        return mark().isPresent() && List.of(roles).contains(mark().get().role());
    }

    private boolean endsWithFullStop() {
        if (!stopped()) {
            return false;
        }
        String text = block.text();
        int end = withoutClosers(text);
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        return last == '。' || (last == '.' && !text.startsWith("...", end - 3) && !endsWithAbbreviation(text, end));
    }

    private static boolean endsWithAbbreviation(String text, int end) {
        return ABBREVIATION
                .matcher(text)
                .region(Math.max(0, end - LONGEST_ABBREVIATION), end)
                .useTransparentBounds(true)
                .find();
    }

    /** The end without the quotation marks and brackets that close after the last stop. */
    private static int withoutClosers(String text) {
        int end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Paragraph.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }
}
