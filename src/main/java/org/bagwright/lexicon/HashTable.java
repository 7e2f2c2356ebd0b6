package org.bagwright.lexicon;

import java.util.function.LongConsumer;

/** Hashes to numbers from 0, without an object for each: open addressing, at most half full. */
public final class HashTable {
    private static final int FEWEST_SLOTS = 1 << 4;

    /** Two a slot, so that they are fetched together: the hash, and its number and one; 0 for an empty slot. */
    private long[] slots;

    private int size;

    /** An empty table. */
    public HashTable() {
        this(1 << 9);
    }

    /** An empty table that holds {@code expected} hashes before it grows. */
    public HashTable(int expected) {
        int count = FEWEST_SLOTS;
        while (count < 2L * expected) {
            count *= 2;
        }
        slots = new long[2 * count];
    }

    /** The number of {@code key}, or -1. */
    public int get(long key) {
        return (int) slots[slot(key) + 1] - 1;
    }

    /** Calls {@code each} with all keys. */
    void forEach(LongConsumer each) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != 0) {
                each.accept(slots[slot]);
            }
        }
    }

    /** Sets the number of {@code key}, 0 or greater. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (slots[slot + 1] == 0 && 4 * ++size > slots.length) {
            grow();
            slot = slot(key);
        }
        slots[slot] = key;
        slots[slot + 1] = value + 1L;
    }

    /** Puts {@code key} with the number 0, unless it is there already; whether it was not. */
    boolean add(long key) {
        int slot = slot(key);
        if (slots[slot + 1] != 0) {
            return false;
        }
        slots[slot] = key;
        slots[slot + 1] = 1;
        if (4 * ++size > slots.length) {
            grow();
        }
        return true;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = 2 * (int) key & mask;
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
