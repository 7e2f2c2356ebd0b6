package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {
    @Test
    void readsNamesOfLineAndPath() {
        assertEquals(List.of("Diplomacy", "Economics"), Sections.in("Diplomacy, Economics"));
        assertEquals(List.of("News", "Asia"), Sections.in("Home › News › Asia"));
        assertEquals(List.of("Culture", "Books"), Sections.in("Home » Culture » Books"));
    }

    @Test
    void takesNoSentenceForNames() {
        assertEquals(List.of(), Sections.in("The harbour will close, the council said."));
        assertEquals(List.of(), Sections.in("Page 3 / 14"));
    }

    @Test
    void knowsNamesInAnyCase() {
        assertTrue(Sections.isKnown("WORLD"));
        assertFalse(Sections.isKnown("Teskavil"));
    }

    @Test
    void tellsPathFromList() {
        assertTrue(Sections.isBreadcrumb("Home > News > Asia"));
        assertFalse(Sections.isBreadcrumb("Diplomacy, Economics"));
    }
}
