package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.bagwright.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "-, 0", "the harbour's wall, 3", "2 x 4, 3", "a\u00A0b, 2", "港の壁, 2", "ท่าเรือ, 4", "ferry港, 2"
    })
    void countsRunsBetweenBlanksAndHalfOfUnspacedLetters(String line, int words) {
        assertEquals(words, WordCount.of(line));
    }

    @Test
    void countsAsTheDefinitionDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String line = line(random);
            assertEquals(byDefinition(line), WordCount.of(line), line);
            assertEquals(withEachLetterByDefinition(line), WordCount.withEachLetter(line), line);
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int length = random.nextInt(20); line.length() < length; ) {
            int most = random.nextBoolean() ? 0x100 : random.nextInt(4) == 0 ? 0x30000 : 0x10000;
            line.appendCodePoint(random.nextInt(most));
        }
        return line.toString();
    }

    private static int withEachLetterByDefinition(String line) {
        int words = 0;
        boolean inWord = false;
        for (int c : line.codePoints().toArray()) {
            boolean alone = Paragraph.isUnspaced(c) && Character.isLetter(c);
            boolean parts = alone || Paragraph.isBlank(c);
            boolean begins = !parts && !inWord && Character.isLetterOrDigit(c);
            words += alone || begins ? 1 : 0;
            inWord = !parts && (inWord || begins);
        }
        return words;
    }

    private static int byDefinition(String line) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean parts = Paragraph.isUnspaced(c) || Paragraph.isBlank(c);
            unspaced += Paragraph.isUnspaced(c) ? 1 : 0;
            words += !parts && !inWord && Character.isLetterOrDigit(c) ? 1 : 0;
            inWord = !parts && (inWord || Character.isLetterOrDigit(c));
        }
        return words + (unspaced + 1) / 2;
    }
}
