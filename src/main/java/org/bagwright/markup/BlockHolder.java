package org.bagwright.markup;

import java.util.HashMap;
import java.util.Map;
import org.bagwright.text.Share;

/** An element in which blocks of text stand, and what they add up to. Those around it are holders too. */
final class BlockHolder {
    private final MarkupElement element;
    private final BlockHolder parent;
    private final int first;
    /** How many of the holders beside it, itself among them, are of its kind; one count for all of them. */
    private final int[] alike;

    /** Its number among the holders beside it, in the order of their first blocks. */
    private final int place;

    private int children;
    /** Of the holders in it, how many are of each kind: tag and class as one number. */
    private Map<Integer, int[]> kinds;

    private int blocks;
    private int words;
    private int prose;

    /**
     * A holder as yet without blocks.
     *
     * @param parent null for the page itself
     * @param first the first block that stands in it
     */
    BlockHolder(MarkupElement element, BlockHolder parent, int first) {
        this.element = element;
        this.parent = parent;
        this.first = first;
        this.place = parent == null ? 0 : parent.children++;
        this.alike = parent == null ? new int[1] : parent.countOf(kind(element));
        this.alike[0]++;
    }

    private static int kind(MarkupElement element) {
        AttributeNames classes = element.attributes().classes();
        return element.name().hashCode() * 31 + (classes == null ? 0 : classes.kind());
    }

    private int[] countOf(int kind) {
        if (kinds == null) {
            kinds = new HashMap<>();
        }
        return kinds.computeIfAbsent(kind, k -> new int[1]);
    }

    /** Adds a block to it and to all around it. */
    void add(int itsWords, int itsProse) {
        for (BlockHolder at = this; at != null; at = at.parent) {
            at.blocks++;
            at.words += itsWords;
            at.prose += itsProse;
        }
    }

    MarkupElement element() {
        return element;
    }

    /** Null for the page itself. */
    BlockHolder parent() {
        return parent;
    }

    int depth() {
        return element.depth();
    }

    /** The number of the first block in it. */
    int first() {
        return first;
    }

    /** How many blocks stand in it; they follow one another. */
    int blocks() {
        return blocks;
    }

    int words() {
        return words;
    }

    /** Words of running text, see {@link MarkupStructure}. */
    int prose() {
        return prose;
    }

    /** Its place among the children of {@code other}, the holder around it, in thousandths. */
    int placeIn(BlockHolder other) {
        return Share.capped(place, Math.max(1, other.children - 1));
    }

    /** How many of the holders beside it, itself among them, have its tag and class. */
    int like() {
        return alike[0];
    }

    /** The holder so many levels up, or the outermost. */
    BlockHolder up(int levels) {
        BlockHolder at = this;
        for (int k = 0; k < levels && at.parent != null; k++) {
            at = at.parent;
        }
        return at;
    }

    /** How many levels up the smallest element is that holds {@code other} too. */
    int levelsTo(BlockHolder other) {
        return depth() - common(other).depth();
    }

    /** The smallest holder of both. */
    @SuppressWarnings("ReferenceEquality") // An element has one holder.
    BlockHolder common(BlockHolder other) {
        BlockHolder a = this;
        BlockHolder b = other;
        while (a != b) {
            if (a.depth() >= b.depth()) {
                a = a.parent;
            } else {
                b = b.parent;
            }
        }
        return a;
    }
}
