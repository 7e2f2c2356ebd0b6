package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "News ID: 257692 | 257692",
                "Story ID: OST-4471 | OST-4471",
                "Article No.: 55120 | 55120",
                "News Code : 113077 | 113077",
                "Article Number: 12/2020 | 12/2020"
            })
    void readsNumber(String line, String value) {
        assertEquals(Optional.of(value), Identifier.read(line).map(Identifier::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News: 14 dead in storm",
                "Valid: 12 months",
                "The article numbers 12 pages",
                "Reference: none",
                "Paid: 100"
            })
    void findsNoNumber(String line) {
        assertEquals(Optional.empty(), Identifier.read(line));
    }
}
