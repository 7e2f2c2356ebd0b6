package org.bagwright.markup;

import java.util.List;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The elements whose blocks stand or fall together, as lists and tables; where there is none, the block alone is a set. */
final class MarkupSets {
    /** Their tags; the kind of a set is the place in this list plus one, 0 for a block alone. */
    static final List<String> TAGS =
            List.of("ul", "ol", "dl", "table", "pre", "blockquote", "figure", "form", "select", "details");

    /** Levels up to which they are looked for. */
    private static final int LEVELS = 8;

    private final BlockHolder[] own;
    private final BlockHolder[] sets;

    MarkupSets(BlockHolder[] own) {
        this.own = own;
        this.sets = new BlockHolder[own.length];
    }

    void measure(Traits traits, MarkupColumns columns) {
        for (int i = 0; i < own.length; i++) {
            int kind = find(i);
            BlockHolder set = sets[i];
            columns.set(MarkupTrait.SET_KIND, i, kind);
            columns.set(MarkupTrait.SET_BLOCKS, i, set.blocks());
            columns.set(MarkupTrait.SET_WORDS, i, set.words() / set.blocks());
            columns.set(MarkupTrait.SET_LINKS, i, set.element().links());
            columns.set(MarkupTrait.SET_PROSE, i, set.prose());
            columns.set(MarkupTrait.PLACE_IN_SET, i, Share.capped(i - set.first(), Math.max(1, set.blocks() - 1)));
            int above = above(i);
            int below = below(i);
            columns.set(MarkupTrait.LAST_ABOVE_SET, i, above < 0 ? -1 : traits.get(Trait.LAST, above));
            columns.set(MarkupTrait.PROSE_ABOVE_SET, i, above < 0 ? -1 : traits.get(Trait.PROSE, above));
            columns.set(MarkupTrait.PROSE_BELOW_SET, i, below < 0 ? -1 : traits.get(Trait.PROSE, below));
        }
    }

    /** Finds the set that the block stands in; gives its kind. */
    private int find(int block) {
        BlockHolder at = own[block];
        for (int level = 0; at != null && level < LEVELS; level++) {
            int kind = at.element().tag().set();
            if (kind > 0) {
                sets[block] = at;
                return kind;
            }
            at = at.parent();
        }
        sets[block] = own[block];
        return 0;
    }

    /** Of each block the set that it stands in. */
    BlockHolder[] sets() {
        return sets;
    }

    private int above(int block) {
        return sets[block].first() - 1;
    }

    private int below(int block) {
        int next = sets[block].first() + sets[block].blocks();
        return next < own.length ? next : -1;
    }

    /** For each block the block above its set and the block below it, -1 where there is none. */
    int[][] around() {
        int[][] around = new int[2][own.length];
        for (int i = 0; i < own.length; i++) {
            around[0][i] = above(i);
            around[1][i] = below(i);
        }
        return around;
    }
}
