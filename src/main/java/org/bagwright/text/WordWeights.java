package org.bagwright.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.LongToIntFunction;

/**
 * How words speak for or against a block's being text, as learned from pages of many sites: log-odds in
 * 1/{@value #UNIT}, by the hash of a word, of a pair of words, or of a name in the markup.
 */
public final class WordWeights {
    /** Log-odds of one. */
    public static final int UNIT = 20;
    /** Answer for what isn't known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** Open addressing; 0 stands for an empty slot. */
    private final int[] keys;

    private final byte[] weights;
    private final int size;

    private WordWeights(int size) {
        this.size = size;
        int slots = Integer.highestOneBit(Math.max(8, 3 * size));
        this.keys = new int[slots];
        this.weights = new byte[slots];
    }

    /** A table of these weights by hash. */
    public static WordWeights of(SortedMap<Long, Integer> byHash) {
        SortedMap<Integer, Integer> byKey = new java.util.TreeMap<>();
        byHash.forEach((hash, weight) -> byKey.merge(key(hash), weight, (a, b) -> (a + b) / 2));
        WordWeights table = new WordWeights(byKey.size());
        byKey.forEach((key, weight) -> table.put(key, (byte) Math.max(-127, Math.min(127, weight))));
        return table;
    }

    /** The hash of two words in a row. */
    public static long pair(long first, long second) {
        long z = first * 31 + second;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 27);
    }

    /** The key of what has this hash: its upper half, and never 0, which stands for an empty slot. */
    public static int key(long hash) {
        int key = (int) (hash >>> 32);
        return key == 0 ? 1 : key;
    }

    private void put(int key, byte weight) {
        int slot = slot(key);
        keys[slot] = key;
        weights[slot] = weight;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The weight of what has this hash, or {@link #UNKNOWN}. */
    public int of(long hash) {
        int slot = slot(key(hash));
        return keys[slot] == 0 ? UNKNOWN : weights[slot];
    }

    /** The keys that have a weight, ascending. */
    public int[] keys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    /** The weight of a key that has one. */
    public byte weight(int key) {
        return weights[slot(key)];
    }

    /** Mean, least, greatest and number of the known weights among those of {@code hashes}. */
    public static void summarise(LongToIntFunction weights, long[] hashes, int[] into) {
        int sum = 0;
        int known = 0;
        int least = 0;
        int most = 0;
        for (long hash : hashes) {
            int weight = weights.applyAsInt(hash);
            if (weight != UNKNOWN) {
                sum += weight;
                known++;
                least = Math.min(least, weight);
                most = Math.max(most, weight);
            }
        }
        into[0] = known == 0 ? 0 : sum / known;
        into[1] = least;
        into[2] = most;
        into[3] = known;
    }

    /** Writes what {@link #read} reads: keys ascending, so that the same table gives the same octets. */
    public void write(DataOutputStream out) throws IOException {
        int[] sorted = keys();
        out.writeInt(size);
        for (int key : sorted) {
            out.writeInt(key);
        }
        for (int key : sorted) {
            out.writeByte(weight(key));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static WordWeights read(DataInputStream in) throws IOException {
        WordWeights table = new WordWeights(in.readInt());
        int[] sorted = new int[table.size];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = in.readInt();
        }
        for (int key : sorted) {
            table.put(key, in.readByte());
        }
        return table;
    }
}
