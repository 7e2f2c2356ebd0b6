package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorVerbTest {
    @TempDir
    private Path folder;

    @Test
    void findsAFreshProjectWellAndLeavesNothingBehind() throws IOException {
        Heard.of(folder, "init", "--demo");
        long before = count();
        Heard heard = Heard.of(folder, "doctor");
        assertEquals(0, heard.exit(), heard.out());
        assertTrue(heard.out().contains("ok    bagwright.yaml"), heard.out());
        assertTrue(heard.out().contains("ok    dataset/"), heard.out());
        assertEquals(before, count());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.count();
        }
    }

    @Test
    void warnsWhenThereIsNoProject() {
        Heard heard = Heard.of(folder, "doctor");
        assertEquals(0, heard.exit());
        assertTrue(
                heard.out().contains("warn  bagwright.yaml is missing\n        hint: bagwright init\n"), heard.out());
    }

    @Test
    void failsWhenTheConfigurationIsNotUtf8() throws IOException {
        Files.write(folder.resolve("bagwright.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        Heard heard = Heard.of(folder, "doctor", "--json");
        assertEquals(5, heard.exit());
        assertTrue(heard.out().contains("\"subject\":\"bagwright.yaml\",\"verdict\":\"fail\""), heard.out());
        assertTrue(heard.lastOut().contains("\"status\":\"failed\",\"exit\":5"), heard.lastOut());
    }
}
