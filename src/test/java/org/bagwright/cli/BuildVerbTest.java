package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildVerbTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() {
        assertEquals(0, Heard.of(folder, "init", "--demo").exit());
    }

    @Test
    void buildsTheDemoAndFindsItsBagValid() {
        Heard built = Heard.of(folder, "build", "--jobs", "2");
        assertTrue(built.exit() == 0 || built.exit() == 4, built.out() + built.err());
        assertTrue(built.out().contains("Bag:     dataset/demo-news-1.0.0 "), built.out());
        Heard verified = Heard.of(folder, "verify", "dataset/demo-news-1.0.0");
        assertEquals(0, verified.exit(), verified.out() + verified.err());
    }

    @Test
    void writesNothingInADryRun() {
        Heard heard = Heard.of(folder, "build", "--dry-run");
        assertTrue(heard.out().contains("documents"), heard.err());
        assertFalse(Files.exists(folder.resolve("dataset/demo-news-1.0.0")));
    }

    @Test
    void refusesAConfigurationWithFaultsAndNamesTheirLines() throws IOException {
        Path file = folder.resolve("bagwright.yaml");
        Files.writeString(file, Files.readString(file).replace("\nname:", "\nnmae:"));
        Heard heard = Heard.of(folder, "build");
        assertEquals(3, heard.exit());
        assertTrue(heard.err().contains("error[CFG-106] bagwright.yaml:"), heard.err());
        assertEquals("", heard.out());
    }

    @Test
    void logSaysWhenNothingWasRemoved() throws IOException {
        for (String name : NewProject.SAMPLES) {
            Files.delete(folder.resolve("raw").resolve(name));
        }
        String sentence = "The old bridge over the river was opened again yesterday, and many people came to see it. ";
        Files.writeString(folder.resolve("raw/bridge.txt"), sentence.repeat(20) + "\n");
        Heard built = Heard.of(folder, "build");
        assertEquals(0, built.exit(), built.err());
        Heard heard = Heard.of(folder, "log", "bridge");
        assertTrue(heard.out().endsWith("Removed: nothing\n"), heard.out());
        assertFalse(heard.err().contains("--removed"), heard.err());
    }

    @Test
    void refusesAProjectWithoutCaptures() throws IOException {
        for (String name : NewProject.SAMPLES) {
            Files.delete(folder.resolve("raw").resolve(name));
        }
        Heard heard = Heard.of(folder, "build", "--json");
        assertEquals(3, heard.exit(), heard.out());
        assertTrue(heard.lastOut().contains("\"command\":\"build\",\"status\":\"failed\",\"exit\":3"), heard.out());
    }
}
