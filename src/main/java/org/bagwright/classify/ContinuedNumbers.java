package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
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

    /** What stands before or around a number, the longest first. */
    private static final List<String> MARKS =
            List.of("§ ", "§", "Artikel ", "Article ", "Artículo ", "Articolo ", "Artigo ", "Art. ", "(", "[", "");

    private final List<Block> blocks;
    private final Traits traits;
    private final boolean[] kept;

    private ContinuedNumbers(List<Block> blocks, Traits traits, boolean[] kept) {
        this.blocks = blocks;
        this.traits = traits;
        this.kept = kept;
    }

    /** A number, how it is written, and whether nothing stands behind it but a heading. */
    private record PartNumber(int mark, int value, boolean alone) {}

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
            PartNumber number = begun || (kept[i - 1] && !kept[i]) ? number(i) : null;
            if (number != null && (!begun || number.alone) && continues(number, i - 1)) {
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
        int wanted = next.value - 1;
        int found = 0;
        int end = Math.max(0, last - MOST_BLOCKS_ABOVE);
        for (int i = last; i >= end && wanted > 0 && found < FEWEST_NUMBERS; i--) {
            PartNumber number = kept[i] ? number(i) : null;
            if (number != null && number.mark == next.mark && number.value == wanted && number.alone == next.alone) {
                found++;
                wanted--;
            }
        }
        return found >= FEWEST_NUMBERS;
    }

    private boolean isSentence(int i) {
        return Traits.isStop(traits.get(Trait.LAST, i)) && traits.mark(i).isEmpty() && traits.get(Trait.WORDS, i) > 2;
    }

    private boolean isHeading(int i) {
        return traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_HEADING
                && traits.mark(i).isEmpty();
    }

    private PartNumber number(int i) {
        String line = blocks.get(i).text();
        for (int mark = 0; mark < MARKS.size(); mark++) {
            if (line.startsWith(MARKS.get(mark))) {
                int start = MARKS.get(mark).length();
                int end = start;
                while (end < Math.min(line.length(), start + 3) && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
                    end++;
                }
                if (end > start) {
                    return number(mark, line, start, end);
                }
            }
        }
        return null;
    }

    private static PartNumber number(int mark, String line, int start, int end) {
        int rest = end;
        while (rest < line.length() && ".)]:".indexOf(line.charAt(rest)) >= 0) {
            rest++;
        }
        boolean alone = rest == line.length();
        boolean parted = !alone && Character.isWhitespace(line.charAt(rest));
        boolean apart = alone || (parted && (rest > end || !MARKS.get(mark).isEmpty()));
        return apart ? new PartNumber(mark, Integer.parseInt(line.substring(start, end)), alone) : null;
    }
}
