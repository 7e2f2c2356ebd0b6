package org.bagwright.classify;

import java.util.Arrays;
import org.bagwright.text.BlockHashes;
import org.bagwright.text.WordWeights;

/**
 * What {@link WordWeights} and {@link PlacedWeights} say of words and pairs of words, in one table: most are known to
 * both, and looking a word up is waiting for the memory.
 */
final class WordTable {
    /** In place of a weight by itself, which is 127 at most either way: it is known by where it stands only. */
    private static final byte NONE = Byte.MIN_VALUE;

    private static final long SIGNS = 0x8080_8080_8080_8080L;
    /** Every other octet, so that each has room for a sum of {@link #AT_ONCE}. */
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

    private static final int LANE = 0xFFFF;
    private static final int AT_ONCE = 1 << Byte.SIZE;
    private static final int PLACES = PlacedWeights.Place.values().length;
    /** Open addressing; 0 stands for an empty slot. */
    private final int[] keys;
    /** For each slot, an octet each, the lowest first: the weight by itself, and that of each place. */
    private final long[] weights;

    private WordTable(int slots) {
        this.keys = new int[slots];
        this.weights = new long[slots];
        Arrays.fill(weights, NONE & 0xFF);
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
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Looks up a block's words or pairs.
     *
     * @param summary set to mean, least, greatest and number of the known weights, as by {@link WordWeights#summarise}
     * @param said what they say at each place is added
     */
    void read(BlockHashes hashes, int block, int[] summary, int[] said) {
        long[] all = hashes.all();
        int to = hashes.to(block);
        int sum = 0;
        int known = 0;
        int least = 0;
        int most = 0;
        for (int from = hashes.from(block); from < to; from += AT_ONCE) {
            int end = Math.min(to, from + AT_ONCE);
            long even = 0;
            long odd = 0;
            for (int i = from; i < end; i++) {
                // What isn't known has an empty slot's weights: nothing branches on it, so that no word waits for
                // another.
                long found = weights[slot(WordWeights.key(all[i]))];
                int weight = (byte) found;
                int isKnown = (NONE - weight) >>> 31;
                int ofKnown = weight & -isKnown;
                known += isKnown;
                sum += ofKnown;
                least = Math.min(least, ofKnown);
                most = Math.max(most, ofKnown);
                long unsigned = found ^ SIGNS;
                even += unsigned & EVEN;
                odd += unsigned >>> Byte.SIZE & EVEN;
            }
            addSaid(even, odd, end - from, said);
        }
        summary[0] = known == 0 ? 0 : sum / known;
        summary[1] = least;
        summary[2] = most;
        summary[3] = known;
    }

    /** Adds the sums of so many words: the places' octets stand by turns in both, each in the room of two, and all are too great by 128. */
    private static void addSaid(long even, long odd, int words, int[] said) {
        for (int place = 0; place < PLACES; place++) {
            long half = (place & 1) == 0 ? odd : even;
            int sum = (int) (half >>> shift(place) / (2 * Byte.SIZE) * (2 * Byte.SIZE)) & LANE;
            said[place] += sum - words * -Byte.MIN_VALUE;
        }
    }

    /** What a block's last words say at its end. */
    int atEnd(BlockHashes hashes, int block) {
        int said = 0;
        for (int i = hashes.from(block); i < hashes.to(block); i++) {
            long found = weights[slot(WordWeights.key(hashes.all()[i]))];
            said += (byte) (found >>> shift(PlacedWeights.Place.AT_END.ordinal()));
        }
        return said;
    }
}
