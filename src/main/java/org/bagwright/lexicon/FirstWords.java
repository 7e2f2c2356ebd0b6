package org.bagwright.lexicon;

import java.util.Collection;

/** The words that phrases begin with, in lower case: most lines begin with none of them, and no string need be made to tell. */
final class FirstWords {
    private static final int ASCII = 0x80;

    private final HashTable hashes;

    FirstWords(Collection<String> phrases) {
        hashes = new HashTable(phrases.size());
        for (String phrase : phrases) {
            hashes.add(LineWords.hash(phrase, 0, end(phrase, 0)));
        }
    }

    /** Whether {@code line}, with blanks before it or not, may begin with one of the phrases, in either case; if not, it doesn't. */
    boolean mayBegin(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) <= ' ') {
            start++;
        }
        int end = end(line, start);
        return !isPlain(line, start, end) || hashes.get(LineWords.hashOfAscii(line, start, end)) >= 0;
    }

    private static int end(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != ':') {
            end++;
        }
        return end;
    }

    /** Whether it is neither beyond ASCII, where letters fold in other ways, nor a reference that stands for a blank. */
    private static boolean isPlain(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line.charAt(i) >= ASCII || line.charAt(i) == '&') {
                return false;
            }
        }
        return true;
    }
}
