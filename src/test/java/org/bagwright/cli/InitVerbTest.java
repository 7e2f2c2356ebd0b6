package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.config.ConfigurationReading;
import org.bagwright.describe.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitVerbTest {
    @TempDir
    private Path folder;

    @Test
    void makesAProjectWithAConfigurationThatCanBeBuiltWith() throws IOException {
        Heard heard = Heard.of(folder, "init", "my-news");
        assertEquals(0, heard.exit(), heard.err());
        Path project = folder.resolve("my-news");
        assertTrue(Files.isDirectory(project.resolve("raw")));
        assertTrue(Files.isDirectory(project.resolve("dataset")));
        String yaml = Files.readString(project.resolve("bagwright.yaml"));
        assertTrue(yaml.startsWith("# yaml-language-server: $schema=./schema/bagwright.schema.json\n"));
        ConfigurationReading reading = ConfigurationFile.read(project.resolve("bagwright.yaml"), Optional.empty());
        assertEquals(List.of(), reading.findings());
        assertEquals("my-news", reading.configuration().orElseThrow().dataset().name());
        assertTrue(Files.readString(project.resolve("bagwright.yaml")).contains("\ndate: 2026-11-23\n"));
        assertTrue(Files.exists(project.resolve("schema/bagwright.schema.json")));
    }

    @Test
    void addsSampleCapturesOfSeveralKindsAndLanguages() throws IOException {
        assertEquals(0, Heard.of(folder, "init", "--demo").exit());
        LanguageIdentifier identifier = new LanguageIdentifier();
        try (Stream<Path> files = Files.list(folder.resolve("raw"))) {
            assertEquals(
                    2,
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .map(InitVerbTest::read)
                            .map(identifier::identify)
                            .distinct()
                            .count());
        }
        assertTrue(Files.exists(folder.resolve("raw/catalog.csv")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverOverwritesAndThenWritesNothing() throws IOException {
        Files.createDirectory(folder.resolve("raw"));
        Files.writeString(folder.resolve("raw/004-notiz.txt"), "mine");
        Heard heard = Heard.of(folder, "init", "--demo");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().startsWith("error: exists already, and is never overwritten: raw/004-notiz.txt\n"));
        assertEquals("mine", Files.readString(folder.resolve("raw/004-notiz.txt")));
        assertFalse(Files.exists(folder.resolve("bagwright.yaml")));
    }

    @Test
    void leavesNothingWhenAFileCanNotBeWritten() throws IOException {
        Files.writeString(folder.resolve("raw"), "a file where the folder should be");
        Heard heard = Heard.of(folder, "init", "--demo");
        assertEquals(5, heard.exit());
        assertFalse(Files.exists(folder.resolve("bagwright.yaml")), heard.err());
    }

    @Test
    void worksInTheProjectThatWasNamed() throws IOException {
        Files.createDirectory(folder.resolve("it's"));
        Heard heard = Heard.of(folder, "-C", "it's", "init", "--json");
        assertEquals(0, heard.exit());
        assertTrue(Files.exists(folder.resolve("it's/bagwright.yaml")));
        assertEquals(
                "{\"type\":\"file\",\"path\":\"bagwright.yaml\"}",
                heard.outLines().get(0));
    }
}
