package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Doe | Jane Doe",
                "By JANE DOE | JANE DOE",
                "by Jane Doe and John Roe | Jane Doe; John Roe",
                "By Jane Doe, Staff Writer | Jane Doe",
                "By Jane Doe, John Roe and Ann Poe | Jane Doe; John Roe; Ann Poe",
                "Posted by Jane Doe on 2 October 2018 | Jane Doe",
                "By Jane Doe — June 4, 2021 | Jane Doe",
                "Author: Jane Doe 23 August 2019 | Jane Doe",
                "Jane Doe, 23 August 2019 | Jane Doe",
                "May 3, 2021 by Jane Doe 5 Comments | Jane Doe",
                "Von Jörg Überwasser | Jörg Überwasser",
                "Par Solène Vautrin | Solène Vautrin",
                "By Jane\u00a0Doe | Jane Doe"
            })
    void readsAuthors(String line, String authors) {
        assertEquals(authors, String.join("; ", Byline.read(line).orElseThrow().authors()));
    }

    @Test
    void readsNameBeforeBarAndDate() {
        assertEquals(
                "Jane Doe",
                Byline.read("Jane Doe | Sunday, March 1, 2020")
                        .orElseThrow()
                        .authors()
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"By AFP | AFP", "By Reuters | Reuters", "By Agence France-Presse | AFP"})
    void readsAgency(String line, String agency) {
        Byline byline = Byline.read(line).orElseThrow();
        assertEquals(Optional.of(agency), byline.agency());
        assertTrue(byline.authors().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Our Correspondent", "By Staff Reporter", "By Web Desk", "By The Star", "By Daily News Staff"
            })
    void knowsThatAnOfficeIsNoPerson(String line) {
        assertTrue(Byline.read(line).map(b -> b.authors().isEmpty()).orElse(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "South Korea, August 23, 2019",
                "The bridge was built by people who had never seen a crane.",
                "Volunteers counted from eleven boats",
                "Bread prices fall by a third"
            })
    void findsNoAuthor(String line) {
        assertTrue(Byline.read(line).map(b -> b.authors().isEmpty()).orElse(true), line);
    }

    @Test
    void tellsEmptyLabelFromByline() {
        assertTrue(Byline.isEmptyLabel("Written by"));
        assertFalse(Byline.isEmptyLabel("Written by Jane Doe"));
    }
}
