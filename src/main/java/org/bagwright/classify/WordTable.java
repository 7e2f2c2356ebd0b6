package org.bagwright.classify;

import org.bagwright.text.WordWeights;

/**
 * What {@link WordWeights} and {@link PlacedWeights} say of words and pairs of words, in one table: most are known to
 * both, and looking a word up is waiting for the memory.
 */
final class WordTable {
    /** In place of a weight by itself, which is 127 at most either way: it is known by where it stands only. */
    private static final byte NONE = Byte.MIN_VALUE;

    private static final int PLACES = PlacedWeights.Place.values().length;
    /** Open addressing; 0 stands for an empty slot. */
    private final int[] keys;
    /** For each slot, an octet each, the lowest first: the weight by itself, and that of each place. */
    private final long[] weights;

    private WordTable(int slots) {
        this.keys = new int[slots];
        this.weights = new long[slots];
    }

    static WordTable of(WordWeights own, PlacedWeights placed) {
        int[] ownKeys = own.keys();
        int[] placedKeys = placed.keys();
        // At most half full if they had no word in common: most pairs of words are in neither, and end at their first
        // slot.
        WordTable table = new WordTable(2 * Integer.highestOneBit(ownKeys.length + placedKeys.length + 1));
        for (int key : placedKeys) {
            int slot = table.slot(key);
            table.keys[slot] = key;
            table.weights[slot] = NONE & 0xFF;
            for (int place = 0; place < PLACES; place++) {
                table.weights[slot] |= (placed.weight(key, place) & 0xFFL) << shift(place);
            }
        }
        for (int key : ownKeys) {
            int slot = table.slot(key);
            table.keys[slot] = key;
            table.weights[slot] = (table.weights[slot] & ~0xFFL) | (own.weight(key) & 0xFFL);
        }
        return table;
    }

    private static int shift(int place) {
        return Byte.SIZE * (1 + place);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Looks up words or pairs.
     *
     * @param summary set to mean, least, greatest and number of the known weights, as by {@link WordWeights#summarise}
     * @param said what they say at each place is added
     */
    void read(long[] hashes, int[] summary, int[] said) {
        int sum = 0;
        int known = 0;
        int least = 0;
        int most = 0;
        for (long hash : hashes) {
            int slot = slot(WordWeights.key(hash));
            if (keys[slot] == 0) {
                continue;
            }
            long found = weights[slot];
            byte weight = (byte) found;
            if (weight != NONE) {
                sum += weight;
                known++;
                least = Math.min(least, weight);
                most = Math.max(most, weight);
            }
            for (int place = 0; place < PLACES; place++) {
                said[place] += (byte) (found >>> shift(place));
            }
        }
        summary[0] = known == 0 ? 0 : sum / known;
        summary[1] = least;
        summary[2] = most;
        summary[3] = known;
    }

    /** What words with these hashes say at the end of a block. */
    int atEnd(long[] hashes) {
        int said = 0;
        for (long hash : hashes) {
            int slot = slot(WordWeights.key(hash));
            said += keys[slot] == 0 ? 0 : (byte) (weights[slot] >>> shift(PlacedWeights.Place.AT_END.ordinal()));
        }
        return said;
    }
}
