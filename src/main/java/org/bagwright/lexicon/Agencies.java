package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** News agencies by the names that credits use, from {@code agencies.tsv}. */
public final class Agencies {
    private static final Map<String, String> BY_NAME = read();
    private static final String BETWEEN_WORDS = "-—–―*:：.,()[]";
    private static final Set<String> LAST_WORDS = BY_NAME.keySet().stream()
            .map(name -> lastWord(name).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Agencies() {}

    /** The short name of the agency that {@code credit} names, "The" and a final stop aside. */
    public static Optional<String> named(String credit) {
        String plain = credit.strip();
        while (plain.endsWith(".") || plain.endsWith(",")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        // Short names are abbreviations: "Ana" or "pa" is none.
        String exact = BY_NAME.get(plain);
        return exact != null || plain.length() <= 4
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(BY_NAME.get(plain.toLowerCase(Locale.ROOT)));
    }

    /** Whether {@code line} may end in an agency's name, whatever marks stand around that: by the name's last word. */
    static boolean mayEnd(String line) {
        return LAST_WORDS.contains(lastWord(line).toLowerCase(Locale.ROOT));
    }

    private static String lastWord(String line) {
        int end = line.length();
        while (end > 0 && isBetweenWords(line.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !isBetweenWords(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private static boolean isBetweenWords(char c) {
        return Character.isWhitespace(c) || BETWEEN_WORDS.indexOf(c) >= 0;
    }

    private static Map<String, String> read() {
        Map<String, String> byName = new HashMap<>();
        for (List<String> row : WordList.read("agencies.tsv")) {
            for (String name : row) {
                byName.putIfAbsent(name, row.get(0));
                byName.putIfAbsent(name.toUpperCase(Locale.ROOT), row.get(0));
                if (name.length() > 4) {
                    byName.putIfAbsent(name.toLowerCase(Locale.ROOT), row.get(0));
                }
            }
        }
        return Map.copyOf(byName);
    }
}
