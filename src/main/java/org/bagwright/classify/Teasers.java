package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;

/**
 * Lists of teasers: a frame of lines (section, headline, cut paragraph, byline, date) that is repeated. An article is
 * never a frame of itself.
 */
final class Teasers {
    static final int SHORTEST_FRAME = 2;
    static final int LONGEST_FRAME = 7;
    private static final int FEWEST_REPEATS = TeaserShapes.FEWEST_REPEATS;
    /** So many suffice where each frame has a paragraph that was cut, and a byline or date under it. */
    private static final int FEWEST_EVIDENT_REPEATS = 2;

    /** With or without a stop behind the last. */
    private static final int FEWEST_SENTENCES_OF_MESSAGE = 2;

    /** The longest teasers of known pages that don't break off have about 60. */
    private static final int MOST_WORDS_OF_TEASER = 80;

    private final List<Clue> clues;
    private final TeaserShapes shapes;
    private final boolean[] inList;
    private final boolean[] credited;

    private Teasers(List<Clue> clues) {
        this.clues = clues;
        this.shapes = new TeaserShapes(clues);
        this.inList = new boolean[clues.size()];
        this.credited = new boolean[clues.size()];
    }

    static Teasers in(List<Clue> clues) {
        Teasers teasers = new Teasers(clues);
        for (int frame = SHORTEST_FRAME; frame <= LONGEST_FRAME; frame++) {
            teasers.mark(frame);
        }
        return teasers;
    }

    /** Whether the block is in a list whose every frame has a byline or a date, as only stories have. */
    boolean isCredited(int block) {
        return credited[block];
    }

    boolean contains(int block) {
        return inList[block];
    }

    /** Marks the lists of frames of so many blocks. */
    private void mark(int frame) {
        int from = frame;
        while (from < shapes.count()) {
            int to = shapes.endOfPossible(from, frame);
            markIn(from, to, frame);
            from = to + 1;
        }
    }

    /**
     * Marks the lists among the blocks {@code [from, to)}, each of which may be like the one a frame above. Shapes take long to
     * find: where the last block of a frame isn't like the one above, those before it needn't be known.
     */
    private void markIn(int from, int to, int frame) {
        int begin = from;
        while (to - begin >= frame) {
            int other = begin + frame - 1;
            while (other >= begin && shapes.isAlike(other, other - frame)) {
                other--;
            }
            if (other >= begin) {
                begin = other + 1;
                continue;
            }
            int end = begin + frame;
            while (end < to && shapes.isAlike(end, end - frame)) {
                end++;
            }
            markRun(begin - frame, end, frame);
            begin = end + 1;
        }
    }

    /** Marks the blocks {@code [begin, end)}, two frames at least that are alike, if they are a list of teasers. */
    private void markRun(int begin, int end, int frame) {
        int from = start(begin, end);
        boolean often = end - from >= frame * FEWEST_REPEATS && isTeaserFrame(from, frame);
        boolean evident = end - from >= frame * FEWEST_EVIDENT_REPEATS && isEvident(from, frame);
        if ((often || evident) && !isOfTexts(from, end) && !isOfMessages(from, end, frame)) {
            // A started last frame belongs to the list as far as it goes.
            int last = end(from, end, frame);
            Arrays.fill(inList, from, last, true);
            String letters = shapes.letters(from, from + frame);
            if (letters.indexOf(TeaserShapes.BYLINE) >= 0 || letters.indexOf(TeaserShapes.DATE) >= 0) {
                Arrays.fill(credited, from, last, true);
            }
        }
    }

    /** Whether each frame has a whole text, as products in a guide do, or is a row of figures: no teasers. */
    private boolean isOfTexts(int from, int to) {
        int paragraphs = 0;
        int whole = 0;
        int figures = 0;
        for (int i = from; i < to; i++) {
            paragraphs += shapes.at(i) == TeaserShapes.PARAGRAPH ? 1 : 0;
            whole += shapes.at(i) == TeaserShapes.PARAGRAPH && isWhole(clues.get(i)) ? 1 : 0;
            figures += clues.get(i).hasLetter() ? 0 : 1;
        }
        return 2 * whole > paragraphs || 2 * figures > to - from;
    }

