package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagwright.export.MadeTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportVerbTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeBag() throws IOException {
        MadeTable.in(folder.resolve("made-1.0.0"), List.of("A", "B"));
    }

    private Heard export(String... arguments) {
        return Heard.of(
                folder,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("export"), java.util.stream.Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void namesTheFileAfterTheBag() throws Exception {
        Heard heard = export("--for", "csv", "--columns", "title,id", "made-1.0.0");
        assertEquals(0, heard.exit(), heard.err());
        assertTrue(heard.lastOut().startsWith("made-1.0.0.csv: 2 documents, "), heard.out());
        assertEquals("title,id\r\nA,made-0\r\nB,made-1\r\n", Files.readString(folder.resolve("made-1.0.0.csv")));
    }

    @Test
    void keepsAFileThatIsThereUnlessForced() throws Exception {
        Files.writeString(folder.resolve("x.csv"), "edited by hand");
        Heard heard = export("--for", "csv", "--out", "x.csv", "made-1.0.0");
        assertEquals(2, heard.exit());
        assertTrue(heard.err().contains("--force"));
        assertEquals("edited by hand", Files.readString(folder.resolve("x.csv")));
        assertEquals(
                0,
                export("--for", "csv", "--force", "--out", "x.csv", "made-1.0.0")
                        .exit());
    }

    @Test
    void writesNothingIntoTheBag() {
        assertEquals(
                2,
                export("--for", "csv", "--out", "made-1.0.0/data/x.csv", "made-1.0.0")
                        .exit());
        assertFalse(Files.exists(folder.resolve("made-1.0.0/data/x.csv")));
        assertEquals(
                2,
                export("--for", "csv", "--out", "nowhere/x.csv", "made-1.0.0").exit());
    }

    @Test
    void saysWhatIsKnown() {
        assertTrue(export("--for", "parquet", "made-1.0.0").err().contains("known are excel, excel-csv, csv, jsonl"));
        assertTrue(
                export("--for", "csv", "--columns", "titel", "made-1.0.0").err().contains("did you mean title?"));
        assertEquals(2, export("--for", "csv", "--separator", "x", "made-1.0.0").exit());
        assertEquals(3, export("--for", "csv", "nowhere").exit());
        assertEquals(2, export("made-1.0.0").exit());
    }
}
