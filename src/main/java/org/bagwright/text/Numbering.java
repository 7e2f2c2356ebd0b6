package org.bagwright.text;

/** Numbers hashes from 0 on, in the order in which they first come: the same hash has the same number. */
public final class Numbering {
    /** Open addressing, at most half full: the number of the hash there and one; 0 for an empty slot. */
    private final int[] slots;

    /** By their numbers. */
    private final long[] hashes;

    private int distinct;

    /** For {@code most} different hashes. */
    public Numbering(int most) {
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, most)) << 2)];
        this.hashes = new long[most];
    }

    /** The number of {@code hash}. */
    public int of(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            hashes[distinct] = hash;
            slots[slot] = ++distinct;
        }
        return slots[slot] - 1;
    }

    /** How many different ones have come. */
    public int distinct() {
        return distinct;
    }
}
