package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnspacedWordsTest {
    private final UnspacedWords words = new UnspacedWords();

    private UnspacedWords read(String line) {
        words.read(line, 400);
        return words;
    }

    @Test
    void countsFunctionWordsAsTheyStandInALine() {
        assertEquals(4, count(read("市は川の水を調べた結果を公表"), WordFamily.FUNCTION));
        assertEquals(3, count(read("他的书在桌子旁边"), WordFamily.FUNCTION));
        assertEquals(3, count(read("แมวและปลาอยู่ในบ้าน"), WordFamily.FUNCTION));
    }

    @Test
    void theLongerOfTwoWordsCounts() {
        assertEquals(1, count(read("お問い合わせ"), WordFamily.NAVIGATE));
    }

    @Test
    void knowsWordsOfPages() {
        assertEquals(2, count(read("人気ランキング"), WordFamily.RELATED));
        assertEquals(2, count(read("会員登録"), WordFamily.SUBSCRIBE));
        assertEquals(1, count(read("隐私政策"), WordFamily.CONSENT));
        assertEquals(0, count(read("Related stories"), WordFamily.RELATED));
    }

    @Test
    void rowsOfLettersStandBetweenFunctionWords() {
        long[] rows = read("河川水位の調査").rows().clone();
        assertEquals(4, rows.length, "河川, 川水, 水位, 調査");
        assertEquals(4, Arrays.stream(rows).distinct().count());
        assertArrayEquals(new long[] {rows[3]}, read("調査").rows());
    }

    @Test
    void readsNoFurtherThanItIsTold() {
        words.read("の".repeat(1000), 400);
        assertEquals(400, count(words, WordFamily.FUNCTION));
    }

    @Test
    void aLineWithSpacesHasNone() {
        assertEquals(0, read("A line of words.").rows().length);
        assertEquals(0, read("").rows().length);
    }

    private static int count(UnspacedWords words, WordFamily family) {
        return words.families()[family.ordinal()];
    }
}
