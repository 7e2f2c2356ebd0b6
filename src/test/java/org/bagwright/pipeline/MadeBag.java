package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.model.Octets;

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
        BuildRequest request = MadeRequest.in(raw.resolveSibling(""))
                .configured(configuration)
                .raw(raw)
                .out(out)
                .request();
        BuildReport report = Build.run(request, BuildProgress.SILENT);
        assertTrue(report.outcome().isPresent(), () -> report.findings().toString());
        return report.target().resolve("data");
    }
}
