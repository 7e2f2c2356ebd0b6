package org.bagwright.lexicon;

import java.util.Arrays;
import java.util.stream.Stream;
import org.bagwright.model.Paragraph;

/**
 * What a line says in scripts that put no spaces between words. Without a dictionary its words aren't known; but those of
 * the {@link WordFamily}s are, from {@code unspaced-words.tsv} (as they stand in the line, longest first), and any few
 * letters in a row between function words say as much of what the line is about as a word does elsewhere. It is filled
 * again for each line; not thread-safe.
 */
public final class UnspacedWords {
    private static final HashTable FAMILIES = WordFamily.read("unspaced-words.tsv");
    private static final int LONGEST = longest();

    /** Letters in a row that stand for a word: scripts of many letters say with two what others say with four. */
    private static final int LETTERS_OF_MANY = 2;

    private static final int LETTERS_OF_FEW = 4;
    /** From here on, with the radicals, Unicode has the East Asian scripts of many letters. */
    private static final char FIRST_OF_MANY = 0x2E80;

    private long[] rows = new long[64];
    private int count;
    private final int[] families = new int[WordFamily.values().length];

    private static int longest() {
        return WordList.read("unspaced-words.tsv").stream()
                .flatMap(row -> Stream.of(row.get(1).split(" ", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Reads at most {@code limit} letters of {@code line}, in UTF-16 units. */
    public void read(String line, int limit) {
        count = 0;
        Arrays.fill(families, 0);
        int end = Math.min(line.length(), limit);
        int run = 0;
        int at = 0;
        while (at < end) {
            boolean letter = Paragraph.isUnspaced(line.charAt(at));
            int length = letter ? known(line, at, end) : 0;
            int bits = length == 0 ? 0 : WordFamily.bits(FAMILIES, LineWords.hash(line, at, at + length));
            for (int rest = bits; rest != 0; rest &= rest - 1) {
                families[Integer.numberOfTrailingZeros(rest)]++;
            }
            if (WordFamily.FUNCTION.isIn(bits)) {
                run = 0;
                at += length;
            } else {
                for (int until = at + Math.max(1, length); at < until; at++) {
                    run = letter ? run + 1 : 0;
                    int row = line.charAt(at) >= FIRST_OF_MANY ? LETTERS_OF_MANY : LETTERS_OF_FEW;
                    if (run >= row) {
                        put(LineWords.hash(line, at + 1 - row, at + 1));
                    }
                }
            }
        }
    }

    /** Length of the longest known word at {@code at}, or 0. */
    private static int known(String line, int at, int end) {
        int most = Math.min(LONGEST, end - at);
        int known = 0;
        long hash = 0;
        for (int length = 1; length <= most; length++) {
            hash = LineWords.step(hash, line.charAt(at + length - 1));
            known = FAMILIES.get(LineWords.mix(hash)) >= 0 ? length : known;
        }
        return known;
    }

    /** How many words of each family were read, in the order of {@link WordFamily}. */
    public int[] families() {
        return families.clone();
    }

    /** Hashes of the rows of letters between function words, in order; neighbours overlap. */
    public long[] rows() {
        return Arrays.copyOf(rows, count);
    }

    private void put(long row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
    }
}
