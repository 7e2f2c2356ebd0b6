package org.bagwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What one command said, and with which exit code it ended. */
record Heard(int exit, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    /** Runs the command with both streams as pipes. */
    static Heard of(Path folder, String... arguments) {
        return of(folder, Map.of(), Map.of(), false, arguments);
    }

    static Heard of(Path folder, Map<String, Verb> moreVerbs, String... arguments) {
        return of(folder, moreVerbs, Map.of(), false, arguments);
    }

    static Heard of(
            Path folder,
            Map<String, Verb> moreVerbs,
            Map<String, String> environment,
            boolean terminal,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                out, err, terminal, terminal, StandardCharsets.UTF_8, environment, folder.toAbsolutePath(), CLOCK);
        int exit = new CommandRun(arguments, surroundings, moreVerbs).run().number();
        return new Heard(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    String lastOut() {
        List<String> lines = outLines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
