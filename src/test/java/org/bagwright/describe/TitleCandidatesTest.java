package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TitleCandidatesTest {
    private static final int PAIRS = 20_000;

    @Test
    void wordsAreWithinOthersOnlyAsWholeWords() {
        Random random = new Random(20161123);
        for (int i = 0; i < PAIRS; i++) {
            String words = words(random, 3);
            String longer = words(random, 7);

            boolean within = (' ' + longer + ' ').contains(' ' + words + ' ');
            assertEquals(within, TitleCandidates.isWithin(words, longer), words + " in " + longer);
        }
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            words.append(words.isEmpty() ? "" : " ").append("a".repeat(1 + random.nextInt(2)));
            words.append(random.nextBoolean() ? "b" : "");
        }
        return words.toString();
    }
}
