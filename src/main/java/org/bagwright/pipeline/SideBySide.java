package org.bagwright.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.model.LabelledBlock;

/**
 * Columns side by side in plain text: lines with a gap of many spaces in their middle, again and again at the same place, as two
 * columns of a page have, a poem and its translation, a table. Whoever reads line by line reads them in the wrong order.
 */
final class SideBySide {
    /** Spaces of a gap. */
    private static final String GAP = "   ";
    /** Lines with a gap that make columns. By hand: of 2,900 known captures none has so many. */
    private static final int FEWEST_LINES = 6;
    /** Share of them whose right part begins at the same place, and of all lines that have a gap. */
    private static final double SAME_PLACE = 0.6;

    private static final double OF_ALL = 0.3;

    private int lines;
    private int gaps;
    /** How many lines have their right part begin there, by the number of characters before it. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private SideBySide() {}

    /** Whether an article's text, given by its blocks, stands in columns. */
    static boolean in(List<LabelledBlock> blocks) {
        SideBySide found = new SideBySide();
        for (LabelledBlock block : blocks) {
            // What a page's markup says isn't laid out by spaces.
            if (block.isText() && block.block().source().isEmpty()) {
                block.block().text().lines().forEach(found::read);
            }
        }
        int most = found.places.values().stream().mapToInt(n -> n).max().orElse(0);
        return found.gaps >= FEWEST_LINES && found.gaps >= found.lines * OF_ALL && most >= found.gaps * SAME_PLACE;
    }

    private void read(String line) {
        lines++;
        String text = line.strip();
        int gap = text.indexOf(GAP);
        if (gap >= 0) {
            int right = gap + GAP.length();
            while (text.charAt(right) == ' ') {
                right++;
            }
            gaps++;
            places.merge(line.length() - line.stripLeading().length() + right, 1, Integer::sum);
        }
    }
}
