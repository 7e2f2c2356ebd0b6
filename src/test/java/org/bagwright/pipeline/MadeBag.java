package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.json.ReleaseList;
import org.bagwright.model.Octets;
import org.bagwright.model.TextRules;

/** Bags built of projects, as {@code bagwright build} does it. */
final class MadeBag {
    /** A project whose every value is hard on some format. */
    static final Path HOSTILE = Path.of("src/test/resources/hostile-project");

    private MadeBag() {}

    /** The payload folder of the bag of {@code project} that is made in {@code out}. */
    static Path payload(Path project, Path out) throws IOException {
        return payload(project.resolve("raw"), Files.readString(project.resolve("bagwright.yaml")), out);
    }

    /** As {@link #payload(Path, Path)}, with the captures of {@code raw} and the configuration {@code yaml}. */
    static Path payload(Path raw, String yaml, Path out) throws IOException {
        ConfigurationReading reading = ConfigurationFile.of(
                Octets.owning(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Optional.empty());
        Configuration configuration = reading.configuration().orElseThrow(() -> new AssertionError(reading.findings()));
        BuildReport report = Build.run(
                new BuildRequest(
                        configuration.dataset(),
                        new TextRules(configuration.texts(), List.of()),
                        raw,
                        out,
                        configuration.digests(),
                        2,
                        false,
                        false,
                        new Released(out, ReleaseList.NONE),
                        "Bagwright test",
                        configuration.digest()),
                BuildProgress.SILENT);
        assertTrue(report.outcome().isPresent(), () -> report.findings().toString());
        return report.target().resolve("data");
    }
}
