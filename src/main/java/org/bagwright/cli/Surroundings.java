package org.bagwright.cli;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the process finds around it; tests make their own.
 *
 * @param charset of text for a person; {@code --json} is UTF-8 always
 */
record Surroundings(
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Charset charset,
        Map<String, String> environment,
        Path workingFolder,
        Clock clock) {

    /** Two pipes, UTF-8. */
    static Surroundings piped(OutputStream out, OutputStream err, Map<String, String> environment, Path workingFolder) {
        return new Surroundings(
                out, err, false, false, StandardCharsets.UTF_8, environment, workingFolder, Clock.systemUTC());
    }

    /** Whether the variable is set and not empty. */
    boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    /** Whether nobody sits before it, or the terminal understands no commands: no colour, no progress line. */
    boolean isPlain() {
        return has("CI") || environment.getOrDefault("TERM", "").equals("dumb");
    }
}
