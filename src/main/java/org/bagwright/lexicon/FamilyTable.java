package org.bagwright.lexicon;

/**
 * The {@link WordFamily}s of words, for looking up each word of a text: without a branch on whether it is known, as every
 * other one is. Open addressing.
 */
final class FamilyTable {
    /** The lowest bits of a slot are families; what stands above them is of the word's hash. 0 for an empty slot. */
    private static final int BITS = WordFamily.COUNT;

    private static final int FAMILIES = (1 << BITS) - 1;
    /** Slots for each word, so that most words end at their first. */
    private static final int SLOTS_OF_WORD = 4;

    private final long[] slots;

    FamilyTable(HashTable families) {
        int[] words = new int[1];
        families.forEach(word -> words[0]++);
        slots = new long[Integer.highestOneBit(words[0] * SLOTS_OF_WORD) * 2];
        families.forEach(word -> put(word, families.get(word)));
    }

    private void put(long word, int bits) {
        int slot = (int) word & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = (word & ~FAMILIES) | bits;
    }

    /** The families of the word with this hash; 0 of none. */
    int of(long word) {
        int slot = (int) word & (slots.length - 1);
        while (isOther(slots[slot], word) & slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        int isSame = isOther(slots[slot], word) ? 0 : -1;
        return (int) slots[slot] & FAMILIES & isSame;
    }

    private static boolean isOther(long found, long word) {
        return (found ^ word) >>> BITS != 0;
    }
}
