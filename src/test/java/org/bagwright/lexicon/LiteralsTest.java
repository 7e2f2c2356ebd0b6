package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    private static final Literals LITERALS = new Literals(List.of("©", "Harbour Wire", "Harbourside", "dpx"));

    @ParameterizedTest
    @CsvSource({
        "Photo: Harbour Wire, 0, true",
        "Photo: Harbour Wire, 7, true",
        "Photo: Harbour Wire, 8, false",
        "Harbour, 0, false",
        "harbour wire, 0, false",
        "seen at Harbourside, 0, true",
        "2019 © Orrin, 0, true",
        "2019 ® Orrin, 0, false",
        "xdpx, 0, true",
        "'', 0, false"
    })
    void findsOneOfThemAsItIsWritten(String text, int from, boolean found) {
        assertEquals(found, LITERALS.isIn(text, from));
    }
}
