package org.bagwright.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    @ParameterizedTest
    @CsvSource({"'one two', 6", "' \u00A0\t', 0", "'a\uD83D\uDEA2b', 3", "'\uD83D\uD83D\uDEA2', 2", "'\uDEA2\uD83D', 2"
    })
    void countsEachCharacterThatIsShownOnce(String text, int shown) {
        assertEquals(shown, Statistics.nonBlank(text));
    }
}
