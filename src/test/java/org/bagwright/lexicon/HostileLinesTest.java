package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Lines that an expression which tries every way to part them would not finish within the lifetime of the test. Each
 * stands as often as in a capture of some length.
 */
class HostileLinesTest {
    private static final int OFTEN = 2_000;

    @Test
    void findsDatesBehindAClockAndManyBlanks() {
        String line = "10:10" + " ".repeat(220) + "§ 2019-01-01";
        IntStream.range(0, OFTEN)
                .forEach(i -> assertEquals(
                        Optional.of("2019-01-01"), DatePhrase.in(line).get(0).value()));
    }

    @Test
    void findsDatesBeforeManyBlanks() {
        String line = "2019-01-01" + " ".repeat(220) + "x";
        IntStream.range(0, OFTEN)
                .forEach(i -> assertEquals(
                        Optional.of("2019-01-01"), DatePhrase.in(line).get(0).value()));
    }

    @Test
    void takesNoChainOfSourcesForACaption() {
        String line = "It came from x AFP" + " via aa".repeat(90) + "!";
        IntStream.range(0, OFTEN).forEach(i -> assertFalse(Caption.is(line)));
    }

    @Test
    void takesNoLabelWithManyBlanksForACaption() {
        String line = "a photo" + " ".repeat(660) + "x AFP y.";
        IntStream.range(0, OFTEN).forEach(i -> assertFalse(Caption.is(line)));
    }
}
