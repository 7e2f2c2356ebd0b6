package org.bagwright.lexicon;

/**
 * A bit for each of the hashes in a table, by the highest bits of each: what has none isn't in the table, and needn't be
 * fetched from there. It is so small that it stays at hand where the table doesn't.
 */
public final class HashFilter {
    private final long[] bits;
    /** Of a hash, what is above the number of its bit. */
    private final int shift;

    /** Without a hash yet, with 2^{@code width} bits, 7 at least: some ten for each hash let one in ten of the others through. */
    public HashFilter(int width) {
        bits = new long[1 << (width - 6)];
        shift = Long.SIZE - width;
    }

    /** Adds {@code hash}. */
    public void add(long hash) {
        bits[(int) (hash >>> (shift + 6))] |= 1L << (hash >>> shift);
    }

    /** 1 if {@code hash} may have been added, 0 if it wasn't; a number, for those who can't afford a branch. */
    public int mayHold(long hash) {
        return (int) (bits[(int) (hash >>> (shift + 6))] >>> (hash >>> shift)) & 1;
    }
}
