package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> VERBS = List.of("build", "verify", "explain", "doctor", "init", "log");

    @ParameterizedTest
    @CsvSource({"biuld,build", "verfy,verify", "EXPLAIN,explain", "dcotor,doctor", "int,init", "lgo,log"})
    void findsWhatWasMeant(String typed, String meant) {
        assertEquals(Optional.of(meant), NearestWord.to(typed, VERBS));
    }

    @Test
    void findsNothingWhenAllIsTooFar() {
        assertEquals(Optional.empty(), NearestWord.to("frobnicate", VERBS));
    }

    @Test
    void countsASwapAsOneStepAndSeparatorsNotAtAll() {
        assertEquals(Optional.of("ab"), NearestWord.to("ba", List.of("ab")));
        assertEquals(Optional.of("given-name"), NearestWord.to("given_name", List.of("family-name", "given-name")));
    }
}
