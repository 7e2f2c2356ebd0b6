package org.bagwright.lexicon;

import java.util.Locale;

/** What a publisher says of itself to its readers: calls for money, how it edits letters; from {@code house-notices.txt}. */
public final class HouseNotice {
    /** A paragraph that says more is about something else, in UTF-16 units. */
    private static final int LONGEST = 900;
    /** Who asks for money between these is quoted by a story. */
    private static final String QUOTES = "\"“”„«»「」『』";

    private static final Literals PHRASES = new Literals(WordList.entries("house-notices.txt"));

    private HouseNotice() {}

    /** Whether {@code paragraph} has the words of such a notice, and quotes nobody. */
    public static boolean is(String paragraph) {
        return paragraph.length() <= LONGEST && !isQuoting(paragraph) && PHRASES.isIn(plain(paragraph), 0);
    }

    private static boolean isQuoting(String paragraph) {
        return paragraph.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
    }

    private static String plain(String paragraph) {
        return Words.spaced(paragraph)
                .toLowerCase(Locale.ROOT)
                .replace('\n', ' ')
                .replace('’', '\'');
    }
}
