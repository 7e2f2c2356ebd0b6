package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;

/**
 * Lists of teasers: a frame of lines (section, headline, cut paragraph, byline, date) that is repeated. An article is
 * never a frame of itself.
 */
final class Teasers {
    private static final int SHORTEST_FRAME = 2;
    private static final int LONGEST_FRAME = 7;
    private static final int FEWEST_REPEATS = 3;
    /** Longer lines are no bylines of teasers. */
    private static final int MOST_BYLINE_WORDS = 25;
    /** So many suffice where each frame has a paragraph that was cut, and a byline or date under it. */
    private static final int FEWEST_EVIDENT_REPEATS = 2;

    private static final int FEWEST_WORDS_OF_SENTENCE = 6;
    /** With or without a stop behind the last. */
    private static final int FEWEST_SENTENCES_OF_MESSAGE = 2;

    /** The longest teasers of known pages that don't break off have about 60. */
    private static final int MOST_WORDS_OF_TEASER = 80;

    private final boolean[] inList;
    private final boolean[] credited;

    private Teasers(boolean[] inList, boolean[] credited) {
        this.inList = inList;
        this.credited = credited;
    }

    static Teasers in(List<Clue> clues) {
        Teasers teasers = new Teasers(new boolean[clues.size()], new boolean[clues.size()]);
        char[] shapes = shapes(clues);
        for (int frame = SHORTEST_FRAME; frame <= LONGEST_FRAME; frame++) {
            teasers.markFrames(clues, shapes, frame);
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

    private void markFrames(List<Clue> clues, char[] shapes, int frame) {
        int run = 0;
        for (int i = frame; i <= shapes.length; i++) {
            if (i < shapes.length && shapes[i] == shapes[i - frame]) {
                run++;
                continue;
            }
            int from = start(shapes, i - run - frame, i);
            boolean often = i - from >= frame * FEWEST_REPEATS && isTeaserFrame(clues, shapes, from, frame);
            boolean evident = i - from >= frame * FEWEST_EVIDENT_REPEATS && isEvident(clues, shapes, from, frame);
            if ((often || evident)
                    && !isOfTexts(clues, shapes, from, i)
                    && !isOfMessages(clues, shapes, from, i, frame)) {
                // A started last frame belongs to the list as far as it goes.
                int end = end(clues, shapes, from, i, frame);
                Arrays.fill(inList, from, end, true);
                String letters = new String(shapes, from, frame);
                if (letters.indexOf('B') >= 0 || letters.indexOf('D') >= 0) {
                    Arrays.fill(credited, from, end, true);
                }
            }
            run = 0;
        }
    }

    /** Whether each frame has a whole text, as products in a guide do, or is a row of figures: no teasers. */
    private static boolean isOfTexts(List<Clue> clues, char[] shapes, int from, int to) {
        int paragraphs = 0;
        int whole = 0;
        int figures = 0;
        for (int i = from; i < to; i++) {
            paragraphs += shapes[i] == 'P' ? 1 : 0;
            whole += shapes[i] == 'P' && isWhole(clues.get(i)) ? 1 : 0;
            figures += clues.get(i).hasLetter() ? 0 : 1;
        }
        return 2 * whole > paragraphs || 2 * figures > to - from;
    }

    /** Whether each frame begins with the same name and what looks like its headline is several sentences: what one person wrote. */
    private static boolean isOfMessages(List<Clue> clues, char[] shapes, int from, int to, int frame) {
        if (shapes[from] != 'R') {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean speaks = shapes[i] != 'H' || clues.get(i).sentences() >= FEWEST_SENTENCES_OF_MESSAGE;
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
    private static int start(char[] shapes, int from, int to) {
        int start = from;
        while (start < to && shapes[start] == 'P') {
            start++;
        }
        return start;
    }

    /** Where the list ends: before the last headline if frames without paragraphs are followed by running text. */
    private static int end(List<Clue> clues, char[] shapes, int from, int to, int frame) {
        boolean paragraphs = new String(shapes, from, frame).indexOf('P') >= 0;
        if (paragraphs
                || to >= shapes.length
                || shapes[to] != 'P'
                || clues.get(to).cut()) {
            return to;
        }
        int end = to - 1;
        while (end > from && shapes[end] != 'H') {
            end--;
        }
        return end;
    }

    /** A headline with at most one paragraph, and something that an article's own parts have not. */
    private static boolean isTeaserFrame(List<Clue> clues, char[] shapes, int from, int frame) {
        int headlines = 0;
        int paragraphs = 0;
        boolean credited = false;
        boolean cut = false;
        for (int i = from; i < from + frame; i++) {
            headlines += shapes[i] == 'H' ? 1 : 0;
            paragraphs += shapes[i] == 'P' ? 1 : 0;
            credited |= shapes[i] == 'B' || shapes[i] == 'D' || shapes[i] == 'R' || shapes[i] == 'M';
        }
        for (int i = from; i < Math.min(shapes.length, from + frame * FEWEST_REPEATS); i++) {
            cut |= clues.get(i).cut();
        }
        return headlines >= 1 && headlines <= 2 && paragraphs <= 1 && (credited || (cut && paragraphs == 1));
    }

    /** Both frames have a headline, one paragraph that breaks off in mid-sentence, and a byline or date below it. */
    private static boolean isEvident(List<Clue> clues, char[] shapes, int from, int frame) {
        int paragraph = -1;
        int headline = -1;
        boolean credited = false;
        for (int i = from; i < from + frame; i++) {
            if (shapes[i] == 'P' && paragraph >= 0) {
                return false;
            }
            paragraph = shapes[i] == 'P' ? i : paragraph;
            headline = shapes[i] == 'H' && paragraph < 0 ? i : headline;
            credited |= paragraph >= 0 && (shapes[i] == 'B' || shapes[i] == 'D');
        }
        return headline >= 0
                && credited
                && clues.get(paragraph).cut()
                && clues.get(paragraph + frame).cut();
    }

    /** One letter a block: P paragraph, B byline, D date, R repeated short line, M marked furniture, H headline, S other. */
    private static char[] shapes(List<Clue> clues) {
        char[] shapes = new char[clues.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = shape(clues.get(i));
        }
        return shapes;
    }

    /** A teaser's text may be one short sentence. */
    private static boolean isSentence(Clue clue) {
        return clue.stopped()
                && clue.words() >= FEWEST_WORDS_OF_SENTENCE
                && clue.mark().isEmpty()
                && !clue.headlineLike();
    }

    private static char shape(Clue clue) {
        if (clue.words() <= MOST_BYLINE_WORDS
                && clue.mayBeByline()
                && clue.byline().isPresent()) {
            return 'B';
        }
        if (clue.bareDates()) {
            return 'D';
        }
        if (clue.words() > 0 && clue.words() <= 6 && clue.repeats() >= FEWEST_REPEATS) {
            return 'R';
        }
        if (clue.prose() || clue.trailsOff() || isSentence(clue)) {
            return 'P';
        }
        return clue.mark().isPresent() ? 'M' : clue.headlineLike() ? 'H' : 'S';
    }
}
