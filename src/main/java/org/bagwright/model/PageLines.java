package org.bagwright.model;

import java.util.Arrays;

/**
 * The distinct lines of one capture, each as a hash of its words and the number of them: all that must be known of a
 * capture to see which lines stand under many.
 */
public final class PageLines {
    private final long[] keys;
    private final short[] words;
    private final int length;

    private PageLines(long[] keys, short[] words, int length) {
        this.keys = keys;
        this.words = words;
        this.length = length;
    }

    /** Number of distinct lines. */
    public int count() {
        return length;
    }

    /** Hash of the words of line {@code index}; the lines are sorted by it. */
    public long key(int index) {
        return keys[index];
    }

    /** Words of line {@code index}. */
    public int words(int index) {
        return words[index];
    }

    /** Collects the lines of one capture. */
    public static final class Builder {
        private final long[] keys;
        private final short[] words;
        private int length;

        /** Collects at most {@code most} lines; those beyond are left out. */
        public Builder(int most) {
            this.keys = new long[most];
            this.words = new short[most];
        }

        /** Adds a line with the hash {@code key} of {@code count} words. */
        public void add(long key, int count) {
            if (length < keys.length) {
                keys[length] = key;
                words[length++] = (short) Math.min(Short.MAX_VALUE, count);
            }
        }

        /** The distinct lines; of equal ones the longest counts. */
        public PageLines build() {
            Integer[] order = new Integer[length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
            long[] sorted = new long[length];
            short[] counts = new short[length];
            int distinct = 0;
            for (int i : order) {
                if (distinct > 0 && sorted[distinct - 1] == keys[i]) {
                    counts[distinct - 1] = (short) Math.max(counts[distinct - 1], words[i]);
                } else {
                    sorted[distinct] = keys[i];
                    counts[distinct++] = words[i];
                }
            }
            return new PageLines(Arrays.copyOf(sorted, distinct), Arrays.copyOf(counts, distinct), distinct);
        }
    }
}
