package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in many languages, long and short, as {@code months.tsv} lists them. */
final class MonthNames {
    private static final Map<String, Integer> NUMBERS = numbers();
    /** Of the names as {@link LineWords} hashes them. */
    private static final HashTable HASHES = hashes();

    private MonthNames() {}

    /** The number of the month of that name, 1 to 12, in whatever case; null for none. */
    static Integer number(String name) {
        return NUMBERS.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a run of letters is a month's name, or ends in one behind its last capital; any run beyond ASCII may be one. */
    static boolean mayBeIn(String line) {
        int start = 0;
        int capital = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c >= 0x80 && mayBeOfWord(c)) {
                return true;
            }
            boolean upper = c >= 'A' && c <= 'Z';
            if (!upper && !(c >= 'a' && c <= 'z')) {
                if (i > start && (isName(line, start, i) || (capital > start && isName(line, capital, i)))) {
                    return true;
                }
                start = i + 1;
            } else if (upper && i > start && line.charAt(i - 1) >= 'a') {
                capital = i;
            }
        }
        return false;
    }

    private static boolean isName(String line, int start, int end) {
        return HASHES.get(LineWords.hashOfAscii(line, start, end)) >= 0;
    }

    /** A letter or a mark; half of a pair may be half of one. */
    private static boolean mayBeOfWord(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || Words.isMark(c);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (List<String> row : WordList.read("months.tsv")) {
            row.subList(1, row.size()).forEach(name -> numbers.putIfAbsent(name, Integer.valueOf(row.get(0))));
        }
        return Map.copyOf(numbers);
    }

    private static HashTable hashes() {
        HashTable hashes = new HashTable(NUMBERS.size());
        NUMBERS.keySet().forEach(name -> hashes.put(LineWords.hash(name), 0));
        return hashes;
    }
}
