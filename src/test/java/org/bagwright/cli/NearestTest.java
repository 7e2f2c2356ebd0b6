package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> VERBS = List.of("build", "verify", "explain", "doctor", "init", "log");

    @ParameterizedTest
    @CsvSource({"biuld,build", "verfy,verify", "EXPLAIN,explain", "dcotor,doctor", "int,init", "lgo,log"})
    void findsWhatWasMeant(String typed, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(typed, VERBS));
    }

    @Test
    void findsNothingWhenAllIsTooFar() {
        assertEquals(Optional.empty(), Nearest.to("frobnicate", VERBS));
    }

    @Test
    void countsASwapAsOneStep() {
        assertEquals(1, Nearest.distance("ab", "ba"));
        assertEquals(3, Nearest.distance("", "abc"));
    }
}
