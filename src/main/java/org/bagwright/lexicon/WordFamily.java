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
    AGENCY,
    /** Words that a phrase of {@link Furniture} begins with, */
    PHRASE,
    /** and those with which one begins that may stand anywhere in a line. */
    PHRASE_ANYWHERE,
    /** Words that a phrase of {@link PageSigns} begins with. */
    SIGN;

    /** How many there are. */
    public static final int COUNT = values().length;

    private static final FamilyTable TABLE = new FamilyTable(table());

    private static HashTable table() {
        HashTable table = read("word-families.tsv");
        for (List<String> names : WordList.read("agencies.tsv")) {
            for (String name : names) {
                add(table, name, 1 << AGENCY.ordinal());
            }
        }
        for (List<String> row : WordList.read("furniture.tsv")) {
            int anywhere = row.get(1).equals("any") ? 1 << PHRASE_ANYWHERE.ordinal() : 0;
            addFirst(table, row.get(3), 1 << PHRASE.ordinal() | anywhere);
        }
        WordList.read("page-signs.tsv").forEach(row -> addFirst(table, row.get(2), 1 << SIGN.ordinal()));
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
        Words.ofPhrase(words).forEach(word -> put(table, word, bit));
    }

    private static void addFirst(HashTable table, String phrase, int bit) {
        put(table, Words.ofPhrase(phrase).get(0), bit);
    }

    private static void put(HashTable table, String word, int bit) {
        long hash = LineWords.hash(word);
        table.put(hash, Math.max(0, table.get(hash)) | bit);
    }

    /** The families of the word with this hash: bit {@link #ordinal()} for each. */
    public static int of(long word) {
        return TABLE.of(word);
    }

    static int bits(HashTable table, long word) {
        return Math.max(0, table.get(word));
    }

    /** Whether this family is in {@code bits}. */
    public boolean isIn(int bits) {
        return (bits >>> ordinal() & 1) != 0;
    }
}
