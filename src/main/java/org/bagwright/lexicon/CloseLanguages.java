package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages so close that letters hardly tell them apart, as Indonesian and Malay, and the words that do. */
public final class CloseLanguages {
    /** Telling words that a text must have of a language, and how many times as many as of the other. */
    private static final int FEWEST = 2;

    private static final int LEAST_RATIO = 2;

    private static final List<List<String>> ROWS = WordList.read("close-languages.tsv");
    private static final Map<String, String> GROUPS = groups();
    private static final Map<String, String> WORDS = words();

    private CloseLanguages() {}

    /** Whether letters hardly tell {@code one} from {@code other}; BCP 47 tags. */
    public static boolean areClose(String one, String other) {
        String group = GROUPS.get(one);
        return group != null && group.equals(GROUPS.get(other));
    }

    /** Which of the two its words say that it is: of {@code words}, parted by single blanks. */
    public static Optional<String> told(String one, String other, String words) {
        int ofOne = 0;
        int ofOther = 0;
        for (String word : words.strip().split(" ", -1)) {
            String language = WORDS.get(word.toLowerCase(Locale.ROOT));
            ofOne += one.equals(language) ? 1 : 0;
            ofOther += other.equals(language) ? 1 : 0;
        }
        return isTold(ofOne, ofOther)
                ? Optional.of(one)
                : isTold(ofOther, ofOne) ? Optional.of(other) : Optional.empty();
    }

    private static boolean isTold(int words, int others) {
        return words >= FEWEST && words >= LEAST_RATIO * others;
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        ROWS.forEach(row -> groups.put(row.get(1), row.get(0)));
        return Map.copyOf(groups);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        ROWS.forEach(row -> words.put(row.get(2), row.get(1)));
        return Map.copyOf(words);
    }
}