    /** Whether each frame begins with the same name and what looks like its headline is several sentences: what one person wrote. */
    private boolean isOfMessages(int from, int to, int frame) {
        if (shapes.at(from) != TeaserShapes.REPEATED) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean speaks =
                    shapes.at(i) != TeaserShapes.HEADLINE || clues.get(i).sentences() >= FEWEST_SENTENCES_OF_MESSAGE;
            boolean named = (i - from) % frame != 0
                    || clues.get(i).folded() == clues.get(from).folded();
            if (!speaks || !named) {
                return false;
            }
        }
        return true;
    }

    /** Longer than a teaser is, unless it breaks off as a long one does. */
    private static boolean isWhole(Clue clue) {
        return clue.words() > MOST_WORDS_OF_TEASER && !clue.cut();
    }

    /** A list doesn't begin with a paragraph: that one is the end of what stands above. */
    private int start(int from, int to) {
        int start = from;
        while (start < to && shapes.at(start) == TeaserShapes.PARAGRAPH) {
            start++;
        }
        return start;
    }

    /** Where the list ends: before the last headline if frames without paragraphs are followed by running text. */
    private int end(int from, int to, int frame) {
        boolean paragraphs = shapes.letters(from, from + frame).indexOf(TeaserShapes.PARAGRAPH) >= 0;
        if (paragraphs
                || to >= shapes.count()
                || shapes.at(to) != TeaserShapes.PARAGRAPH
                || clues.get(to).cut()) {
            return to;
        }
        int end = to - 1;
        while (end > from && shapes.at(end) != TeaserShapes.HEADLINE) {
            end--;
        }
        return end;
    }

    /** A headline with at most one paragraph, and something that an article's own parts have not. */
    private boolean isTeaserFrame(int from, int frame) {
        int headlines = 0;
        int paragraphs = 0;
        boolean credited = false;
        boolean cut = false;
        for (int i = from; i < from + frame; i++) {
            headlines += shapes.at(i) == TeaserShapes.HEADLINE ? 1 : 0;
            paragraphs += shapes.at(i) == TeaserShapes.PARAGRAPH ? 1 : 0;
            credited |= shapes.at(i) == TeaserShapes.BYLINE
                    || shapes.at(i) == TeaserShapes.DATE
                    || shapes.at(i) == TeaserShapes.REPEATED
                    || shapes.at(i) == TeaserShapes.MARKED;
        }
        for (int i = from; i < Math.min(shapes.count(), from + frame * FEWEST_REPEATS); i++) {
            cut |= clues.get(i).cut();
        }
        return headlines >= 1 && headlines <= 2 && paragraphs <= 1 && (credited || (cut && paragraphs == 1));
    }

    /** Both frames have a headline, one paragraph that breaks off in mid-sentence, and a byline or date below it. */
    private boolean isEvident(int from, int frame) {
        int paragraph = -1;
        int headline = -1;
        boolean credited = false;
        for (int i = from; i < from + frame; i++) {
            if (shapes.at(i) == TeaserShapes.PARAGRAPH && paragraph >= 0) {
                return false;
            }
            paragraph = shapes.at(i) == TeaserShapes.PARAGRAPH ? i : paragraph;
            headline = shapes.at(i) == TeaserShapes.HEADLINE && paragraph < 0 ? i : headline;
            credited |= paragraph >= 0 && (shapes.at(i) == TeaserShapes.BYLINE || shapes.at(i) == TeaserShapes.DATE);
        }
        return headline >= 0
                && credited
                && clues.get(paragraph).cut()
                && clues.get(paragraph + frame).cut();
    }
}
