package org.bagwright.classify;

import java.util.List;

/**
 * What each block is in a list of teasers, by a letter; found when it is asked for, as that takes long. Which of them it may be
 * is told at once.
 */
final class TeaserShapes {
    /** Running text, or the short sentence that a teaser may have for it. */
    static final char PARAGRAPH = 'P';

    static final char BYLINE = 'B';
    static final char DATE = 'D';
    /** A short line that stands several times. */
    static final char REPEATED = 'R';
    /** A line with a furniture phrase. */
    static final char MARKED = 'M';

    static final char HEADLINE = 'H';
    static final char OTHER = 'S';

    static final int FEWEST_REPEATS = 3;
    private static final int MOST_WORDS_REPEATED = 6;
    /** Longer lines are no bylines of teasers. */
    private static final int MOST_BYLINE_WORDS = 25;

    private static final int FEWEST_WORDS_OF_SENTENCE = 6;

    /* The bits of what a block may be. */
    private static final int HEADLINES = bit(HEADLINE);
    private static final int PARAGRAPHS = bit(PARAGRAPH);
    private static final int CREDITS = bit(BYLINE) | bit(DATE);
    private static final int TELLING = CREDITS | bit(REPEATED) | bit(MARKED);

    private final List<Clue> clues;
    /** A bit for each letter that the block may have. */
    private final int[] possible;
    /** 0 before it was asked for. */
    private final char[] shapes;

    TeaserShapes(List<Clue> clues) {
        this.clues = clues;
        this.possible = new int[clues.size()];
        this.shapes = new char[clues.size()];
        for (int i = 0; i < possible.length; i++) {
            possible[i] = possible(clues.get(i));
        }
    }

    int count() {
        return shapes.length;
    }

    char at(int block) {
        if (shapes[block] == 0) {
            shapes[block] = shape(clues.get(block));
        }
        return shapes[block];
    }

    boolean isAlike(int block, int other) {
        return mayBeAlike(block, other) && at(block) == at(other);
    }

    boolean mayBeAlike(int block, int other) {
        return (possible[block] & possible[other]) != 0;
    }

    /** Whether both may be the same of what isn't in every list of lines, or be a paragraph. */
    boolean mayTell(int block, int other) {
        return (possible[block] & possible[other] & (TELLING | PARAGRAPHS)) != 0;
    }

    /** The letters of the blocks {@code [from, to)}. */
    String letters(int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            letters.append(at(i));
        }
        return letters.toString();
    }

    /**
     * Whether frames of {@code frame} blocks may be repeated in {@code [from, to)} that {@link Teasers} would take for a list:
     * three that each have a headline and something telling, or two with a paragraph that was cut and what credits it.
     */
    boolean mayBeList(int from, int to, int frame) {
        int twice = 0;
        int thrice = 0;
        boolean cut = false;
        boolean cutTwice = false;
        for (int i = from + frame; i < to; i++) {
            int both = possible[i] & possible[i - frame];
            twice |= both;
            thrice |= i >= from + 2 * frame ? both & possible[i - 2 * frame] : 0;
            boolean before = clues.get(i - frame).cut();
            cut |= before || clues.get(i).cut();
            cutTwice |= before && clues.get(i).cut();
        }
        boolean telling = (thrice & TELLING) != 0 || (cut && (thrice & PARAGRAPHS) != 0);
        return ((thrice & HEADLINES) != 0 && telling)
                || (cutTwice && (twice & HEADLINES) != 0 && (twice & CREDITS) != 0);
    }

    private static int bit(char shape) {
        return 1 << (shape - 'A');
    }

    private static int possible(Clue clue) {
        int credits = (mayBeByline(clue) ? bit(BYLINE) : 0) | (clue.mayHoldDate() ? bit(DATE) : 0);
        if (isRepeated(clue)) {
            return credits | bit(REPEATED);
        }
        if (isParagraph(clue)) {
            return credits | PARAGRAPHS;
        }
        if (clue.mark().isPresent()) {
            return credits | bit(MARKED);
        }
        int sentence = mayBeSentence(clue) ? PARAGRAPHS : 0;
        int headline = clue.hasWordsOfHeadline() ? HEADLINES : 0;
        return credits | sentence | headline | bit(OTHER);
    }

    private static char shape(Clue clue) {
        if (mayBeByline(clue) && clue.byline().isPresent()) {
            return BYLINE;
        }
        if (clue.bareDates()) {
            return DATE;
        }
        if (isRepeated(clue)) {
            return REPEATED;
        }
        if (isParagraph(clue) || isSentence(clue)) {
            return PARAGRAPH;
        }
        return clue.mark().isPresent() ? MARKED : clue.headlineLike() ? HEADLINE : OTHER;
    }

    private static boolean mayBeByline(Clue clue) {
        return clue.words() <= MOST_BYLINE_WORDS && clue.mayBeByline();
    }

    private static boolean isRepeated(Clue clue) {
        return clue.words() > 0 && clue.words() <= MOST_WORDS_REPEATED && clue.repeats() >= FEWEST_REPEATS;
    }

    private static boolean isParagraph(Clue clue) {
        return clue.prose() || clue.trailsOff();
    }

    /** A teaser's text may be one short sentence. */
    private static boolean isSentence(Clue clue) {
        return mayBeSentence(clue) && clue.mark().isEmpty() && !clue.headlineLike();
    }

    private static boolean mayBeSentence(Clue clue) {
        return clue.stopped() && clue.words() >= FEWEST_WORDS_OF_SENTENCE;
    }
}
