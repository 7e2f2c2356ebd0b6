package org.bagwright.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text that stands in its capture a second time, word for word: below itself as a print version, in a copy for small screens,
 * at each turn of an endless scroll. The first stays. A refrain, a sentence that is quoted or a clause that returns is shorter,
 * and stands among other text.
 */
final class Repetitions {
    /** Words of a paragraph that is looked for; shorter ones go with those around them. */
    private static final int FEWEST_WORDS = 12;
    /**
     * Paragraphs in a row that are a copy of so many in a row, their words, and their share of those above. By hand: of 2,900 known
     * captures three have such copies in their text, of more than twice that; a list of events describes two alike.
     */
    private static final int FEWEST_PARAGRAPHS = 3;

    private static final int FEWEST_WORDS_OF_RUN = 100;
    private static final double LEAST_OF_TEXT = 0.15;
    /** Words of fewer paragraphs that are a copy of so much of the text above them; by hand. */
    private static final int FEWEST_WORDS_OF_WHOLE = 60;

    private static final double MOST_OF_TEXT = 0.6;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] copies;
    /** For each block that stands above in the same words, where first; -1 for others. */
    private final int[] origins;

    private Repetitions(Judgement judgement, List<Clue> clues) {
        this.judgement = judgement;
        this.clues = clues;
        this.copies = new boolean[clues.size()];
        this.origins = new int[clues.size()];
    }

    /** Which blocks are copies, and no text. */
    static boolean[] in(Judgement judgement, List<Clue> clues) {
        Repetitions repetitions = new Repetitions(judgement, clues);
        if (repetitions.findOrigins()) {
            repetitions.findRuns();
        }
        return repetitions.copies;
    }

    /** Whether any paragraph has one. */
    private boolean findOrigins() {
        Map<String, Integer> first = new HashMap<>();
        boolean any = false;
        for (int i = 0; i < origins.length; i++) {
            origins[i] = -1;
            // A line's first may be the title, which isn't kept.
            if (clues.get(i).repeats() > 1 && (judgement.keeps(i) || !isParagraph(i))) {
                // Lines count as equal whatever their figures are.
                Integer origin = first.putIfAbsent(clues.get(i).block().text(), i);
                origins[i] = origin == null ? -1 : origin;
                any |= origin != null && isParagraph(i);
            }
        }
        return any;
    }

    private boolean isParagraph(int i) {
        return clues.get(i).prose() && clues.get(i).words() >= FEWEST_WORDS;
    }

    private void findRuns() {
        int words = 0;
        int i = 0;
        while (i < origins.length) {
            if (!judgement.keeps(i) || !isParagraph(i)) {
                i++;
            } else if (origins[i] < 0) {
                words += clues.get(i).words();
                i++;
            } else {
                i = run(i, words);
            }
        }
    }

    /**
     * Takes the copies that begin at {@code from}, if they are enough.
     *
     * @param above words of paragraphs above it, each counted once
     * @return behind their last
     */
    private int run(int from, int above) {
        int paragraphs = 0;
        int words = 0;
        int last = from;
        for (int i = from; i < origins.length && (!isOwn(i) || paragraphs == 0); i++) {
            if (judgement.keeps(i) && isParagraph(i)) {
                if (i > from && origins[i] <= origins[last]) {
                    break;
                }
                paragraphs++;
                words += clues.get(i).words();
                last = i;
            }
        }
        boolean enough =
                (paragraphs >= FEWEST_PARAGRAPHS && words >= FEWEST_WORDS_OF_RUN && words >= above * LEAST_OF_TEXT)
                        || (words >= FEWEST_WORDS_OF_WHOLE && words >= above * MOST_OF_TEXT);
        if (enough) {
            take(from, last);
        }
        return last + 1;
    }

    /** Whether it is a paragraph that stands here first. */
    private boolean isOwn(int i) {
        return judgement.keeps(i) && isParagraph(i) && origins[i] < 0;
    }

    /** With the lines between them and around them that stand above too. */
    private void take(int from, int last) {
        int start = from;
        while (start > 0 && !copies[start - 1] && isCopiedLine(start - 1, from)) {
            start--;
        }
        int end = last + 1;
        while (end < copies.length && isCopiedLine(end, from)) {
            end++;
        }
        for (int i = start; i < end; i++) {
            copies[i] = origins[i] >= 0 && origins[i] < from;
        }
    }

    private boolean isCopiedLine(int i, int from) {
        return origins[i] >= 0 && origins[i] < from && !isParagraph(i);
    }
}
