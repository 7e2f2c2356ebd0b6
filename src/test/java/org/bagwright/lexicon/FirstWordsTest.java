package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FirstWordsTest {
    private static final List<String> PHRASES = List.of("about", "about the", "kontakt:", "o firmie", "über uns");
    private static final FirstWords WORDS = new FirstWords(PHRASES);

    @Test
    void mostLinesBeginWithNoPhrase() {
        assertFalse(WORDS.mayBegin("Boats in the harbour"));
        assertFalse(WORDS.mayBegin("Abouts"));
        assertFalse(WORDS.mayBegin(""));
    }

    @Test
    void passesOverNoLineThatBeginsWithAPhrase() {
        String pieces =
                "About about ABOUT THE the Kontakt : ： o Firmie über ÜBER uns kontaKt \u00A0 &nbsp \t , harbour";
        RandomLines.of(pieces, 20_000, 1).forEach(line -> {
            String plain = Words.spaced(line).strip().toLowerCase(Locale.ROOT);
            assertTrue(WORDS.mayBegin(line) || PHRASES.stream().noneMatch(phrase -> begins(plain, phrase)), line);
        });
    }

    private static boolean begins(String plain, String phrase) {
        int end = phrase.length();
        return plain.startsWith(phrase)
                && (plain.length() == end
                        || Character.isWhitespace(plain.charAt(end))
                        || ":：".indexOf(plain.charAt(end)) >= 0);
    }
}
