package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6. Dezember 2022 von Ada in Gärten, Wege",
                "⋅ November 22, 2011 ⋅ Email this post ⋅",
                "Essay - Published: 2025.12.17 | trees | paths",
                "January 13, 2020 at 08:45 AM | categories: Trees"
            })
    void seesADateThatBeginsAPartOfALine(String line) {
        assertTrue(DateLine.beginsPart(line));
    }

    @Test
    void seesADateInTheMiddleOfASentence() {
        assertFalse(DateLine.beginsPart("The bridge was closed on 23 August 2019 for repairs"));
    }

    @Test
    void knowsASentenceThatSaysWhenTheArticleWasPutUp() {
        assertTrue(DateLine.isPostingNote("This entry was posted on 23 August 2019 at 10:12 and filed under Trees."));
        assertTrue(
                DateLine.isPostingNote(
                        "Der Beitrag wurde am Mittwoch, den 27. November 2019 um 15:21 Uhr veröffentlicht und unter Wege abgelegt."));
        assertFalse(DateLine.isPostingNote("The bridge was closed on 23 August 2019 for repairs."));
    }

    @Test
    void knowsGermanLabelsOfTheLastChange() {
        assertEquals(
                DateLine.Label.MODIFIED,
                DateLine.datesIn("zuletzt bearbeitet: 04.02.2022, 08:27 Uhr")
                        .get(0)
                        .label());
    }
}
