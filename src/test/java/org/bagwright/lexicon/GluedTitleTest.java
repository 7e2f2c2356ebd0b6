package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GluedTitleTest {
    @Test
    void cutsOffDateAndButtonsBehindATitle() {
        String line = "Why two villages share one netPublished14 November 2021ShareCloseCopy link";
        GluedTitle title = GluedTitle.read(line).orElseThrow();
        assertEquals("Why two villages share one net", line.substring(title.start(), title.end()));
        assertEquals("2021-11-14", title.published().orElseThrow().value().orElseThrow());
    }

    @Test
    void takesNoDateOfAChangeForThatOfPublication() {
        String line = "Why two villages share one netUpdated 14 November 2021";
        GluedTitle title = GluedTitle.read(line).orElseThrow();
        assertEquals("Why two villages share one net", line.substring(title.start(), title.end()));
        assertTrue(title.published().isEmpty());
    }

    @Test
    void cutsOffNamesOfSectionsBeforeATitle() {
        String line = "WorldFishing rowWhy two villages share one net";
        GluedTitle title = GluedTitle.read(line).orElseThrow();
        assertEquals("Why two villages share one net", line.substring(title.start(), title.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "McDonald's and the iPhone: what YouTube knows",
                "World Cup: how one net was shared",
                "Published 14 November 2021",
                "LinkedIn opens an office in the village",
            })
    void leavesOtherTitlesAsTheyAre(String line) {
        assertTrue(GluedTitle.read(line).isEmpty());
    }
}
