package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.model.Span;
import org.junit.jupiter.api.Test;

class TraitsTest {
    private static Traits of(String... lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            blocks.add(new Block(new Span(at, at + line.codePointCount(0, line.length())), line, true));
            at += line.length() + 2;
        }
        return Traits.of(blocks);
    }

    @Test
    void aSentenceWithoutSpacesMeasuresLikeOneWithSpaces() {
        Traits traits = of(
                "市は去年の大雨のあとで川の水を三か月にわたって調べ、その結果を住民に向けて公表した。",
                "After last year's heavy rain the town had the water of the river examined for three months, and published it.");
        for (int block = 0; block < 2; block++) {
            assertEquals(1, traits.get(Trait.PROSE, block));
            assertTrue(traits.get(Trait.WORDS, block) >= 15, "words");
            assertTrue(traits.get(Trait.FUNCTION_SHARE, block) >= 250, "function words");
            assertTrue(traits.get(Trait.WORD_LENGTH, block) >= 40, "length of words");
            assertTrue(traits.content(block).length >= 6, "content words");
        }
    }

    @Test
    void aLabelWithoutCapitalsIsNotTheMiddleOfASentence() {
        Traits traits = of("关于我们", "من نحن", "About us");
        for (int block = 0; block < 3; block++) {
            assertEquals(1, traits.get(Trait.FIRST, block));
            assertTrue(traits.get(Trait.CAPITALISED, block) >= 500, "capitals of " + block);
        }
    }

    @Test
    void namesAreCapitalsWithinSentences() {
        Traits traits = of(
                "Yesterday Lindqvist met Orban Tamas in Tromso. Nobody was there.",
                "Lindqvist",
                "TODAY EVERYBODY SHOUTS LINDQVIST");
        assertArrayEquals(new int[] {0, 1, 2, 3}, traits.nameNumbers()[0]);
        assertEquals(0, traits.nameNumbers()[1].length, "a sentence's first word");
        assertEquals(0, traits.nameNumbers()[2].length, "all in capitals");
    }
}
