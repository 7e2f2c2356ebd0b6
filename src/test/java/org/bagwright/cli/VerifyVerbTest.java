package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyVerbTest {
    /** Of the three octets "hi" and a line feed. */
    private static final String MD5 = "764efa883dda1e11db47671c4a3bbd9e";

    @TempDir
    private Path folder;

    private void makeBag(String name, String content) throws IOException {
        Path bag = Files.createDirectories(folder.resolve(name));
        Files.createDirectory(bag.resolve("data"));
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("data/a.txt"), content);
        Files.writeString(bag.resolve("manifest-md5.txt"), MD5 + "  data/a.txt\n");
    }

    @Test
    void findsAGoodBagValid() throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "good");
        assertEquals(0, heard.exit(), heard.out() + heard.err());
        assertTrue(heard.lastOut().startsWith("VALID: 0 errors, "), heard.out());
    }

    @Test
    void findsAChangedFileAndStillLooksAtTheOtherBag() throws IOException {
        makeBag("bad", "ho\n");
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "bad", "good");
        assertEquals(1, heard.exit());
        assertTrue(heard.out().contains("error[BAG-203] bad/data/a.txt: "), heard.out());
        assertTrue(heard.out().contains("\nNOT VALID: 1 error, "), heard.out());
        assertTrue(heard.lastOut().startsWith("VALID: ") && heard.lastOut().endsWith(": good"), heard.out());
    }

    @Test
    void looksAtTheOtherBagWhenOneIsMissing() throws IOException {
        makeBag("good", "hi\n");
        Heard heard = Heard.of(folder, "verify", "nowhere", "good");
        assertEquals(5, heard.exit());
        assertTrue(heard.lastOut().startsWith("VALID: "), heard.out());
        assertTrue(heard.err().contains("error[SYS-101] nowhere: no such file or folder\n"), heard.err());
    }

    @Test
    void doesNotTakeAMissingBagForABadOne() {
        Heard heard = Heard.of(folder, "verify", "nowhere", "--json");
        assertEquals(5, heard.exit());
        assertTrue(heard.lastOut().contains("\"command\":\"verify\",\"status\":\"failed\",\"exit\":5"), heard.out());
    }
}
