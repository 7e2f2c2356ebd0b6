package org.bagwright.train;

import java.util.HashMap;
import java.util.Map;

/** The words of a text as the public benchmarks count them: runs of letters, digits and {@code _}, case kept. */
final class Tokens {
    private static final int SHINGLE = 4;

    private int[] ids = new int[1024];
    private int count;

    /** Shared numbers of all words met. */
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static Tokens of(CharSequence text) {
        Tokens tokens = new Tokens();
        tokens.add(text);
        return tokens;
    }

    /** Adds the words of {@code text} and returns how many they are. */
    int add(CharSequence text) {
        int before = count;
        int at = 0;
        int n = text.length();
        while (at < n) {
            int c = Character.codePointAt(text, at);
            if (!isWord(c)) {
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            while (at < n && isWord(Character.codePointAt(text, at))) {
                at += Character.charCount(Character.codePointAt(text, at));
            }
            put(number(text.subSequence(start, at).toString()));
        }
        return count - before;
    }

    private static synchronized int number(String word) {
        return NUMBERS.computeIfAbsent(word, w -> NUMBERS.size());
    }

    private void put(int id) {
        if (count == ids.length) {
            ids = java.util.Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = id;
    }

    void add(Tokens other, int from, int to) {
        for (int i = from; i < to; i++) {
            put(other.ids[i]);
        }
    }

    private static boolean isWord(int c) {
        if (Character.isLetterOrDigit(c) || c == '_') {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    int count() {
        return count;
    }

    int id(int index) {
        return ids[index];
    }

    /** How often each row of four words stands in the text; one shorter row where there are fewer. */
    Map<Long, Integer> shingles() {
        Map<Long, Integer> counts = new HashMap<>();
        if (count == 0) {
            return counts;
        }
        for (int i = 0; i < Math.max(1, count - SHINGLE + 1); i++) {
            counts.merge(shingle(i), 1, Integer::sum);
        }
        return counts;
    }

    /** A hash of the row of words from {@code i}. */
    long shingle(int i) {
        long hash = 0;
        for (int k = i; k < Math.min(count, i + SHINGLE); k++) {
            hash = (hash ^ ids[k]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
