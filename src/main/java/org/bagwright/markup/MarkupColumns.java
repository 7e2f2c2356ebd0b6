package org.bagwright.markup;

/** The values of the {@link MarkupTrait}s of a page's blocks while they are measured. */
final class MarkupColumns {
    private final int[][] values;

    /** All of them 0. */
    MarkupColumns(int blocks) {
        this.values = new int[MarkupTrait.COUNT][blocks];
    }

    int get(MarkupTrait trait, int block) {
        return values[trait.ordinal()][block];
    }

    void set(MarkupTrait trait, int block, int value) {
        values[trait.ordinal()][block] = value;
    }

    /** For each trait, by its number, a value for each block. */
    int[][] values() {
        return values;
    }
}
