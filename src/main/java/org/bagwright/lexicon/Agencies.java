package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** News agencies by the names that credits use, from {@code agencies.tsv}. */
public final class Agencies {
    private static final Map<String, String> BY_NAME = read();

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
