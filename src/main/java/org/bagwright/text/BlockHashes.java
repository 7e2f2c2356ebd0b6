package org.bagwright.text;

import java.util.Arrays;

/** Hashes of words, a row for each block of a capture, all rows in one array. */
public final class BlockHashes {
    /** What rows of most captures have on average. */
    private static final int OF_ROW = 8;

    private long[] all;
    private int count;
    /** Where each row begins, and behind the last. */
    private final int[] starts;

    private int rows;

    /** Without a row yet, of {@code blocks}. */
    BlockHashes(int blocks) {
        all = new long[OF_ROW * blocks];
        starts = new int[blocks + 1];
    }

    /** Of these rows. */
    public static BlockHashes of(long[]... rows) {
        BlockHashes hashes = new BlockHashes(rows.length);
        for (long[] row : rows) {
            hashes.reserve(row.length);
            for (long hash : row) {
                hashes.add(hash);
            }
            hashes.endRow();
        }
        return hashes;
    }

    /** Makes room in the row at hand for so many more. */
    void reserve(int more) {
        if (all.length - count < more) {
            all = Arrays.copyOf(all, Math.max(count + more, 2 * all.length));
        }
    }

    /** Adds a hash to the row at hand, for which there is room. */
    void add(long hash) {
        all[count++] = hash;
    }

    /** As {@link #add}, if {@code wanted} is 1; adds nothing if it is 0. */
    void addIf(int wanted, long hash) {
        all[count] = hash;
        count += wanted;
    }

    /** The row at hand is whole. */
    void endRow() {
        starts[++rows] = count;
    }

    /** How many there are in all rows. */
    public int count() {
        return count;
    }

    /** All rows, one behind the other; not to be changed. */
    public long[] all() {
        return all;
    }

    /** Where the row of {@code block} begins in {@link #all}. */
    public int from(int block) {
        return starts[block];
    }

    /** Where it ends. */
    public int to(int block) {
        return starts[block + 1];
    }

    /** The row of {@code block}. */
    public long[] row(int block) {
        return Arrays.copyOfRange(all, from(block), to(block));
    }
}
