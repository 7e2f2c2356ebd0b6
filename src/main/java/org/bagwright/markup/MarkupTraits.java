package org.bagwright.markup;

import java.util.Optional;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The {@link MarkupTrait}s of all blocks of a page, and the names in its markup. */
public final class MarkupTraits {
    /** Share of a paragraph's text in links, in thousandths, from which on it isn't taken for running text unasked. */
    private static final int MOST_LINKED = 500;

    /** The ways in which {@link #groups} parts the blocks. */
    private static final int GROUPS = 9;

    private final int[][] values;
    private final MarkupNames names;
    private final int[][] groups;
    private final int[] headings;
    private final int[][] aroundSets;
    private final ElementNames.Part[] parts;

    MarkupTraits(
            int[][] values,
            MarkupNames names,
            int[][] groups,
            int[] headings,
            int[][] aroundSets,
            ElementNames.Part[] parts) {
        this.parts = parts;
        this.values = values;
        this.names = names;
        this.groups = groups;
        this.headings = headings;
        this.aroundSets = aroundSets;
    }

    /** Of a page without blocks. */
    static MarkupTraits ofNothing() {
        long[][] none = new long[0][];
        return new MarkupTraits(
                new int[MarkupTrait.COUNT][0],
                new MarkupNames(none, none, none, none, none),
                new int[GROUPS][0],
                new int[0],
                new int[2][0],
                new ElementNames.Part[0]);
    }

    /** What the markup tells of the blocks of {@code page}, of which {@code traits} tell what their text is like. */
    public static MarkupTraits of(MarkupSegmentation page, Traits traits) {
        return MarkupMeasuring.of(page, traits);
    }

    /** One value a block. */
    public int[] column(MarkupTrait trait) {
        return values[trait.ordinal()];
    }

    /** Hashes of names in the markup of each block. */
    public MarkupNames names() {
        return names;
    }

    /** Whether the block's own element is one of that tag. */
    public boolean isTag(String tag, int block) {
        return column(MarkupTrait.TAG)[block] == MarkupMeasuring.TAGS.indexOf(tag) + 1;
    }

    /** What the nearest named element around the block is said to be: hidden, a byline, a list of links. */
    public Optional<ElementNames.Part> part(int block) {
        return Optional.ofNullable(parts[block]);
    }

    /** For each block the place of the heading above it, -1 where there is none. */
    public int[] headings() {
        return headings;
    }

    /** See {@link MarkupStructure#aroundSets}. */
    public int[][] aroundSets() {
        return aroundSets;
    }

    /**
     * For each block the numbers of its parent, its grandparent, its kind of path, and what {@link MarkupStructure#groups}
     * gives: blocks of one group have one.
     */
    public int[][] groups() {
        return groups;
    }

    /** Which blocks are running text under a parent of at least {@code fewest} words of it, hardly any of them linked. */
    public boolean[] inLongText(Traits traits, int fewest) {
        int n = traits.count();
        // Parents and grandparents are numbered together.
        int[] words = new int[2 * n];
        for (int i = 0; i < n; i++) {
            words[groups[0][i]] += isUnlinkedProse(traits, i) ? traits.get(Trait.WORDS, i) : 0;
        }
        boolean[] found = new boolean[n];
        for (int i = 0; i < n; i++) {
            found[i] = words[groups[0][i]] >= fewest && isUnlinkedProse(traits, i);
        }
        return found;
    }

    private boolean isUnlinkedProse(Traits traits, int i) {
        return traits.get(Trait.PROSE, i) == 1 && column(MarkupTrait.LINKS)[i] < MOST_LINKED;
    }
}
