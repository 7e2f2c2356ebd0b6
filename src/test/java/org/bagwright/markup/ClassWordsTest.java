package org.bagwright.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassWordsTest {
    /** Decks aside, of which an expression says more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheWordsOfMarksWhereverTheyStand(long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (ClassMark mark : ClassMark.values()) {
            words.addAll(mark.words());
        }
        for (int i = 0; i < 5_000; i++) {
            StringBuilder names = new StringBuilder();
            for (int n = random.nextInt(5); n > 0; n--) {
                String word = words.get(random.nextInt(words.size()));
                names.append(word, 0, random.nextInt(3) == 0 ? random.nextInt(word.length()) : word.length());
                names.append(random.nextBoolean() ? "" : "- _A\u00e9by".substring(random.nextInt(7)));
            }
            int expected = 0;
            String lower = names.toString().toLowerCase(Locale.ROOT);
            for (ClassMark mark : ClassMark.values()) {
                expected |= mark.words().stream().anyMatch(lower::contains) ? mark.bit() : 0;
            }
            int deck = ClassMark.DECK.bit();
            assertEquals(expected & ~deck, ClassWords.marks(names.toString()) & ~deck, "seed " + seed + ": " + names);
        }
    }
}
