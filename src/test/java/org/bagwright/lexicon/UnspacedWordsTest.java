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
        assertEquals(4, read("市は川の水を調べた結果を公表").count(WordFamily.FUNCTION));
        assertEquals(3, read("他的书在桌子旁边").count(WordFamily.FUNCTION));
        assertEquals(3, read("แมวและปลาอยู่ในบ้าน").count(WordFamily.FUNCTION));
    }

    @Test
    void theLongerOfTwoWordsCounts() {
        assertEquals(1, read("お問い合わせ").count(WordFamily.NAVIGATE));
    }

    @Test
    void knowsWordsOfPages() {
        assertEquals(2, read("人気ランキング").count(WordFamily.RELATED));
        assertEquals(2, read("会員登録").count(WordFamily.SUBSCRIBE));
        assertEquals(1, read("隐私政策").count(WordFamily.CONSENT));
        assertEquals(0, read("Related stories").count(WordFamily.RELATED));
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
        assertEquals(400, words.count(WordFamily.FUNCTION));
    }

    @Test
    void aLineWithSpacesHasNone() {
        assertEquals(0, read("A line of words.").rows().length);
        assertEquals(0, read("").rows().length);
    }
}
