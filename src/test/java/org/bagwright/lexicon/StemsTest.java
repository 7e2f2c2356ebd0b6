package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    private static final int ALL = 100;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbours reopened | The harbour reopens on Monday. | 2",
                "«Mills» closed: | closed mills | 2",
                "Größere Straßen | größer, Straße | 2",
                "ÉTUDIANTS | étudiante | 1",
                "漁港 再開 | 再開 した 漁港 | 2",
                "a to of | a to of | 0",
                "1,200 boats in 2019 | 2,300 boat owners and boats in 2023 | 1"
            })
    void findsWordsAgainByTheirFirstLetters(String title, String text, int shared) {
        assertEquals(shared, new Stems().add(title, ALL).shared(new Stems().add(text, ALL)));
    }

    @Test
    void countsEachStemOnce() {
        assertEquals(
                1,
                new Stems()
                        .add("harbour Harbours harbouring", ALL)
                        .add("the harbour", ALL)
                        .count());
    }

    @Test
    void looksAtSoManyWordsOnly() {
        assertEquals(2, new Stems().add("north south east west", 2).count());
    }

    @Test
    void holdsMoreStemsThanItBeganWith() {
        StringBuilder line = new StringBuilder();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                line.append(first).append(second).append("xyz ");
            }
        }
        Stems stems = new Stems().add(line.toString(), 26 * 26);
        assertEquals(26 * 26, stems.count());
        assertEquals(26 * 26, stems.shared(stems));
    }
}
