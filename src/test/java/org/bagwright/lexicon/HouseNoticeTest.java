package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HouseNoticeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do this every day, and it is far from free to produce. Will you help?",
                "Support our journalism. Give once, or month by month.",
                "Unterstützen Sie unsere Arbeit mit einer Spende.",
                "Die Redaktion behält sich Kürzungen vor; Kürzung von Leserbriefen ohne Rücksprache."
            })
    void whatAPublisherSaysOfItselfIsANotice(String paragraph) {
        assertTrue(HouseNotice.is(paragraph));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Please support our work,” the shelter's keeper said on Sunday.",
                "The county will send the test at no cost to you, the letter says.",
                "Bolaget förbehåller sig rätten att häva avtalet.",
                "The ferry takes forty cars."
            })
    void whatAStoryTellsIsNone(String paragraph) {
        assertFalse(HouseNotice.is(paragraph));
    }
}
