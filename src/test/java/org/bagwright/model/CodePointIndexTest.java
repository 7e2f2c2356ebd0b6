package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointIndexTest {
    private static final String PAIR = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a" + PAIR, PAIR + PAIR, "\uDE00\uD83D", "\uD83D" + PAIR})
    void countsCodePointsBeforeEachPosition(String part) {
        String text = part.repeat(700) + "b";
        CodePointIndex index = CodePointIndex.of(text);
        for (int at = 0; at <= text.length(); at++) {
            assertEquals(text.codePointCount(0, at), index.applyAsInt(at), "at " + at);
        }
    }

    @Test
    void isTheSameOfADecodedText() {
        DecodedText decoded = DecodedText.of("a" + PAIR + "b", "UTF-8", CharsetSource.WELL_FORMED);
        assertEquals(2, CodePointIndex.of(decoded).applyAsInt(3));
    }
}
