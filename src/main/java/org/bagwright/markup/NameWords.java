package org.bagwright.markup;

import java.util.Arrays;
import java.util.Locale;
import org.bagwright.lexicon.LineWords;

/** Hashes of the words of names in markup. */
final class NameWords {
    /** Characters of a value that are read. */
    private static final int LONGEST_READ = 200;
    /** Letters of the shortest word. */
    private static final int SHORTEST = 2;

    private long[] hashes = new long[8];
    private int count;

    /** Words of a class or id: parted by anything but letters, and where a capital follows a small letter. */
    static NameWords of(String value) {
        NameWords words = new NameWords();
        words.read(value);
        return words;
    }

    private void read(String value) {
        int end = Math.min(LONGEST_READ, value.length());
        int at = 0;
        while (at < end) {
            if (isLetter(value.charAt(at))) {
                at = readWord(value, at, end);
            } else {
                at++;
            }
        }
    }

    /** Reads the word that begins at {@code start}; gives where it ends. */
    private int readWord(String value, int start, int end) {
        char before = value.charAt(start);
        boolean ascii = before < 0x80;
        int at = start + 1;
        while (at < end) {
            char c = value.charAt(at);
            // Small letters of ASCII, which most are, neither end a word nor begin one.
            if (c < 'a' || c > 'z') {
                if (!isLetter(c) || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
                    break;
                }
                ascii &= c < 0x80;
            }
            before = c;
            at++;
        }
        if (at - start >= SHORTEST) {
            add(ascii ? LineWords.hashOfAscii(value, start, at) : hash(value.substring(start, at)));
        }
        return at;
    }

    /** Most are of ASCII. */
    private static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private static long hash(String word) {
        return LineWords.hashOf(word.toLowerCase(Locale.ROOT));
    }

    NameWords add(long hash) {
        reserve(1);
        hashes[count++] = hash;
        return this;
    }

    NameWords add(long[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, hashes, count, more.length);
        count += more.length;
        return this;
    }

    NameWords add(NameWords more) {
        reserve(more.count);
        System.arraycopy(more.hashes, 0, hashes, count, more.count);
        count += more.count;
        return this;
    }

    private void reserve(int more) {
        if (count + more > hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * (count + more));
        }
    }

    /** Adds those of the words of a link's address, told apart from the same words in a class. */
    NameWords addLink(String address) {
        int first = count;
        read(address);
        for (int i = first; i < count; i++) {
            hashes[i] = hashes[i] * 31 + 7;
        }
        return this;
    }

    long[] all() {
        return Arrays.copyOf(hashes, count);
    }

    /** Each once, ascending. */
    long[] sorted() {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || hashes[kept - 1] != hashes[i]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
