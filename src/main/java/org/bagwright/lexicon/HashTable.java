package org.bagwright.lexicon;

import java.util.Arrays;

/** Hashes to numbers from 0, without an object for each: open addressing, at most half full. */
public final class HashTable {
    private static final int FEWEST_SLOTS = 1 << 6;

    private long[] keys;
    private int[] values;
    private int size;

    /** An empty table. */
    public HashTable() {
        this(1 << 9);
    }

    /** An empty table that holds {@code expected} hashes before it grows. */
    public HashTable(int expected) {
        int slots = Math.max(FEWEST_SLOTS, Integer.highestOneBit(Math.max(1, 2 * expected - 1)) << 1);
        keys = new long[slots];
        values = new int[slots];
        Arrays.fill(values, -1);
    }

    /** The number of {@code key}, or -1. */
    public int get(long key) {
        return values[slot(key)];
    }

    /** Sets the number of {@code key}, 0 or greater. */
    public void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] < 0 && 2 * ++size > keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (values[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
