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

    /** Whether both blocks have the same letter; what they may be is asked first. */
    boolean isAlike(int block, int other) {
        return (possible[block] & possible[other]) != 0 && at(block) == at(other);
    }

    /**
     * How far the blocks from {@code from} on, a frame at least, may be a list of teasers: each may be like the one a frame above,
     * and none of the frames, wherever it begins, is without a block that may be a headline.
     */
    int endOfPossible(int from, int frame) {
        int headline = from - frame - 1;
        for (int i = from - frame; i < from; i++) {
            headline = mayBeHeadline(i) ? i : headline;
        }
        int end = from;
        while (end < shapes.length && (possible[end] & possible[end - frame]) != 0) {
            headline = mayBeHeadline(end) ? end : headline;
            if (end - headline >= frame) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean mayBeHeadline(int block) {
        return (possible[block] & bit(HEADLINE)) != 0;
    }

    /** The letters of the blocks {@code [from, to)}. */
    String letters(int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            letters.append(at(i));
        }
        return letters.toString();
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
            return credits | bit(PARAGRAPH);
        }
        if (clue.mark().isPresent()) {
            return credits | bit(MARKED);
        }
        int sentence = mayBeSentence(clue) ? bit(PARAGRAPH) : 0;
        int headline = clue.hasWordsOfHeadline() ? bit(HEADLINE) : 0;
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
