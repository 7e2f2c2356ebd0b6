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
        int start = -1;
        boolean ascii = true;
        int end = Math.min(LONGEST_READ, value.length());
        for (int i = 0; i <= end; i++) {
            char c = i < end ? value.charAt(i) : ' ';
            boolean letter = isLetter(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(value.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                if (i - start >= SHORTEST) {
                    words.add(ascii ? LineWords.hashOfAscii(value, start, i) : hash(value.substring(start, i)));
                }
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
                ascii = true;
            }
            ascii &= c < 0x80;
        }
        return words;
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
        NameWords words = of(address);
        for (int i = 0; i < words.count; i++) {
            add(words.hashes[i] * 31 + 7);
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
