package org.bagwright.text;

import java.util.Arrays;

/**
 * How many characters of each kind a line has, how many words and sentences: one walk through its characters, without a
 * branch, as which one comes next can't be foreseen. It is filled again for each line; not thread-safe.
 */
final class CharacterCount {
    /* Counters stand side by side in two numbers, so that two additions count all kinds. */
    private static final int BITS = 9;
    private static final int COUNTERS_OF_ONE = 7;
    /** Characters until a counter could overflow. */
    private static final int AT_ONCE = (1 << BITS) - 1;
    /** What no counter needs: set for a mark that ends a sentence if a blank follows. */
    private static final long ENDS_BEFORE_BLANK = 1L << 63;

    /** Counters 0 and 1; those of the kinds, from 1 on, follow. */
    private static final int LETTERS = 0;

    private static final int CAPITALS = 1;
    private static final int COUNTERS = CAPITALS + CharacterClass.KINDS;

    /** What each class adds to the counters, */
    private static final long[] ADDED = new long[1 << Byte.SIZE];
    /** and to those from {@link #COUNTERS_OF_ONE} on. */
    private static final long[] ADDED_BEYOND = new long[1 << Byte.SIZE];

    static {
        for (int of = 0; of < ADDED.length; of++) {
            countIf((of & CharacterClass.LETTER) != 0, LETTERS, of);
            countIf((of & CharacterClass.CAPITAL) != 0, CAPITALS, of);
            int kind = CharacterClass.kind(of);
            countIf(kind != 0 && kind < CharacterClass.KINDS, CAPITALS + kind, of);
            ADDED_BEYOND[of] |= kind == CharacterClass.STOP ? ENDS_BEFORE_BLANK : 0;
        }
    }

    private static void countIf(boolean counted, int counter, int of) {
        if (counted) {
            long[] added = counter < COUNTERS_OF_ONE ? ADDED : ADDED_BEYOND;
            added[of] |= 1L << BITS * (counter % COUNTERS_OF_ONE);
        }
    }

    private final int[] counts = new int[COUNTERS];
    private int words;
    private int capitalised;
    private int sentences;

    /* Of the character before: whether it is within a word, and what it added. */
    private int inWord;
    private long before;

    /** Counts the first {@code length} of {@code line}. */
    void read(char[] line, int length) {
        Arrays.fill(counts, 0);
        words = 0;
        capitalised = 0;
        sentences = 0;
        inWord = 0;
        before = 0;
        for (int from = 0; from < length; from += AT_ONCE) {
            readSome(line, from, Math.min(length, from + AT_ONCE));
        }
        sentences += (int) (before >>> 63) + of(CharacterClass.WIDE_STOP);
    }

    private void readSome(char[] line, int from, int to) {
        long some = 0;
        long beyond = 0;
        int begun = 0;
        int capitals = 0;
        int ends = 0;
        int within = inWord;
        long last = before;
        for (int i = from; i < to; i++) {
            int of = CharacterClass.of(line[i]);
            int begins = of & CharacterClass.WORD & ~within;
            begun += begins;
            capitals += begins & of / CharacterClass.CAPITAL;
            within = (of & CharacterClass.WORD) | (of / CharacterClass.KEEPS_WORD & within);
            // Of no class is what is blank: one less than that is negative.
            ends += (int) (last >>> 63) & (of - 1) >>> 31;
            some += ADDED[of];
            last = ADDED_BEYOND[of];
            beyond += last;
        }
        words += begun;
        capitalised += capitals;
        sentences += ends;
        inWord = within;
        before = last;
        add(some, beyond);
    }

    private void add(long some, long beyond) {
        for (int counter = 0; counter < COUNTERS_OF_ONE; counter++) {
            counts[counter] += (int) (some >>> BITS * counter) & AT_ONCE;
            counts[COUNTERS_OF_ONE + counter] += (int) (beyond >>> BITS * counter) & AT_ONCE;
        }
    }

    /** Characters of a kind of {@link CharacterClass}. */
    int of(int kind) {
        return counts[CAPITALS + kind];
    }

    int letters() {
        return counts[LETTERS];
    }

    int capitals() {
        return counts[CAPITALS];
    }

    /** Runs that hold a letter or digit, between blanks or letters of scripts without spaces, which aren't in them. */
    int words() {
        return words;
    }

    /** Words whose first letter or digit is a capital. */
    int capitalised() {
        return capitalised;
    }

    /** Stops before a blank or the line's end, and those of other scripts, which need none. */
    int sentences() {
        return sentences;
    }

    /** All that are neither letters nor digits nor blank. */
    int marks() {
        int marks = 0;
        for (int kind = CharacterClass.FIRST_MARK; kind < CharacterClass.KINDS; kind++) {
            marks += of(kind);
        }
        return marks;
    }
}
