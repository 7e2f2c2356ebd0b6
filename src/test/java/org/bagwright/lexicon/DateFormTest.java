package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {
    private static final String PIECES =
            "1 9 12 23 05 19 2019 2024 20193 2562 201614 . . / - , · : st th er of de May Mai August"
                    + " PressApril tháng năm 年 月 日 พ.ค. m. d’ 10:12 4:47 pm GMT by Jane é \u00A0 \t \uD83D\uDE00";

    @ParameterizedTest
    @CsvSource({
        "2019-08-23, ISO",
        "23rd of August 2019, DAY_MONTH_YEAR",
        "'August 23rd, 2019', MONTH_DAY_YEAR",
        "2019. augusztus 23., YEAR_MONTH_DAY",
        "2019 · 08 · 23, YEAR_FIRST",
        "23. 08. 2019, YEAR_LAST",
        "23.08.19, SHORT_YEAR"
    })
    void letsEachFormThrough(String line, DateForm form) {
        assertTrue(DateForm.possibleIn(line).contains(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "August 2019", "3 comments", "8 of 10 in 120 towns"})
    void findsNoneInMostLines(String line) {
        assertEquals(Set.of(), DateForm.possibleIn(line));
    }

    @Test
    void changesNoDateThatIsFound() {
        RandomLines.of(PIECES, 20_000, 1)
                .forEach(line -> assertEquals(
                        DatePhrase.in(line, EnumSet.allOf(DateForm.class)),
                        DatePhrase.in(line, DateForm.possibleIn(line)),
                        line));
    }
}
