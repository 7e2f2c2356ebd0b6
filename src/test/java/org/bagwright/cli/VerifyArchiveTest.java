package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} of bags in archives, as a user calls it. */
class VerifyArchiveTest {
    private static final Path BAG = Path.of("src/test/resources/bags/good/everything_optional");

    @TempDir
    Path folder;

    @Test
    void zipOfAGoodBagIsValid() throws IOException {
        zip("everything_optional.zip");

        Heard heard = Heard.of(folder, "verify", "everything_optional.zip");

        assertEquals(0, heard.exit(), heard.out());
        assertTrue(heard.lastOut().startsWith("VALID: 0 errors"), heard.out());
    }

    @Test
    void zipThatIsCutShortIsNotValid() throws IOException {
        Path zip = zip("everything_optional.zip");
        byte[] octets = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(octets, octets.length / 2));

        Heard heard = Heard.of(folder, "verify", "everything_optional.zip");

        assertEquals(1, heard.exit());
        assertTrue(heard.out().contains("BAG-511"), heard.out());
    }

    @Test
    void fileThatIsNoArchiveIsNotValid() throws IOException {
        Files.writeString(folder.resolve("notes.zip"), "not a zip");

        Heard heard = Heard.of(folder, "verify", "notes.zip");

        assertEquals(1, heard.exit());
        assertTrue(heard.out().contains("BAG-501"), heard.out());
    }

    private Path zip(String name) throws IOException {
        Path zip = folder.resolve(name);
        try (Stream<Path> walk = Files.walk(BAG);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String path = BAG.getParent().relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(path));
                Files.copy(file, out);
            }
        }
        return zip;
    }
}
