package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseOpeningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Pressemitteilung vom 25. Januar 2022 | Marstadt – Die Förderung wird verlängert.; 2022-01-25; Marstadt",
                "Pressemitteilung Nr. 12/2022 vom 25.01.2022; 2022-01-25; ''",
                "Communiqué de presse, 12 mars 2021; 2021-03-12; ''",
                "Comunicado de prensa - 7 de marzo de 2021; 2021-03-07; ''",
                "FOR IMMEDIATE RELEASE: March 3, 2015; 2015-03-03; ''",
                "EMBARGOED UNTIL TUESDAY, MARCH 3, 2015; 2015-03-03; ''",
                "MARSTADT, 25. Januar 2022 – Die Förderung von Dorfläden in Gemeinden wird um drei Jahre verlängert.; 2022-01-25; ''"
            })
    void readsDayAndPlace(String line, String day, String place) {
        ReleaseOpening opening = ReleaseOpening.read(line).orElseThrow();
        assertEquals(Optional.of(day), opening.date().value());
        assertEquals(place, opening.place().orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Pressemitteilung",
                "Pressemitteilungen des Jahres 2022",
                "The press release of 25 January 2022 said so.",
                "Press release archive for journalists, with all that was ever sent out, up to 25 January 2022"
            })
    void readsNothingElse(String line) {
        assertEquals(Optional.empty(), ReleaseOpening.read(line));
    }
}
