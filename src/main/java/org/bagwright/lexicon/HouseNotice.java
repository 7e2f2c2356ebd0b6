package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a publisher says of itself to its readers: calls for money, how it prints letters; from {@code house-notices.tsv}. */
public final class HouseNotice {
    /** What a notice is about. */
    public enum Kind {
        /** Money for the publisher. */
        SUPPORT,
        /** How it writes and prints. */
        HOUSE
    }

    /** A paragraph that says more is about something else, in UTF-16 units. */
    private static final int LONGEST = 900;

    private static final List<List<String>> PHRASES = WordList.read("house-notices.tsv");

    private HouseNotice() {}

    /** The kind of notice that {@code paragraph} is, if it has the words of one. */
    public static Optional<Kind> in(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Words.spaced(paragraph)
                .toLowerCase(Locale.ROOT)
                .replace('\n', ' ')
                .replace('’', '\'');
        return PHRASES.stream()
                .filter(row -> plain.contains(row.get(1)))
                .findFirst()
                .map(row -> Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
    }
}
