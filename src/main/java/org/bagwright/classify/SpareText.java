package org.bagwright.classify;

import java.util.function.IntToDoubleFunction;
import org.bagwright.markup.MarkupTrait;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.text.Trait;

/**
 * What is taken for the text of a page of which the model keeps nothing: running text below the page's heading of the first
 * rank that it nearly kept. Short texts beside much else are such: the first message of a discussion, the lines under a video.
 * A list of other pages has no such text, as the model is sure of each of its teasers.
 */
final class SpareText {
    /** Fewer words are no article. */
    private static final int FEWEST_WORDS = 20;
    /**
     * The least chance of a block. Of 916 pages of known sites the model keeps nothing of three, whose text has chances of 0.23 to
     * 0.35; what else they hold has less than 0.1.
     */
    private static final double LEAST_CHANCE = 0.2;
    /** Share of a block's text in links, in thousandths, from which on it isn't running text. */
    private static final int MOST_LINKED = 500;
    /** Words that the heading shares with what the page states as its title. */
    private static final int FEWEST_SHARED = 1;

    private final Features features;
    private final MarkupTraits markup;

    private SpareText(Features features) {
        this.features = features;
        this.markup = features.markup();
    }

    /**
     * Adds it to {@code kept}, if nothing is in that.
     *
     * @param chances of blocks to be text
     */
    static void add(Features features, IntToDoubleFunction chances, boolean[] kept) {
        if (!features.isMarkup() || isAny(kept)) {
            return;
        }
        SpareText spare = new SpareText(features);
        boolean[] found = new boolean[kept.length];
        int words = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = chances.applyAsDouble(i) >= LEAST_CHANCE && spare.isRunningText(i) && spare.isBelowHeading(i);
            words += found[i] ? features.wordCount(i) : 0;
        }
        if (words >= FEWEST_WORDS) {
            System.arraycopy(found, 0, kept, 0, kept.length);
        }
    }

    private static boolean isAny(boolean[] kept) {
        for (boolean one : kept) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private boolean isRunningText(int i) {
        return features.traits().get(Trait.PROSE, i) == 1
                && markup.column(MarkupTrait.LINKS)[i] < MOST_LINKED
                && markup.column(MarkupTrait.HIDDEN)[i] == 0;
    }

    /** Whether the page's own heading stands above the block, others between them or not. */
    private boolean isBelowHeading(int i) {
        int[] headings = markup.headings();
        int heading = headings[i];
        while (heading >= 0 && headings[heading] >= 0) {
            heading = headings[heading];
        }
        return heading >= 0 && markup.column(MarkupTrait.SHARED_WITH_TITLE)[heading] >= FEWEST_SHARED;
    }
}
