package org.bagwright.lexicon;

import java.util.Arrays;

/**
 * The words of one line as 64-bit hashes of their folded form (see {@link Words}), so that a line can be held against
 * word lists without making a string of each word. It is filled again for each line; not thread-safe.
 */
public final class LineWords {
    /** Hash of the word that a colon at a word's end makes. */
    static final long COLON = hash(":");

    private static final boolean[] TRIMMED = trimmed();

    /** The line as it stands, which is faster to walk through than a string. */
    private char[] line = new char[256];

    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] families = new int[64];
    private int count;
    /** How many of the words have been looked up. */
    private int lookedUp;

    private static boolean[] trimmed() {
        boolean[] table = new boolean[0x2800];
        for (char c : Words.TRIMMED.toCharArray()) {
            table[c] = true;
        }
        return table;
    }

    /** Reads at most {@code limit} words of {@code text}. */
    public void read(String text, int limit) {
        count = 0;
        lookedUp = 0;
        int length = text.length();
        if (line.length < length) {
            line = new char[Math.max(length, 2 * line.length)];
        }
        text.getChars(0, length, line, 0);
        int at = 0;
        while (at < length && count < limit) {
            while (at < length && Words.isSpace(line[at])) {
                at++;
            }
            int start = at;
            int colons = 0;
            while (at < length && !Words.isSpace(line[at])) {
                colons += line[at++] == ':' ? 1 : 0;
            }
            if (at > start) {
                add(start, at, colons);
            }
        }
    }

    /** How many words were read; a colon at a word's end is a word of its own. */
    public int count() {
        return count;
    }

    /** Hash of the word at {@code index}. */
    public long hash(int index) {
        return hashes[index];
    }

    /** The families of the word at {@code index}, as {@link WordFamily#of} gives them; each word is looked up once. */
    public int families(int index) {
        while (lookedUp <= index) {
            families[lookedUp] = WordFamily.of(hashes[lookedUp]);
            lookedUp++;
        }
        return families[index];
    }

    /** Where the word at {@code index} begins in the line, in UTF-16 positions. */
    public int start(int index) {
        return starts[index];
    }

    /** Where it ends. */
    public int end(int index) {
        return ends[index];
    }

    /** One hash of the words {@code [from, to)} in their order. */
    public long hash(int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all = append(all, hashes[i]);
        }
        return all;
    }

    /** The hash of a row of words, {@code row}, with one more. */
    static long append(long row, long word) {
        return mix(row * 31 + word);
    }

    /** The hash of one word, which is taken as it stands. */
    public static long hashOf(String word) {
        return hash(word);
    }

    /** The hash of {@code [start, end)} in {@code text}, ASCII characters all of them, with its letters in lower case. */
    public static long hashOfAscii(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = step(hash, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return mix(hash);
    }

    /** The hash of one word as it is folded. */
    static long hash(String folded) {
        return hash(folded, 0, folded.length());
    }

    /** The same of a part of a line. */
    static long hash(String folded, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = step(hash, folded.charAt(i));
        }
        return mix(hash);
    }

    private void add(int start, int end, int colons) {
        char last = line[end - 1];
        boolean colon = last == '：' || (last == ':' && end - start > 1 && colons == 1);
        addPlain(start, colon ? end - 1 : end);
        if (colon) {
            put(COLON, end - 1, end);
        }
    }

    private void addPlain(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isTrimmed(line[start])) {
            start++;
        }
        while (end > start && isTrimmed(line[end - 1])) {
            end--;
        }
        if (start == end) {
            return;
        }
        long hash = 0;
        boolean digits = false;
        for (int i = start; i < end; i++) {
            char c = line[i];
            if (c >= 'a' && c <= 'z') {
                digits = false;
            } else if (c >= 'A' && c <= 'Z') {
                digits = false;
                c = (char) (c + ('a' - 'A'));
            } else if (Character.isDigit(c)) {
                if (digits) {
                    continue;
                }
                digits = true;
                c = '#';
            } else {
                digits = false;
                c = c == '’' || c == '‘' || c == '´' || c == '`' ? '\'' : Character.toLowerCase(c);
            }
            hash = step(hash, c);
        }
        put(mix(hash), start, end);
    }

    private static boolean isTrimmed(char c) {
        return c < TRIMMED.length && TRIMMED[c];
    }

    private void put(long hash, int start, int end) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            families = Arrays.copyOf(families, 2 * count);
        }
        hashes[count] = hash;
        ends[count] = end;
        starts[count++] = start;
    }

    private static long step(long hash, char c) {
        return (hash + c + 1) * 0x9E3779B97F4A7C15L;
    }

    /** The finaliser of SplitMix64: nearby values become far ones. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
