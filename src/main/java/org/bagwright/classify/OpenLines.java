package org.bagwright.classify;

import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * Whom a letter or a speech addresses: a short line that ends in a comma right above kept running text, which goes on where it
 * ends. The model takes such lines for what stands above an article.
 */
final class OpenLines {
    /** A longer line is running text that the model has judged. */
    private static final int MOST_WORDS = 10;

    /** Of Latin, Arabic, Armenian, Ethiopic and East Asian scripts. */
    private static final String COMMAS = ",\u060C\u055D\u1363\u3001\uFF0C";

    private OpenLines() {}

    /** Adds them to {@code kept}. */
    static void add(List<Block> blocks, Traits traits, boolean[] kept) {
        for (int i = 0; i + 1 < kept.length; i++) {
            if (!kept[i] && kept[i + 1] && traits.get(Trait.PROSE, i + 1) == 1 && isOpen(blocks, traits, i)) {
                kept[i] = true;
            }
        }
    }

    private static boolean isOpen(List<Block> blocks, Traits traits, int i) {
        return endsInComma(blocks.get(i).text())
                && traits.get(Trait.WORDS, i) <= MOST_WORDS
                && traits.mark(i).isEmpty();
    }

    /** Whether more must follow {@code line}. */
    static boolean endsInComma(String line) {
        return !line.isEmpty() && COMMAS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
