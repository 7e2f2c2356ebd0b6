package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

    private static String octets(long done, long total, boolean terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                err, err, terminal, terminal, StandardCharsets.UTF_8, Map.of(), Path.of(""), Heard.CLOCK);
        AtomicLong now = new AtomicLong();
        Output output = new Output(surroundings, Output.Manner.PLAIN);
        Progress progress = Progress.of(surroundings, output, true, now::get);
        progress.beginOctets("verify", total);
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        progress.advance(done);
        progress.end("all");
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measuresOctetsAndEstimatesWhatIsLeft() {
        String half = octets(3_000_000, 4_000_000, true);
        assertTrue(half.contains("\r  verify      75 %  3.0 MB of 4.0 MB, 1.5 MB/s, about 1 s left"), half);
        assertTrue(octets(1L << 30, 1L << 40, true).contains("1.1 GB of 1.1 TB, 537 MB/s, about 34 min left"));
        assertTrue(octets(1L << 20, 1L << 40, true).contains(", about 582 h 33 min left"));
        assertTrue(octets(3_000_000, 4_000, true).contains("verify     3.0 MB, 1.5 MB/s "), "a total too small");
        assertEquals("  verify     all\n", octets(3_000_000, 4_000_000, false));
    }
}
