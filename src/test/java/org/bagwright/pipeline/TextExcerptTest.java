package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One two three.~~Four five six seven eight nine ten. | 20 | One two three.~~[…]",
                "One two three. Four five six seven eight nine ten.  | 20 | One two three. […]",
                "He said: “One two.” Then four five six seven eight. | 24 | He said: “One two.” […]",
                "One two three four five six seven eight nine ten    | 16 | One two three […]",
                "一二三四五六七八九十。一二三四五六七八九十                         | 7  | 一二三四五六七 […]",
                "一二三四五六。七八九十一二三四五六七八九十                         | 9  | 一二三四五六。 […]",
                "abc                                                  | 99 | a […]",
                "a                                                    | 99 | […]"
            })
    void endsWhereAParagraphASentenceOrAWordDoes(String text, int characters, String expected) {
        assertEquals(expected.replace("~", "\n"), TextExcerpt.of(text.strip().replace("~", "\n"), characters));
    }

    @Test
    void isNeverMoreThanAskedForNorThanHalfAndPartsNoLetter() {
        Random random = new Random(20261126);
        String[] morsels = {"word ", "e\u0301", "\uD83D\uDE00", "。", ". ", "\n\n", "漢", "\"", " ", "x"};
        for (int i = 0; i < 3000; i++) {
            StringBuilder made = new StringBuilder("a");
            for (int j = random.nextInt(40); j > 0; j--) {
                made.append(morsels[random.nextInt(morsels.length)]);
            }
            String text = Normalizer.normalize(made.toString().strip(), Normalizer.Form.NFC);
            int characters = 1 + random.nextInt(60);
            String excerpt = TextExcerpt.of(text, characters);
            assertTrue(excerpt.endsWith(TextExcerpt.MARK), excerpt);
            String kept = excerpt.substring(0, excerpt.length() - TextExcerpt.MARK.length())
                    .strip();
            assertTrue(text.startsWith(kept), text + " / " + excerpt);
            int length = kept.codePointCount(0, kept.length());
            assertTrue(length <= characters && length <= text.codePointCount(0, text.length()) / 2, excerpt);
            assertFalse(!kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1)), excerpt);
            assertEquals(excerpt, Normalizer.normalize(excerpt, Normalizer.Form.NFC));
        }
    }
}
