package org.bagwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Block;
import org.bagwright.model.Paragraph;
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
            assertTrue(traits.content().count(block) >= 6, "content words");
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
        BlockWords names = traits.names();
        assertEquals(4, names.distinct());
        assertEquals(4, names.count(0));
        assertEquals(0, names.count(1), "a sentence's first word");
        assertEquals(0, names.count(2), "all in capitals");
    }

    @Test
    void eachCharacterIsCountedAsWhatItIs() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            Traits traits = of("a " + (char) c + "b, 1999 x" + (char) c);
            int letters = Character.isLetter((char) c) ? 2 : 0;
            boolean blank = Paragraph.isBlank(c);
            boolean unspaced = letters > 0 && Paragraph.isUnspaced(c);
            boolean mark = letters == 0 && !blank && !(c >= '0' && c <= '9');
            String name = "U+" + Integer.toHexString(c);
            assertEquals(unspaced ? 5 : 4, traits.get(Trait.WORDS, 0), name);
            assertEquals(1000 * (mark ? 3 : 1) / 13, traits.get(Trait.MARKS, 0), name);
            assertEquals(1000 * (c >= '0' && c <= '9' ? 6 : 4) / 13, traits.get(Trait.DIGITS, 0), name);
            boolean capital = letters > 0 && Character.isUpperCase((char) c);
            assertEquals(capital ? 2000 / 5 : 0, traits.get(Trait.UPPER, 0), name);
        }
    }
}
