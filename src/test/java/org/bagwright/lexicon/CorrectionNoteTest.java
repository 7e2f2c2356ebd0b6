package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionNoteTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This article was amended on 2 October 2016. An earlier version said that the motor was installed in 1926.|2016-10-02",
                "Dieser Artikel wurde am 3. Mai 2019 aktualisiert.|2019-05-03",
                "Cet article a été modifié le 12 janvier 2020.|2020-01-12",
                "Este artículo fue corregido el 4 de abril de 2018.|2018-04-04",
                "The timetable was amended on 2 October 2016.|",
                "This article was amended. It appeared on 2 October 2016.|",
            })
    void theDayOfAChangeStandsInTheSameSentence(String paragraph, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                CorrectionNote.changeIn(paragraph).flatMap(DatePhrase::value).orElse(""));
    }
}
