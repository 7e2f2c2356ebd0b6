package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Verb BUILDER = task -> {
        task.progress().begin("read", 5000);
        for (int i = 0; i < 5000; i++) {
            task.progress().advance(1);
        }
        task.output().warn("a warning");
        task.progress().end("5,000 captures");
        return Outcome.of(ExitCode.DONE);
    };

    private static String err(Map<String, String> environment, boolean terminal, String... arguments) {
        return Heard.of(Path.of(""), Map.of("work", BUILDER), environment, terminal, arguments)
                .err();
    }

    @Test
    void printsOnePlainLinePerPhaseIntoAPipe() {
        assertEquals("a warning\n  read       5,000 captures\n", err(Map.of(), false, "work"));
    }

    @Test
    void printsPlainLinesInContinuousIntegration() {
        assertEquals("a warning\n  read       5,000 captures\n", err(Map.of("CI", "true"), true, "work"));
    }

    @Test
    void isSilentWhenNotWanted() {
        assertEquals("a warning\n", err(Map.of(), true, "work", "--no-progress"));
        assertEquals("a warning\n", err(Map.of(), false, "work", "-q"));
        assertEquals("a warning\n", err(Map.of(), false, "work", "--json"));
    }

    @Test
    void takesTheLineAwayOnATerminalBeforeAnotherIsPrinted() {
        String err = err(Map.of(), true, "work");
        assertTrue(err.startsWith("\r  read         0 %  0 of 5,000"), err);
        assertTrue(
                err.endsWith("\r" + " ".repeat("  read         0 %  0 of 5,000".length()) + "\ra warning\n")
                        || err.endsWith(" \ra warning\n"),
                err);
        assertTrue(err.length() < 500, "rate-limited: " + err.length());
    }
}
