package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
                "By Jane\u00a0Doe | Jane Doe",
                "By&nbspJane Doe | Jane Doe",
                "ByJ.R. Doe | J.R. Doe",
                "By Jane McNeil | Jane McNeil",
                "Von Robin / 6. November 2023 / Keine Kommentare | Robin",
                "Jane DoeNovember 6, 2023 | Jane Doe",
                "recommended by Jane Doe | Jane Doe",
                "Text & Fotos: Jane Doe | Jane Doe"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jane Doe # Jane Doe",
                "Robin # Robin",
                "Jane Doe0, # Jane Doe",
                "Jane Doe (Editor, M.A.) # Jane Doe",
                "Jane Doe/AFP # Jane Doe",
                "Jane DoeNews Reporter # Jane Doe"
            })
    void readsANameUnderItsLabel(String line, String authors) {
        assertEquals(
                authors, String.join("; ", Byline.underLabel(line).orElseThrow().authors()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "By Herald Staff # Herald Staff",
                "By Staff Writer # Staff Writer",
                "von Redaktion, 24. Januar 2022 # Redaktion",
                "von Newsdesk 28. Januar 2022, 12:01 # Newsdesk",
                "By Jane Doe, Staff Writer # ",
                "Our team # "
            })
    void readsABodyOfAuthorsBehindALabel(String line, String group) {
        assertEquals(Optional.ofNullable(group), Byline.group(line, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ähnliche Artikel", "Zur Galerie", "Front Page", "Mehr Info", "関注新聞網", "Wähle den Monat"})
    void doesntTakeAPagesFrameForANameAlone(String line) {
        assertTrue(Byline.nameOnly(line).isEmpty());
    }

    @Test
    void tellsEmptyLabelFromByline() {
        assertTrue(Byline.isEmptyLabel("Written by"));
        assertFalse(Byline.isEmptyLabel("Written by Jane Doe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "26 May 2018 | Jane Doe | 3 comments # Jane Doe",
                "Published on 17 December 2019 by Jane Doe # Jane Doe",
                "Veröffentlicht am 17. Dezember 2019 von Jane Doe # Jane Doe",
                "Updated 5 hours ago | Written by Jane Doe # Jane Doe",
                "9. September 2025 um 15:46 Uhr / Jane Doe # Jane Doe",
                "109 Comments | Jane Doe | Last Updated: March 11, 2019 # Jane Doe",
                "Dec 17, 2025Jane Doe # Jane Doe"
            })
    void readsANameBesideADate(String line, String authors) {
        assertEquals(
                authors, String.join("; ", Byline.besideDate(line).orElseThrow().authors()));
    }

    @Test
    void leavesTheDateOfTheNextFieldAlone() {
        String line = "2020-01-01 作者：林秋月 更新：2021-01-02";
        assertEquals(
                List.of("林秋月"), Byline.labelledBesideDate(line).orElseThrow().authors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jane Doe, Staff Writer # Jane Doe",
                "Jane DoeNews Reporter # Jane Doe",
                "Jane Doe | Daily Herald # Jane Doe",
                "Jane Doe Deputy Content Director # Jane Doe",
                "Jane Doe Founder & Lead Reviewer # Jane Doe"
            })
    void tellsANameFromTheOfficeBehindIt(String line, String authors) {
        assertEquals(
                authors,
                String.join("; ", Byline.nameAndOffice(line).orElseThrow().authors()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Escrito por Jane Doe # Jane Doe",
                "Door Jane Doe # Jane Doe",
                "Av Jane Doe # Jane Doe",
                "Autor: Jane Doe # Jane Doe",
                "Oleh: Jane Doe # Jane Doe",
                "Yazan: Jane Doe # Jane Doe",
                "Автор: Анна Петрова # Анна Петрова",
                "A cura di Jane Doe # Jane Doe",
                "By Jane DoePublished Jul 17, 2024 # Jane Doe",
                "By Jane Doe, MD # Jane Doe, MD",
                "Par Jane Doe et John Roe # Jane Doe; John Roe",
                "Por Jane Doe y John Roe # Jane Doe; John Roe"
            })
    void knowsLabelsOfManyLanguages(String line, String authors) {
        assertEquals(authors, String.join("; ", Byline.read(line).orElseThrow().authors()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jane Doe; John Roe # Jane Doe; John Roe",
                "Doe, Jane # Doe, Jane",
                "jdoe # jdoe",
                "https://herald.example/jane # ",
                "jane@herald.example # ",
                "@jane # ",
                "Staff # ",
                "Reuters # ",
                "herald.example # "
            })
    void readsAFieldOfAuthors(String field, String authors) {
        assertEquals(authors == null ? "" : authors, String.join("; ", Byline.field(field)));
    }

    @Test
    void doesntTakeASectionLineForAName() {
        assertTrue(Byline.nameOnly("Recent Posts").isEmpty());
        assertTrue(Byline.nameOnly("Daily Herald").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alles von Jana Überwald | Jana Überwald",
                "View all posts by Jane Doe | Jane Doe",
                "About the author: Jane Doe | Jane Doe",
                "Sobre Jane Doe | Jane Doe",
                "Jane Doe in conversation with John Roe | Jane Doe; John Roe",
                "Jana Feld im Gespräch mit Uwe Berg | Jana Feld; Uwe Berg",
                "Jane Doe | Jane Doe"
            })
    void readsElementsOfAuthors(String said, String names) {
        assertEquals(names, String.join("; ", Byline.element(said)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Doe, Jane; Roe, John | Doe, Jane & Roe, John",
                "MorningExpress | MorningExpress",
                "herald.example, Carrow, Norland | ''",
                "Jane Doe, Carrow Herald | Jane Doe"
            })
    void readsFieldsOfAuthors(String stated, String names) {
        assertEquals(names, String.join(" & ", Byline.field(stated)));
    }

    @Test
    void readsUsernamesBehindTheirLabelOnly() {
        assertEquals(Optional.of("oak_tree"), Byline.username("Author: oak_tree"));
        assertEquals(Optional.empty(), Byline.username("Author: admin"));
        assertEquals(Optional.empty(), Byline.username("oak_tree"));
        assertEquals(Optional.empty(), Byline.username("Author: of many books"));
    }

    @Test
    void readsWhoReviewedAWork() {
        assertEquals(
                Optional.of(List.of("Tom Ashdown")),
                Byline.reviewer("Reviewed by Tom Ashdown").map(Byline::authors));
        assertEquals(Optional.empty(), Byline.reviewer("Reviewed by the committee in spring"));
    }
}
