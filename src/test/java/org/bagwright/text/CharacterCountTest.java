package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.bagwright.model.Paragraph;
import org.junit.jupiter.api.Test;

/** What one walk through a line counts is what is found by looking at each character by itself. */
class CharacterCountTest {
    private static final int LINES = 4000;
    private static final String ALPHABET =
            "aB c. D!1 20199 1999-12:45 :// 9:30 (x) \"q\" “ | @ # , ; é İ ß Σ ב ع 市 は ไ 。 ！ … \u00A0\uD83D\uDE00";

    private final Random random = new Random(20161123);
    private final CharacterCount count = new CharacterCount();

    @Test
    void eachKindIsCountedInLinesOfAnyLength() {
        for (int k = 0; k < LINES; k++) {
            String line = line(k % 20 == 0 ? 2000 : 60);
            count.read(line.toCharArray(), line.length());
            int[] kinds = new int[CharacterClass.KINDS];
            int letters = 0;
            int capitals = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                kinds[CharacterClass.kind(CharacterClass.of(c))]++;
                letters += Character.isLetter(c) ? 1 : 0;
                capitals += Character.isLetter(c) && Character.isUpperCase(c) && !Paragraph.isUnspaced(c) ? 1 : 0;
            }
            for (int kind = 1; kind < kinds.length; kind++) {
                assertEquals(kinds[kind], count.of(kind), line);
            }
            assertEquals(letters, count.letters(), line);
            assertEquals(capitals, count.capitals(), line);
            assertEquals(sentences(line), count.sentences(), line);
        }
    }

    @Test
    void wordsAreRunsWithALetterOrDigit() {
        for (int k = 0; k < LINES; k++) {
            String line = line(k % 20 == 0 ? 2000 : 60);
            count.read(line.toCharArray(), line.length());
            int words = 0;
            int capitalised = 0;
            for (String run : line.codePoints()
                    .collect(StringBuilder::new, CharacterCountTest::parted, StringBuilder::append)
                    .toString()
                    .split("\n", -1)) {
                int first = firstLetterOrDigit(run);
                words += first >= 0 ? 1 : 0;
                capitalised += first >= 0 && Character.isUpperCase(run.charAt(first)) ? 1 : 0;
            }
            assertEquals(words, count.words(), line);
            assertEquals(capitalised, count.capitalised(), line);
        }
    }

    @Test
    void figuresAreFoundWhereTheyMeanSomething() {
        assertEquals(2, Figures.years("1999, 2016 and 20160 or 12016, 1800"));
        assertEquals(1, Figures.clocks("at 14:30, not a:30, 14:3x or 14:3"));
        assertEquals(2, Figures.addresses("http://a https://b: //"));
        assertEquals(0, Figures.years("20"));
    }

    private static void parted(StringBuilder runs, int c) {
        boolean parts = Paragraph.isBlank(c) || (Character.isLetter(c) && Paragraph.isUnspaced(c));
        runs.appendCodePoint(parts ? '\n' : c);
    }

    private static int firstLetterOrDigit(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (Character.isLetter(c) || (c >= '0' && c <= '9')) {
                return i;
            }
        }
        return -1;
    }

    private static int sentences(String line) {
        int sentences = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean before = i + 1 == line.length() || Paragraph.isBlank(line.charAt(i + 1));
            boolean ends = CharacterClass.STOPS.indexOf(line.charAt(i)) >= 0 && (line.charAt(i) > 0x7F || before);
            sentences += ends ? 1 : 0;
        }
        return sentences;
    }

    private String line(int most) {
        StringBuilder line = new StringBuilder();
        int length = 1 + random.nextInt(most);
        while (line.length() < length) {
            line.append(
                    random.nextInt(60) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE + 1)
                            : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return line.toString();
    }
}
