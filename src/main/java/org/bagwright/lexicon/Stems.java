package org.bagwright.lexicon;

import java.util.Arrays;

/**
 * The first letters of the words that say what a text is about, each counted once: enough to find a title's words again,
 * as English and Romance plurals and verb ends stand aside. Held as hashes; not thread-safe.
 */
public final class Stems {
    /** Letters of a stem, in UTF-16 units. */
    private static final int LONGEST = 5;
    /** Shorter words say little, but for those of scripts that need few characters. */
    private static final int FEWEST_LETTERS = 4;

    private static final int FEWEST_CHARACTERS = 2;
    /** From here on are the scripts of East Asia. */
    private static final int FIRST_OF_CHARACTERS = 0x2E80;

    /** What most lines that are compared have at most. */
    private static final int OF_A_LINE = 8;

    private final LineWords words;
    /** What paragraphs have, as a rule. */
    private static final int OF_PARAGRAPHS = 1 << 8;

    /** The stems, once they are more than are found as fast one by one; null before. */
    private HashTable known;

    private long[] stems = new long[OF_A_LINE];
    private int count;

    /** None so far. */
    public Stems() {
        this(new LineWords());
    }

    /** None so far; {@code words} is filled anew at each {@link #add}, so many stems may have it together. */
    public Stems(LineWords words) {
        this.words = words;
    }

    /** Adds those of the first {@code limit} words of {@code line}. */
    public Stems add(String line, int limit) {
        words.read(line, limit);
        for (int i = 0; i < words.count(); i++) {
            addWord(line, words.start(i), words.end(i));
        }
        return this;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** How many of them {@code others} has too. */
    public int shared(Stems others) {
        int shared = 0;
        for (int i = 0; i < count; i++) {
            shared += others.has(stems[i]) ? 1 : 0;
        }
        return shared;
    }

    private boolean has(long stem) {
        if (known != null) {
            return known.get(stem) >= 0;
        }
        for (int i = 0; i < count; i++) {
            if (stems[i] == stem) {
                return true;
            }
        }
        return false;
    }

    private void addWord(String line, int start, int end) {
        long plain = 0;
        int at = start;
        for (; at < end && Letters.isBasic(line.charAt(at)); at++) {
            // The bit that parts lower case from upper.
            plain = at - start < LONGEST ? LineWords.step(plain, (char) (line.charAt(at) | 0x20)) : plain;
        }
        if (at < end) {
            addFolded(line, start, end);
        } else if (end - start >= FEWEST_LETTERS) {
            put(LineWords.mix(plain));
        }
    }

    /** Adds a word that isn't letters of English alone: of most words no string need be made. */
    private void addFolded(String line, int start, int end) {
        String word = Words.fold(line.substring(start, end));
        int letters = word.codePointCount(0, word.length());
        if (letters >= FEWEST_LETTERS || (letters >= FEWEST_CHARACTERS && word.codePointAt(0) > FIRST_OF_CHARACTERS)) {
            put(LineWords.hash(word.length() > LONGEST ? word.substring(0, LONGEST) : word));
        }
    }

    private void put(long stem) {
        boolean isNew = known == null ? !has(stem) : known.add(stem);
        if (isNew) {
            if (count == stems.length) {
                stems = Arrays.copyOf(stems, 2 * count);
            }
            stems[count++] = stem;
            if (known == null && count > OF_A_LINE) {
                tabulate();
            }
        }
    }

    private void tabulate() {
        known = new HashTable(OF_PARAGRAPHS);
        for (int i = 0; i < count; i++) {
            known.add(stems[i]);
        }
    }
}
