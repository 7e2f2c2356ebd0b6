package org.bagwright.lexicon;

/**
 * The {@link WordFamily}s of words, for looking up each word of a text: without a branch on whether it is known, as every
 * other one is, and without fetching what isn't.
 */
final class FamilyTable {
    /** The lowest bits of a slot are families; what stands above them is of the word's hash. 0 for an empty slot. */
    private static final int BITS = WordFamily.COUNT;

    private static final int FAMILIES = (1 << BITS) - 1;
    /** Slots for each word, so that most words end at their first. */
    private static final int SLOTS_OF_WORD = 4;

    /** Open addressing; the first is always empty, and all words that aren't in the table end there, but for a few. */
    private final long[] slots;

    private final HashFilter known = new HashFilter(16);

    private final int mask;

    FamilyTable(HashTable families) {
        int[] words = new int[1];
        families.forEach(word -> words[0]++);
        mask = 2 * Integer.highestOneBit(words[0] * SLOTS_OF_WORD) - 1;
        // Behind the last begins no second turn: a row of words there needs room.
        slots = new long[1 + mask + 1 + words[0] + 1];
        families.forEach(word -> put(word, families.get(word)));
    }

    private void put(long word, int bits) {
        known.add(word);
        int slot = slot(word);
        while (slots[slot] != 0) {
            slot++;
        }
        slots[slot] = (word & ~FAMILIES) | bits;
    }

    private int slot(long word) {
        return (1 + ((int) word & mask)) & -known.mayHold(word);
    }

    /** The families of the word with this hash; 0 of none. */
    int of(long word) {
        int slot = slot(word);
        while (isOfAnother(slots[slot], word)) {
            slot++;
        }
        int isSame = differs(slots[slot], word) == 0 ? -1 : 0;
        return (int) slots[slot] & FAMILIES & isSame;
    }

    /** Whether a slot is neither empty nor of {@code word}: neither is 0, so that of each it or its negative is below 0. */
    private static boolean isOfAnother(long found, long word) {
        long differs = differs(found, word);
        return ((differs | -differs) & (found | -found)) < 0;
    }

    /** 0 if the slot is of {@code word}. */
    private static long differs(long found, long word) {
        return (found ^ word) >>> BITS;
    }
}
