package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.bagwright.lexicon.PartNumber;
import org.bagwright.model.Block;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * The last of several numbered parts, which stands right below what the model keeps: sections of a law, paragraphs of a judgment.
 * Being short and the last, it looks like what stands below an article.
 */
final class ContinuedNumbers {
    /** Kept numbers that make a row. */
    private static final int FEWEST_NUMBERS = 2;
    /** Lines from a number that stands alone to the end of what it counts, a heading between them. */
    private static final int MOST_LINES = 3;

    private static final int MOST_WORDS_OF_HEADING = 8;
    /** Blocks above in which the numbers before it are looked for, so that a page of numbers takes no quadratic time. */
    private static final int MOST_BLOCKS_ABOVE = 300;

    /** The least chance of a part's text. */
    private static final double LEAST_CHANCE = 0.2;

    private final List<Block> blocks;
    private final Traits traits;
    private final boolean[] kept;

    private ContinuedNumbers(List<Block> blocks, Traits traits, boolean[] kept) {
        this.blocks = blocks;
        this.traits = traits;
        this.kept = kept;
    }

    /**
     * Adds it to {@code kept}.
     *
     * @param chances of blocks to be text
     */
    static void add(List<Block> blocks, Traits traits, IntToDoubleFunction chances, boolean[] kept) {
        new ContinuedNumbers(blocks, traits, kept).add(chances);
    }

    private void add(IntToDoubleFunction chances) {
        for (int i = 1; i < kept.length; i++) {
            // The number may be kept without what it counts.
            boolean begun = kept[i] && i + 1 < kept.length && !kept[i + 1];
            Optional<PartNumber> number = begun || (kept[i - 1] && !kept[i]) ? number(i) : Optional.empty();
            if (number.isPresent() && (!begun || number.get().alone()) && continues(number.get(), i - 1)) {
                keep(i, chances);
            }
        }
    }

    /** Keeps the part that begins at {@code first}, if there is a sentence in it. */
    private void keep(int first, IntToDoubleFunction chances) {
        int end = first;
        while (end < kept.length && end - first < MOST_LINES && !isSentence(end) && isHeading(end)) {
            end++;
        }
        if (end < kept.length
                && end - first < MOST_LINES
                && isSentence(end)
                && chances.applyAsDouble(end) >= LEAST_CHANCE) {
            Arrays.fill(kept, first, end + 1, true);
        }
    }

    /** Whether the numbers right before it stand in what is kept. */
    private boolean continues(PartNumber next, int last) {
        int wanted = next.value() - 1;
        int found = 0;
        int end = Math.max(0, last - MOST_BLOCKS_ABOVE);
        for (int i = last; i >= end && wanted > 0 && found < FEWEST_NUMBERS; i--) {
            if (kept[i] && isNumbered(i, wanted, next)) {
                found++;
                wanted--;
            }
        }
        return found >= FEWEST_NUMBERS;
    }

    private boolean isNumbered(int i, int value, PartNumber like) {
        return number(i).filter(n -> n.value() == value && n.isWrittenAs(like)).isPresent();
    }

    private boolean isSentence(int i) {
        return Traits.isStop(traits.get(Trait.LAST, i)) && traits.mark(i).isEmpty() && traits.get(Trait.WORDS, i) > 2;
    }

    private boolean isHeading(int i) {
        return traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_HEADING
                && traits.mark(i).isEmpty();
    }

    private Optional<PartNumber> number(int i) {
        return PartNumber.at(blocks.get(i).text());
    }
}
