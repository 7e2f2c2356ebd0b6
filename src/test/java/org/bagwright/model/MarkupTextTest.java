package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkupTextTest {
    private static final String CHARACTERS = "aab,.  \n\t\u00A0\u3000\u0001é漢\uD83D\uDE00";
    private static final int TEXTS = 3000;
    private static final int LONGEST = 30;

    @Test
    void aRunIsShownAsItsCharactersOneByOne() {
        Random random = new Random(20161123);
        for (int i = 0; i < TEXTS; i++) {
            String source = randomText(random);
            MarkupText whole = withoutReferences(source);
            whole.add(0, source.length());
            MarkupText single = withoutReferences(source);
            for (int at = 0; at < source.length(); at++) {
                single.add(at, at + 1);
            }

            assertEquals(single.isBlank(), whole.isBlank(), source);
            assertEquals(single.text(), whole.text(), source);
            if (!whole.isBlank()) {
                assertEquals(single.block(true, p -> p), whole.block(true, p -> p), source);
            }
        }
    }

    private static MarkupText withoutReferences(String source) {
        return new MarkupText(source, (text, at, end, out) -> 0);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(LONGEST); n >= 0; n--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
