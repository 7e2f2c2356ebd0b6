package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;

/**
 * Families of words by which lines are told apart, from {@code word-families.tsv}: the function words that running text
 * is full of, and words that are part of a page rather than of its text.
 */
public enum WordFamily {
    FUNCTION,
    SHARE,
    SUBSCRIBE,
    CONSENT,
    COMMENT,
    CREDIT,
    RELATED,
    ADVERT,
    NAVIGATE,
    MONTH,
    WEEKDAY,
    AGO,
    BYLINE,
    /** Words in the names of news agencies, from {@code agencies.tsv}. */
    AGENCY;

    private static final HashTable TABLE = table();

    private static HashTable table() {
        HashTable table = read("word-families.tsv");
        for (List<String> names : WordList.read("agencies.tsv")) {
            for (String name : names) {
                add(table, name, 1 << AGENCY.ordinal());
            }
        }
        return table;
    }

    /** The words in a file of families, as bits of {@link #ordinal()}. */
    static HashTable read(String file) {
        HashTable table = new HashTable();
        for (List<String> row : WordList.read(file)) {
            int bit = 1 << valueOf(row.get(0).toUpperCase(Locale.ROOT)).ordinal();
            for (String word : row.get(1).split(" ", -1)) {
                add(table, word, bit);
            }
        }
        return table;
    }

    private static void add(HashTable table, String words, int bit) {
        for (String word : Words.ofPhrase(words)) {
            long hash = LineWords.hash(word);
            table.put(hash, Math.max(0, table.get(hash)) | bit);
        }
    }

    /** The families of the word with this hash: bit {@link #ordinal()} for each. */
    public static int of(long word) {
        return bits(TABLE, word);
    }

    static int bits(HashTable table, long word) {
        return Math.max(0, table.get(word));
    }

    /** Whether this family is in {@code bits}. */
    public boolean isIn(int bits) {
        return (bits >>> ordinal() & 1) != 0;
    }
}
