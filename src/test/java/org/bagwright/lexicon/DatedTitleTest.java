package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "23.01.2022 - Snow closes the pass; Snow closes the pass; 2022-01-23",
                "23.01.2022: Snow closes the pass; Snow closes the pass; 2022-01-23",
                "23 January 2022 | Snow closes the pass; Snow closes the pass; 2022-01-23",
                "Snow closes the pass (23 January 2022); Snow closes the pass; 2022-01-23",
                "Snow closes the pass – 2022-01-23; Snow closes the pass; 2022-01-23"
            })
    void readsTheDayBesideATitle(String line, String title, String day) {
        DatedTitle dated = DatedTitle.read(line).orElseThrow();
        assertEquals(title, line.substring(dated.start(), dated.end()));
        assertEquals(Optional.of(day), dated.date().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 July 1976 and the day the band forgot the anthem",
                "11 September 2001: what we know today",
                "Minutes of the meeting of 23 January 2022",
                "Menu - 23.01.2022",
                "9/11 - what we know today",
                "23.01.2022",
                "23.01.2022 - ",
                "(23.01.2022)",
                "1 maggio, in mille sul ponte"
            })
    void leavesTheDayThatATitleIsAbout(String line) {
        assertEquals(Optional.empty(), DatedTitle.read(line));
    }
}
