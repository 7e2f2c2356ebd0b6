package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.model.Block;

/**
 * Sentences that were torn where a link or an emphasis stood, each part on a line of its own: the words in the middle are
 * text if what is before and after them is.
 */
final class TornSentences {
    /** Lines in a row that a sentence may lack, and the words of each; chosen by hand, a name or a link's text has few. */
    private static final int MOST_LINES = 3;

    private static final int MOST_WORDS = 8;
    private static final String STOPS = ".!?:…。！？：";
    private static final String CONTINUES = ",;.)]’%";

    private TornSentences() {}

    /** Keeps the lines without which a kept sentence has no middle. */
    static void mend(List<Block> blocks, int[] words, boolean[] kept) {
        for (int i = 1; i < kept.length; i++) {
            if (!kept[i] && kept[i - 1] && isOpen(blocks.get(i - 1).text())) {
                int end = i;
                while (end < kept.length && end - i < MOST_LINES && !kept[end] && isPart(blocks.get(end), words[end])) {
                    end++;
                }
                if (end < kept.length && kept[end] && isRest(blocks.get(end))) {
                    Arrays.fill(kept, i, end, true);
                }
            }
        }
    }

    private static boolean isPart(Block block, int words) {
        return words <= MOST_WORDS && !block.afterBlankLine();
    }

    /** Ends within a sentence. */
    private static boolean isOpen(String text) {
        int last = text.codePointBefore(text.length());
        return STOPS.indexOf(last) < 0 && (Character.isLetterOrDigit(last) || last == ',');
    }

    /** Begins within a sentence. */
    private static boolean isRest(Block block) {
        int first = block.text().codePointAt(0);
        return !block.afterBlankLine() && (Character.isLowerCase(first) || CONTINUES.indexOf(first) >= 0);
    }
}
