package org.bagwright.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.bagwright.markup.MarkupTrait;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.text.Trait;

/**
 * Messages of a thread, entries of a list, that the model nearly kept: running text in the same kind of place as others that
 * it kept, each in an element of its own. A short one, the last above all, looks like what stands below an article.
 */
final class ThreadMessages {
    /** Kept messages that make a thread. */
    private static final int FEWEST_KEPT = 2;
    /** The least chance of a block. Of 504 pages of known sites four gain by the rule (one 0.09), two lose 0.01; with 0.3 alike. */
    private static final double LEAST_CHANCE = 0.2;
    /** Share of a block's text in links, in thousandths, from which on it isn't running text. */
    private static final int MOST_LINKED = 500;

    private static final long PRIME = 31;

    private final Features features;
    private final MarkupTraits markup;

    private ThreadMessages(Features features) {
        this.features = features;
        this.markup = features.markup();
    }

    /** The elements of one kind in which running text stands: those of which some is kept, and those of which none is. */
    private static final class Kind {
        int kept;
        int left;

        boolean isThread() {
            return kept >= FEWEST_KEPT && kept > left;
        }
    }

    /**
     * Adds them to {@code kept}.
     *
     * @param chances of blocks to be text
     */
    static void add(Features features, IntToDoubleFunction chances, boolean[] kept) {
        if (features.isMarkup()) {
            new ThreadMessages(features).add(chances, kept);
        }
    }

    private void add(IntToDoubleFunction chances, boolean[] kept) {
        int[] parents = markup.groups()[0];
        boolean[] holdsKept = new boolean[2 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            holdsKept[parents[i]] |= kept[i] && isRunningText(i);
        }
        Kind[] kinds = kinds(parents, holdsKept);
        for (int i = 0; i < kept.length; i++) {
            kept[i] |= kinds[i] != null
                    && !holdsKept[parents[i]]
                    && kinds[i].isThread()
                    && chances.applyAsDouble(i) >= LEAST_CHANCE;
        }
    }

    /** For each block of running text the kind of its place, null for others. */
    private Kind[] kinds(int[] parents, boolean[] holdsKept) {
        Map<Long, Kind> byPlace = new HashMap<>();
        Kind[] kinds = new Kind[holdsKept.length / 2];
        boolean[] counted = new boolean[holdsKept.length];
        for (int i = 0; i < kinds.length; i++) {
            if (isRunningText(i)) {
                kinds[i] = byPlace.computeIfAbsent(place(i), p -> new Kind());
                if (!counted[parents[i]]) {
                    counted[parents[i]] = true;
                    kinds[i].kept += holdsKept[parents[i]] ? 1 : 0;
                    kinds[i].left += holdsKept[parents[i]] ? 0 : 1;
                }
            }
        }
        return kinds;
    }

    /** Depth, tag and names, the parent's too; the names further up may differ from message to message. */
    private long place(int i) {
        long place = Arrays.hashCode(markup.names().own()[i]);
        place = place * PRIME + Arrays.hashCode(markup.names().parent()[i]);
        place = place * PRIME + markup.column(MarkupTrait.DEPTH)[i];
        return place * PRIME + markup.column(MarkupTrait.TAG)[i];
    }

    private boolean isNamed(int i) {
        return markup.names().own()[i].length + markup.names().parent()[i].length > 0;
    }

    private boolean isRunningText(int i) {
        return features.traits().get(Trait.PROSE, i) == 1
                && markup.column(MarkupTrait.LINKS)[i] < MOST_LINKED
                && markup.part(i).isEmpty()
                && features.traits().mark(i).isEmpty()
                && isNamed(i);
    }
}
