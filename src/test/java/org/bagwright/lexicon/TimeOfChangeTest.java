package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfChangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Updated 3:15 pm; T15:15",
                "Last updated at 10:30 GMT; T10:30Z",
                "Publié le 14 mai 2021 à 9h30, mis à jour à 11h02; T11:02",
                "Aktualisiert um 14:20 Uhr; T14:20",
                "Actualizado a las 20:56h; T20:56",
                "Uppdaterad 15.59 | Publicerad 14.14; T15:59",
                "Aggiornato alle ore 18:05; T18:05",
                "Updated: 4 pm; T16:00"
            })
    void readsTheTime(String line, String time) {
        assertEquals(Optional.of(time), TimeOfChange.in(line).map(TimeOfChange::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Updated 3 March 2021 3:15 pm",
                "Updated 5 minutes ago",
                "Published 3:15 pm",
                "The clock was updated 315 times",
                "Updated 25:99"
            })
    void readsNoneWhereNoneIsStated(String line) {
        assertEquals(Optional.empty(), TimeOfChange.in(line));
    }

    @Test
    void isNotAloneInASentence() {
        assertFalse(
                TimeOfChange.isAlone("The figures were updated at 3:15 pm by the office of the county engineer, who"));
    }
}
