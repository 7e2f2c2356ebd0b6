package org.bagwright.classify;

import org.bagwright.lexicon.HashFilter;
import org.bagwright.text.BlockHashes;
import org.bagwright.text.WordWeights;

/**
 * What {@link WordWeights} and {@link PlacedWeights} say of words and pairs of words, in one table: most are known to
 * both, and looking a word up is waiting for the memory.
 */
final class WordTable {
    /** In place of a weight by itself, which is 127 at most either way: it is known by where it stands only. */
    private static final byte NONE = Byte.MIN_VALUE;
    /** The weights of what isn't known at all. */
    private static final long UNKNOWN = NONE & 0xFF;

    private static final long SIGNS = 0x8080_8080_8080_8080L;
    /** Every other octet, so that each has room for a sum of {@link #AT_ONCE}. */
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

    /** Bits of such a sum. */
    private static final int LANE = 2 * Byte.SIZE;

    private static final int OF_LANE = (1 << LANE) - 1;
    private static final int AT_ONCE = 1 << Byte.SIZE;
    private static final int PLACES = PlacedWeights.Place.values().length;
    /**
     * Open addressing; two numbers a slot, so that they are fetched together: the key, 0 for an empty slot, and an octet each,
     * the lowest first, the weight by itself and that of each place.
     */
    private final long[] slots;
    /** Most pairs of words are in neither table. */
    private final HashFilter filter = new HashFilter(19);

    private WordTable(int count) {
        this.slots = new long[2 * count];
        for (int slot = 0; slot < slots.length; slot += 2) {
            slots[slot + 1] = UNKNOWN;
        }
    }

    static WordTable of(WordWeights own, PlacedWeights placed) {
        int[] ownKeys = own.keys();
        int[] placedKeys = placed.keys();
        // At most half full if they had no word in common: most pairs of words are in neither, and end at their first
        // slot.
        WordTable table = new WordTable(2 * Integer.highestOneBit(ownKeys.length + placedKeys.length + 1));
        for (int key : placedKeys) {
            long weights = UNKNOWN;
            for (int place = 0; place < PLACES; place++) {
                weights |= (placed.weight(key, place) & 0xFFL) << shift(place);
            }
            table.put(key, weights);
        }
        for (int key : ownKeys) {
            table.put(key, (table.weights(key) & ~0xFFL) | (own.weight(key) & 0xFFL));
        }
        return table;
    }

    private void put(int key, long weights) {
        int slot = slot(key);
        slots[slot] = key;
        slots[slot + 1] = weights;
        // A key is the upper half of a hash.
        filter.add((long) key << Integer.SIZE);
    }

    private static int shift(int place) {
        return Byte.SIZE * (1 + place);
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = (2 * key) & mask;
        while (slots[slot] != key && slots[slot] != 0) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    /** An empty slot's, of what isn't known. */
    private long weights(int key) {
        return slots[slot(key) + 1];
    }

    /**
     * The weights of each hash in its place, as {@link #summarise} and {@link #atEnd} read them. All of a capture in one go:
     * no word then waits until another has come from the memory.
     */
    long[] weights(BlockHashes hashes) {
        long[] found = new long[hashes.count()];
        for (int i = 0; i < found.length; i++) {
            long hash = hashes.all()[i];
            found[i] = filter.mayHold(hash) == 0 ? UNKNOWN : weights(WordWeights.key(hash));
        }
        return found;
    }

    /**
     * Sums up the weights {@code [from, to)}.
     *
     * @param summary set to mean, least, greatest and number of the known weights, as by {@link WordWeights#summarise}
     * @param said what they say at each place is added
     */
    static void summarise(long[] weights, int from, int to, int[] summary, int[] said) {
        int sum = 0;
        int known = 0;
        int least = 0;
        int most = 0;
        for (int i = from; i < to; i++) {
            // Without a branch: which words are known can't be foreseen.
            int weight = (byte) weights[i];
            int isKnown = (NONE - weight) >>> 31;
            int ofKnown = weight & -isKnown;
            known += isKnown;
            sum += ofKnown;
            least = Math.min(least, ofKnown);
            most = Math.max(most, ofKnown);
        }
        summary[0] = known == 0 ? 0 : sum / known;
        summary[1] = least;
        summary[2] = most;
        summary[3] = known;
        for (int some = from; some < to; some += AT_ONCE) {
            addPlaces(weights, some, Math.min(to, some + AT_ONCE), said);
        }
    }

    /** Adds up octets, two sums of four in one go: each in the room of two, and too great by 128 for each word. */
    private static void addPlaces(long[] weights, int from, int to, int[] said) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long unsigned = weights[i] ^ SIGNS;
            even += unsigned & EVEN;
            odd += (unsigned >>> Byte.SIZE) & EVEN;
        }
        int added = (to - from) * -Byte.MIN_VALUE;
        for (int place = 0; place < PLACES; place++) {
            long half = (place & 1) == 0 ? odd : even;
            said[place] += ((int) (half >>> (shift(place) / LANE * LANE)) & OF_LANE) - added;
        }
    }

    /** What words with the weights {@code [from, to)} say at the end of a block. */
    static int atEnd(long[] weights, int from, int to) {
        int said = 0;
        for (int i = from; i < to; i++) {
            said += (byte) (weights[i] >>> shift(PlacedWeights.Place.AT_END.ordinal()));
        }
        return said;
    }
}
