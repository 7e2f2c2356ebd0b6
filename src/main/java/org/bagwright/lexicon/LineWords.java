package org.bagwright.lexicon;

import java.util.Arrays;

/**
 * The words of one line as 64-bit hashes of their folded form (see {@link Words}), so that a line can be held against
 * word lists without making a string of each word. It is filled again for each line; not thread-safe.
 */
public final class LineWords {
    /** Hash of the word that a colon at a word's end makes. */
    static final long COLON = hash(":");

    /**
     * What a character is to a word, for each UTF-16 unit: within one, what it adds to the hash, which is greater than 0;
     * else one of these.
     */
    private static final int[] KINDS = new int[Character.MAX_VALUE + 1];

    /** Parts words. */
    private static final int SPACE = 0;
    /** Goes at a word's ends. */
    private static final int TRIMMED = -1;
    /** Of a run of digits the first stands for all. */
    private static final int DIGIT = -2;
    /** At a word's end it is a word of its own. */
    private static final int COLON_MARK = -3;

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kind((char) c);
        }
    }

    /** The line as it stands, which is faster to walk through than a string. */
    private char[] line = new char[256];

    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] families = new int[64];
    private int count;
    /** How many of the words have been looked up. */
    private int lookedUp;
    /** The families of those together. */
    private int ofAll;

    private static int kind(char c) {
        if (Words.isSpace(c)) {
            return SPACE;
        }
        if (Words.TRIMMED.indexOf(c) >= 0) {
            return TRIMMED;
        }
        return Character.isDigit(c) ? DIGIT : c == ':' || c == '：' ? COLON_MARK : added(folded(c));
    }

    /** What a character within a word is compared as. */
    private static char folded(char c) {
        if (Character.isDigit(c)) {
            return '#';
        }
        return c == '’' || c == '‘' || c == '´' || c == '`' ? '\'' : Character.toLowerCase(c);
    }

    /** Reads at most {@code limit} words of {@code text}. */
    public void read(String text, int limit) {
        count = 0;
        lookedUp = 0;
        ofAll = 0;
        int length = text.length();
        if (line.length <= length) {
            line = new char[Math.max(length + 1, 2 * line.length)];
        }
        text.getChars(0, length, line, 0);
        // So that the end needn't be looked for at each character.
        line[length] = ' ';
        int at = 0;
        while (at < length && count < limit) {
            if (KINDS[line[at]] == SPACE) {
                at++;
            } else {
                at = readWord(at);
            }
        }
    }

    /** Reads what stands between white space, from {@code from}; gives where it ends. */
    private int readWord(int from) {
        long hash = 0;
        int at = from;
        int kind = KINDS[line[at]];
        while (kind > 0) {
            hash = step(hash, kind);
            kind = KINDS[line[++at]];
        }
        if (kind == SPACE) {
            put(mix(hash), from, at);
            return at;
        }
        return readMarked(from);
    }

    /** The same of a word with other marks or digits in it or around it. */
    private int readMarked(int from) {
        int start = from;
        while (KINDS[line[start]] == TRIMMED) {
            start++;
        }
        // Of what was read last: hash and end without the marks behind it, and what they were before its last colon.
        long hash = 0;
        int end = start;
        long hashBeforeColon = 0;
        int endBeforeColon = start;
        int colons = 0;
        long running = 0;
        int at = start;
        for (int kind = KINDS[line[at]]; kind != SPACE; kind = KINDS[line[at]]) {
            if (kind == COLON_MARK) {
                colons += line[at] == ':' ? 1 : 0;
                hashBeforeColon = hash;
                endBeforeColon = end;
            }
            running = step(running, kind > 0 ? kind : added(folded(line[at])));
            at++;
            if (kind == DIGIT) {
                at = afterDigits(at);
            }
            if (kind != TRIMMED) {
                hash = running;
                end = at;
            }
        }
        char last = line[at - 1];
        if (last == '：' || (last == ':' && at - from > 1 && colons == 1)) {
            addWord(hashBeforeColon, start, endBeforeColon);
            put(COLON, at - 1, at);
        } else {
            addWord(hash, start, end);
        }
        return at;
    }

    private int afterDigits(int from) {
        int at = from;
        while (KINDS[line[at]] == DIGIT) {
            at++;
        }
        return at;
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
        if (index >= lookedUp) {
            lookUp(index);
        }
        return families[index];
    }

    /** The families of all words together: where it lacks one, no word need be asked. */
    public int families() {
        if (count > lookedUp) {
            lookUp(count - 1);
        }
        return ofAll;
    }

    private void lookUp(int last) {
        for (; lookedUp <= last; lookedUp++) {
            families[lookedUp] = WordFamily.of(hashes[lookedUp]);
            ofAll |= families[lookedUp];
        }
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
            all = 31 * all + hashes[i];
        }
        return mix(all);
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

    private void addWord(long unmixed, int start, int end) {
        if (start < end) {
            put(mix(unmixed), start, end);
        }
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

    /** The hash of a row of characters, before it is {@link #mix mixed}, with one more. */
    static long step(long hash, char c) {
        return step(hash, added(c));
    }

    private static long step(long hash, int added) {
        return (hash + added) * 0x9E3779B97F4A7C15L;
    }

    /** What a character adds to a hash: more than nothing. */
    private static int added(char c) {
        return c + 1;
    }

    /** The finaliser of SplitMix64: nearby values become far ones. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
