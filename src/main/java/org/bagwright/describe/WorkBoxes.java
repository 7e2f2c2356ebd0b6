package org.bagwright.describe;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bagwright.lexicon.WorkFact;
import org.bagwright.model.LabelledBlock;

/**
 * Boxes of facts about the work that a review is of: its author and its dates are not the review's.
 *
 * @param page all blocks of the page, in their order
 */
record WorkBoxes(List<LabelledBlock> page) {
    /** Lines before and behind that are looked at. */
    private static final int NEAR = 5;

    private static final Comparator<LabelledBlock> IN_ORDER =
            Comparator.comparingInt(b -> b.block().span().start());
    /** Facts beside a line that make a box. */
    private static final int FACTS = 2;

    /** Whether {@code block} is a line of such a box. */
    boolean hold(LabelledBlock block) {
        if (!WorkFact.isLabelled(block.block().text())) {
            return false;
        }
        int at = Collections.binarySearch(page, block, IN_ORDER);
        return at >= 0 && facts(at, 1) + facts(at, -1) >= FACTS;
    }

    private int facts(int from, int step) {
        int facts = 0;
        for (int i = from + step; i >= 0 && i < page.size() && Math.abs(i - from) <= NEAR; i += step) {
            String line = page.get(i).block().text();
            if (!WorkFact.isLabelled(line)) {
                break;
            }
            facts += WorkFact.isOne(line) ? 1 : 0;
        }
        return facts;
    }
}
