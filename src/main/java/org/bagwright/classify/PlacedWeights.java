package org.bagwright.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import org.bagwright.text.WordWeights;

/**
 * What a word says of a block by where it stands: within the block, at its end, in the blocks around it, or in the label
 * above. Weights of one logistic regression over all of them, so that words that always stand together share what they
 * say; log-odds in 1/{@value #UNIT}, by the hash of a word or of a pair of words.
 */
public final class PlacedWeights {
    /** Where a word stands, as seen from the block that it speaks of. */
    public enum Place {
        WITHIN,
        AT_END,
        ABOVE,
        BELOW,
        TWO_ABOVE,
        TWO_BELOW,
        LABEL
    }

    /** Log-odds of one. */
    public static final int UNIT = 32;

    /** Numbers of words up to which blocks share a weight: what is to be thought where no word is known. */
    private static final int[] LENGTHS = {1, 3, 6, 10, 16, 30, 60};

    private static final int PLACES = Place.values().length;
    /** Open addressing; 0 stands for an empty slot. */
    private final int[] keys;
    /** {@link #PLACES} for each slot. */
    private final byte[] weights;

    private final byte[] ofLengths;
    private final int size;

    private PlacedWeights(int size, byte[] ofLengths) {
        this.size = size;
        this.ofLengths = ofLengths;
        int slots = Integer.highestOneBit(Math.max(8, 3 * size));
        this.keys = new int[slots];
        this.weights = new byte[slots * PLACES];
    }

    /**
     * A table of weights.
     *
     * @param byKey one for each {@link Place}, by the key of a word or pair
     * @param ofLengths one for each {@link #length}
     */
    public static PlacedWeights of(SortedMap<Integer, byte[]> byKey, byte[] ofLengths) {
        PlacedWeights table = new PlacedWeights(byKey.size(), ofLengths.clone());
        byKey.forEach(table::put);
        return table;
    }

    /** A table that knows no word. */
    public static PlacedWeights none() {
        return new PlacedWeights(0, new byte[LENGTH_COUNT]);
    }

    /** How many {@link #length}s there are. */
    public static final int LENGTH_COUNT = LENGTHS.length + 1;

    /** Into which step of length a block of so many words falls, from 0. */
    public static int length(int words) {
        int length = 0;
        while (length < LENGTHS.length && words > LENGTHS[length]) {
            length++;
        }
        return length;
    }

    private void put(int key, byte[] placed) {
        int slot = slot(key);
        keys[slot] = key;
        System.arraycopy(placed, 0, weights, slot * PLACES, PLACES);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Of each block what all words in it and around it say of its being text. */
    int[] sums(Features features) {
        int n = features.rows();
        int[][] said = new int[n][PLACES];
        for (int i = 0; i < n; i++) {
            add(features.wordsAndPairs(i), said[i]);
            said[i][Place.AT_END.ordinal()] = atEnd(features.lastWords(i));
        }
        return sums(features, said);
    }

    /**
     * The same.
     *
     * @param said what the words in each block say at each place, those at its end at {@link Place#AT_END}
     */
    int[] sums(Features features, int[][] said) {
        int n = said.length;
        int[] labels = features.labels();
        int[] sums = new int[n];
        for (int i = 0; i < n; i++) {
            sums[i] = ofLengths[length(features.wordCount(i))]
                    + said[i][Place.WITHIN.ordinal()]
                    + said[i][Place.AT_END.ordinal()]
                    + at(said, i - 1, Place.ABOVE)
                    + at(said, i + 1, Place.BELOW)
                    + at(said, i - 2, Place.TWO_ABOVE)
                    + at(said, i + 2, Place.TWO_BELOW)
                    + at(said, labels[i], Place.LABEL);
        }
        return sums;
    }

    /** Whether it knows no word. */
    boolean isEmpty() {
        return size == 0;
    }

    /** The keys that have weights, ascending. */
    int[] keys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    /** The weight at a place of a key that has weights. */
    byte weight(int key, int place) {
        return weights[slot(key) * PLACES + place];
    }

    /** What the words or pairs with these hashes say at each place. */
    private void add(long[] hashes, int[] said) {
        for (long hash : hashes) {
            int slot = slot(WordWeights.key(hash));
            if (keys[slot] != 0) {
                for (int place = 0; place < PLACES; place++) {
                    said[place] += weights[slot * PLACES + place];
                }
            }
        }
    }

    private int atEnd(long[] hashes) {
        int said = 0;
        for (long hash : hashes) {
            int slot = slot(WordWeights.key(hash));
            said += keys[slot] == 0 ? 0 : weights[slot * PLACES + Place.AT_END.ordinal()];
        }
        return said;
    }

    private static int at(int[][] said, int block, Place place) {
        return block < 0 || block >= said.length ? 0 : said[block][place.ordinal()];
    }

    /** Writes what {@link #read} reads: keys ascending, so that the same table gives the same octets. */
    public void write(DataOutputStream out) throws IOException {
        int[] sorted = keys();
        out.write(ofLengths);
        out.writeInt(size);
        for (int key : sorted) {
            out.writeInt(key);
        }
        for (int key : sorted) {
            out.write(weights, slot(key) * PLACES, PLACES);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PlacedWeights read(DataInputStream in) throws IOException {
        byte[] ofLengths = new byte[LENGTH_COUNT];
        in.readFully(ofLengths);
        PlacedWeights table = new PlacedWeights(in.readInt(), ofLengths);
        int[] sorted = new int[table.size];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = in.readInt();
        }
        byte[] placed = new byte[PLACES];
        for (int key : sorted) {
            in.readFully(placed);
            table.put(key, placed);
        }
        return table;
    }
}
