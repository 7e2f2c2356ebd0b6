package org.bagwright.classify;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Role;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * The short last paragraph of a text, right below it or below a call to another story, {@code Read also: …}, and the sentence
 * that is all of a capture: the model takes them for what stands below and beside articles.
 */
final class ClosingParagraphs {
    /** Words of such a paragraph, of which the last ends as sentences do. */
    private static final int FEWEST_WORDS = 4;
    /** Words of a sentence that is all of a capture. */
    private static final int FEWEST_WORDS_ALONE = 8;
    /** The least chance: with 0.02 a call to subscribe is taken on a known page, with 0.15 none, and one page gains 0.04. */
    private static final double LEAST_CHANCE = 0.15;

    /** The same right below the text, where the model is in doubt. */
    private static final double LEAST_CHANCE_BELOW_TEXT = 0.4;

    private final Traits traits;

    private ClosingParagraphs(Traits traits) {
        this.traits = traits;
    }

    /**
     * Adds them to {@code kept}.
     *
     * @param chances of blocks to be text
     */
    static void add(Features features, IntToDoubleFunction chances, boolean[] kept) {
        ClosingParagraphs closing = new ClosingParagraphs(features.traits());
        if (kept.length == 1) {
            kept[0] |= closing.isSentence(0, FEWEST_WORDS_ALONE);
            return;
        }
        int last = kept.length - 1;
        while (last >= 0 && !kept[last]) {
            last--;
        }
        int below = last + 1;
        while (last >= 0 && below < kept.length && closing.isCall(below)) {
            below++;
        }
        double least = below > last + 1 ? LEAST_CHANCE : LEAST_CHANCE_BELOW_TEXT;
        if (last >= 0
                && below < kept.length
                && closing.isSentence(below, FEWEST_WORDS)
                && chances.applyAsDouble(below) >= least) {
            kept[below] = true;
        }
    }

    private boolean isSentence(int i, int fewest) {
        return traits.get(Trait.WORDS, i) >= fewest
                && Traits.isStop(traits.get(Trait.LAST, i))
                && traits.mark(i).isEmpty();
    }

    private boolean isCall(int i) {
        Optional<Furniture.Mark> mark = traits.mark(i);
        return mark.isPresent()
                && mark.get().role() == Role.RELATED_STORY
                && mark.get().stand() == Furniture.Stand.START;
    }
}
