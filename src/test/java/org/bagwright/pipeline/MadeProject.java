package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bagwright.config.Configuration;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.model.Octets;

/** A project in a folder that tests put captures into and build, with the decisions and site rules that lie there. */
public final class MadeProject {
    private static final String CONFIGURATION = """
            name: test
            version: "1.0.0"
            title: A test
            date: 2026-11-23
            rights: none
            creators:
              - name: Port Ellery Archive
            """;

    private final Path folder;

    /** An empty project in {@code folder}. */
    public MadeProject(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve("bagwright.yaml"), CONFIGURATION);
    }

    /** Puts a capture there. */
    public void put(String name, String text) throws IOException {
        Path file = folder.resolve("raw").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Where the bag is. */
    public Path bag() {
        return folder.resolve("dataset/test-1.0.0");
    }

    /** Builds it; what hinders that is an error of the test. */
    public BuildReport build(boolean strict) throws IOException {
        Configuration configuration = ConfigurationFile.of(
                        Octets.owning(CONFIGURATION.getBytes(StandardCharsets.UTF_8)), Optional.empty())
                .configuration()
                .orElseThrow();
        ProjectGuidance read = ProjectGuidance.read(folder);
        BuildRequest request = MadeRequest.in(folder)
                .configured(configuration)
                .strict(strict)
                .guidance(read.guidance()
                        .orElseThrow(() -> new AssertionError(read.findings().toString())))
                .request();
        BuildReport report = Build.run(request, BuildProgress.SILENT);
        if (report.verification().orElseThrow().bag().isEmpty()) {
            throw new AssertionError(report.findings().toString());
        }
        return report;
    }

    /** The text of a document. */
    public String text(String id) throws IOException {
        return Files.readString(bag().resolve("data/text/" + id + ".txt"));
    }
}
