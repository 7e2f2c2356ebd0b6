package org.bagwright.markup;

import org.bagwright.text.Share;

/**
 * Where blocks stand to the core of their page, the smallest element that holds most of its running text, and to their
 * branch, the element just below the core, or below one around it, that they stand in.
 */
final class MarkupCore {
    /** Share of the running text that the core holds at least, in thousandths. */
    private static final int LEAST = 700;

    private final BlockHolder[] own;
    private final BlockHolder[] branches;
    private final BlockHolder root;
    private final BlockHolder core;

    /**
     * The core of a page that has blocks.
     *
     * @param own of each block the element that it stands in
     */
    MarkupCore(BlockHolder[] own) {
        this.own = own;
        this.branches = new BlockHolder[own.length];
        this.root = own[0].up(Integer.MAX_VALUE);
        this.core = find();
    }

    private BlockHolder find() {
        BlockHolder found = root;
        for (int i = 0; i < own.length && root.prose() > 0; i++) {
            BlockHolder at = own[i];
            while (at.depth() > found.depth() && 1000L * at.prose() < (long) LEAST * root.prose()) {
                at = at.parent();
            }
            found = at.depth() > found.depth() ? at : found;
        }
        return found;
    }

    /** Of each block its branch, after they were measured; where the block stands around the core, its own element. */
    BlockHolder[] branches() {
        return branches;
    }

    void measure(MarkupColumns columns) {
        for (int i = 0; i < own.length; i++) {
            BlockHolder shared = own[i].common(core);
            int up = own[i].depth() - shared.depth();
            BlockHolder branch = own[i].up(up - 1);
            branches[i] = branch;
            columns.set(MarkupTrait.TO_CORE, i, Math.min(MarkupStructure.FAR, up));
            columns.set(MarkupTrait.FROM_CORE, i, Math.min(MarkupStructure.FAR, core.depth() - shared.depth()));
            columns.set(MarkupTrait.CORE_SHARE, i, Share.capped(core.prose(), root.prose()));
            columns.set(MarkupTrait.BRANCH_PROSE, i, branch.prose());
            columns.set(MarkupTrait.BRANCH_PROSE_SHARE, i, Share.capped(branch.prose(), root.prose()));
            columns.set(MarkupTrait.BRANCH_LINKS, i, branch.element().links());
            columns.set(MarkupTrait.BRANCH_BLOCKS, i, branch.blocks());
            columns.set(MarkupTrait.BRANCH_PLACE, i, branch.placeIn(shared));
        }
    }
}
