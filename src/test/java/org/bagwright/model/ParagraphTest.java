package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void makesLineEndsOneSpace() {
        assertEquals("one two three", Paragraph.of("one \r\n two\rthree\n"));
    }

    @Test
    void makesNoSpaceBeforePunctuation() {
        assertEquals("six minutes, the closest", Paragraph.of("six minutes\n, the closest"));
    }

    @Test
    void makesNoSpaceBetweenIdeographs() {
        assertEquals("海底ケーブル", Paragraph.of("海底\nケーブル"));
    }

    @Test
    void dropsMarksAndControls() {
        assertEquals("abc", Paragraph.of("\uFEFFa\u0000b\u0007c"));
    }

    @Test
    void composes() {
        assertEquals("\u00e9", Paragraph.of("e\u0301"));
    }

    @Test
    void composesWhateverCharacterAsTheStandardSays() {
        for (char c = '!'; c < Character.MAX_VALUE; c++) {
            if (!Paragraph.isBlank(c) && !Character.isSurrogate(c)) {
                String text = "a" + c + c + "e";
                assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), Paragraph.of(text), text);
            }
        }
    }

    @Test
    void keepsBlanksInsideLine() {
        assertEquals("a  b\u00A0c", Paragraph.of(" a  b\u00A0c "));
    }

    @Test
    void blankIsWhatTheStandardOrItsUseMakesBlank() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean blank = Character.isWhitespace(c)
                    || Character.isISOControl(c)
                    || "\u00A0\u2007\u202F\u200B\uFEFF".indexOf(c) >= 0;

            assertEquals(blank, Paragraph.isBlank(c), Integer.toHexString(c));
        }
    }

    @Test
    void knowsTheScriptsWithoutSpacesByTheirLetters() {
        Set<Character.UnicodeScript> unspaced = EnumSet.of(
                Character.UnicodeScript.HAN,
                Character.UnicodeScript.HIRAGANA,
                Character.UnicodeScript.KATAKANA,
                Character.UnicodeScript.THAI,
                Character.UnicodeScript.LAO,
                Character.UnicodeScript.KHMER,
                Character.UnicodeScript.MYANMAR);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            assertEquals(
                    unspaced.contains(Character.UnicodeScript.of(c)), Paragraph.isUnspaced(c), Integer.toHexString(c));
        }
    }
}
