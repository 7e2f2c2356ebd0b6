package org.bagwright.markup;

import java.util.List;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The element right under which, or one level deeper, most of a page's running text stands, and how far blocks are from it. */
final class BestContainer {
    /** Words of a paragraph that count at most. */
    private static final int MOST_WORDS = 100;

    private final List<MarkedBlock> blocks;
    private final MarkupColumns columns;
    private final int n;
    /** Words of running text right under each element, by its number. */
    private final int[] prose;
    /** The same, and half of those one level deeper. */
    private final int[] scores;

    private int all = 1;

    BestContainer(MarkupSegmentation page, Traits traits, MarkupColumns columns) {
        this.blocks = page.marked();
        this.columns = columns;
        this.n = blocks.size();
        this.prose = new int[page.elements().size()];
        this.scores = new int[prose.length];
        for (int i = 0; i < n; i++) {
            add(blocks.get(i).place().above(), proseOf(i, traits));
        }
    }

    private static int proseOf(int block, Traits traits) {
        return traits.get(Trait.PROSE, block) == 1 ? Math.min(MOST_WORDS, traits.get(Trait.WORDS, block)) : 0;
    }

    private void add(MarkupElement parent, int words) {
        all += words;
        prose[parent.index()] += words;
        scores[parent.index()] += words;
        scores[parent.above().index()] += words / 2;
    }

    /** Words of running text right under {@code element}. */
    int prose(MarkupElement element) {
        return prose[element.index()];
    }

    void measure() {
        MarkupElement best = null;
        int most = 0;
        for (MarkedBlock block : blocks) {
            MarkupElement parent = block.place().above();
            int score = score(parent);
            if (score > most) {
                most = score;
                best = parent;
            }
            score = score(parent.above());
            if (score > most) {
                most = score;
                best = parent.above();
            }
        }
        int share = Share.capped(most, all);
        for (int i = 0; i < n; i++) {
            measure(i, best);
            columns.set(MarkupTrait.BEST_SHARE, i, share);
        }
    }

    private int score(MarkupElement element) {
        int score = scores[element.index()];
        return score == 0 ? 0 : score * (1000 - element.links()) / 1000;
    }

    private void measure(int block, MarkupElement best) {
        int up = 0;
        MarkupElement at = blocks.get(block).place();
        while (at != null && up < MarkupMeasuring.LEVELS && !holds(at, best)) {
            at = at.parent();
            up++;
        }
        columns.set(MarkupTrait.TO_BEST, block, up);
        columns.set(
                MarkupTrait.FROM_BEST,
                block,
                at != null && holds(at, best) ? best.depth() - at.depth() : MarkupStructure.FAR);
    }

    /** Whether {@code best} is {@code element} or stands in it, not too deep. */
    private static boolean holds(MarkupElement element, MarkupElement best) {
        return best != null
                && element.index() <= best.index()
                && best.index() < element.end()
                && best.depth() - element.depth() < MarkupMeasuring.LEVELS;
    }
}
