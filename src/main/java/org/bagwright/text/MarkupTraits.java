package org.bagwright.text;

/** The {@link MarkupTrait}s of all blocks of a page, and the names in its markup. */
final class MarkupTraits {
    private final int[][] values;
    private final long[][] ownNames;
    private final long[][] upperNames;
    private final int[][] groups;

    MarkupTraits(int[][] values, long[][] ownNames, long[][] upperNames, int[][] groups) {
        this.groups = groups;
        this.values = values;
        this.ownNames = ownNames;
        this.upperNames = upperNames;
    }

    static MarkupTraits of(MarkupSegmentation page, Traits traits) {
        return MarkupMeasuring.of(page, traits);
    }

    int[] column(MarkupTrait trait) {
        return values[trait.ordinal()];
    }

    /** Hashes of the words in the class, id, role and itemprop of the block's own element. */
    long[] ownNames(int block) {
        return ownNames[block];
    }

    /** The same of its ancestors. */
    long[] upperNames(int block) {
        return upperNames[block];
    }

    /** For each block the numbers of its parent, its grandparent and its kind of path: blocks of one group have one. */
    int[][] groups() {
        return groups;
    }
}
