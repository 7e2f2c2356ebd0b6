package org.bagwright.lexicon;

import java.util.Arrays;
import org.bagwright.model.Paragraph;

/**
 * What a line says in scripts that put no spaces between words. Without a dictionary its words aren't known; but its
 * function words are (counted as they stand in the line, longest first), and any few letters in a row between them say as
 * much of what the line is about as a word does elsewhere. It is filled again for each line; not thread-safe.
 */
public final class UnspacedWords {
    private static final HashTable FUNCTION = new HashTable();
    private static final int LONGEST = fill();

    /** Letters in a row that stand for a word: scripts of many letters say with two what others say with four. */
    private static final int LETTERS_OF_MANY = 2;

    private static final int LETTERS_OF_FEW = 4;
    /** From here on, with the radicals, Unicode has the East Asian scripts of many letters. */
    private static final char FIRST_OF_MANY = 0x2E80;

    private long[] rows = new long[64];
    private int count;
    private int functionWords;

    private static int fill() {
        int longest = 0;
        for (String word : WordList.words("unspaced-function-words.txt")) {
            FUNCTION.put(LineWords.hash(word), 1);
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /** Reads at most {@code limit} letters of {@code line}, in UTF-16 units. */
    public void read(String line, int limit) {
        count = 0;
        functionWords = 0;
        int end = Math.min(line.length(), limit);
        int run = 0;
        int at = 0;
        while (at < end) {
            boolean letter = Paragraph.isUnspaced(line.charAt(at));
            int length = letter ? functionWord(line, at, end) : 0;
            if (length > 0) {
                functionWords++;
                run = 0;
                at += length;
            } else {
                at++;
                run = letter ? run + 1 : 0;
                int row = line.charAt(at - 1) >= FIRST_OF_MANY ? LETTERS_OF_MANY : LETTERS_OF_FEW;
                if (run >= row) {
                    put(LineWords.hash(line, at - row, at));
                }
            }
        }
    }

    /** Length of the longest function word at {@code at}, or 0. */
    private static int functionWord(String line, int at, int end) {
        for (int length = Math.min(LONGEST, end - at); length > 0; length--) {
            if (FUNCTION.get(LineWords.hash(line, at, at + length)) >= 0) {
                return length;
            }
        }
        return 0;
    }

    /** How many function words were read. */
    public int functionWords() {
        return functionWords;
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
