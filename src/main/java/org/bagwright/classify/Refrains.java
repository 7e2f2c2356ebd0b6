package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * The refrain that ends a song: lines right below what the model keeps that stand in it before, in the same order. Lines that
 * stand more than once look like those of a page's frame.
 */
final class Refrains {
    /** Lines of a refrain; below fewer, a caption or a button may stand twice. */
    private static final int FEWEST_LINES = 3;

    /** Of a line of a song. */
    private static final int MOST_WORDS = 14;

    private final List<Block> blocks;
    private final Traits traits;
    private final boolean[] kept;

    private Refrains(List<Block> blocks, Traits traits, boolean[] kept) {
        this.blocks = blocks;
        this.traits = traits;
        this.kept = kept;
    }

    /** Adds it to {@code kept}. */
    static void add(List<Block> blocks, Traits traits, boolean[] kept) {
        new Refrains(blocks, traits, kept).add();
    }

    private void add() {
        int end = kept.length;
        while (end > 0 && !kept[end - 1]) {
            end--;
        }
        if (end == 0 || end == kept.length || traits.get(Trait.REPEATS, end) < 2) {
            return;
        }
        int first = firstLine(end);
        int lines = 0;
        while (first >= 0 && end + lines < kept.length && first + lines < end && isSame(first + lines, end + lines)) {
            lines++;
        }
        if (lines >= FEWEST_LINES) {
            Arrays.fill(kept, end, end + lines, true);
        }
    }

    /** Where the line at {@code end} stands first in what is kept; -1 if it doesn't. */
    private int firstLine(int end) {
        int i = 0;
        while (i < end
                && !(kept[i] && blocks.get(i).text().equals(blocks.get(end).text()))) {
            i++;
        }
        return i < end ? i : -1;
    }

    private boolean isSame(int above, int below) {
        return kept[above]
                && traits.get(Trait.WORDS, below) <= MOST_WORDS
                && traits.mark(below).isEmpty()
                && blocks.get(above).text().equals(blocks.get(below).text());
    }
}
