package org.bagwright.classify;

import java.util.List;
import org.bagwright.lexicon.ShopLine;

/** Boxes of a shop among the paragraphs of an article: lines without a sentence, with a price and the words of a button. */
final class ShopBoxes {
    /** Lines that aren't part of a box are longer. */
    private static final int MOST_WORDS = 14;
    /** Lines from a price to its button, and of a box. */
    private static final int LINES_BETWEEN = 2;

    private static final int MOST_LINES = 8;
    /** Words of a box that is one line. */
    private static final int MOST_WORDS_OF_BOX = 30;

    private final Judgement judgement;
    private final List<Clue> clues;
    private final boolean[] vetoed;

    private ShopBoxes(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        this.judgement = judgement;
        this.clues = clues;
        this.vetoed = vetoed;
    }

    /** Adds their lines to {@code vetoed}, but for those among which nothing is kept. */
    static void add(Judgement judgement, List<Clue> clues, boolean[] vetoed) {
        ShopBoxes boxes = new ShopBoxes(judgement, clues, vetoed);
        int from = 0;
        while (from < vetoed.length) {
            int end = from;
            boolean kept = false;
            while (end < vetoed.length && boxes.isLine(end)) {
                kept |= judgement.keeps(end);
                end++;
            }
            // Most lines have no price: none of them need be read for a button then.
            if (kept && boxes.hasPrice(from, end)) {
                boxes.read(from, end);
            }
            boxes.wholeBox(end);
            from = end + 1;
        }
    }

    private boolean isLine(int i) {
        return !clues.get(i).prose() && clues.get(i).words() <= MOST_WORDS;
    }

    private void wholeBox(int i) {
        if (i < vetoed.length && judgement.keeps(i) && clues.get(i).words() <= MOST_WORDS_OF_BOX) {
            vetoed[i] |= !clues.get(i).stopped()
                    && ShopLine.isBox(clues.get(i).block().text());
        }
    }

    private boolean hasPrice(int from, int end) {
        for (int i = from; i < end; i++) {
            if (ShopLine.holdsPrice(clues.get(i).block().text())) {
                return true;
            }
        }
        return false;
    }

    /** Lines between two paragraphs: prices and buttons near one another, and what stands between them or in one element with them. */
    private void read(int from, int end) {
        int first = -1;
        int last = -1;
        boolean price = false;
        boolean button = false;
        for (int i = from; i <= end; i++) {
            if (first >= 0 && (i == end || i - last > LINES_BETWEEN)) {
                if (price && button && last - first < MOST_LINES) {
                    take(from, end, first, last);
                }
                first = -1;
                price = false;
                button = false;
            }
            boolean priced = i < end && ShopLine.holdsPrice(clues.get(i).block().text());
            boolean pressed = i < end && ShopLine.isButton(clues.get(i).block().text());
            if (priced || pressed) {
                first = first < 0 ? i : first;
                last = i;
                price |= priced;
                button |= pressed;
            }
        }
    }

    private void take(int from, int end, int first, int last) {
        for (int i = Math.max(from, first - MOST_LINES); i < Math.min(end, last + MOST_LINES); i++) {
            vetoed[i] |= (i >= first && i <= last) || isBeside(i, first, last);
        }
    }

    /** Whether a line stands in the element that holds the whole box: the product's name, when it is delivered. */
    private boolean isBeside(int i, int first, int last) {
        if (!judgement.features().isMarkup() || judgement.isHeading(i)) {
            return false;
        }
        int[] parents = judgement.features().markup().groups()[0];
        return parents[i] == parents[first] && parents[first] == parents[last];
    }
}
