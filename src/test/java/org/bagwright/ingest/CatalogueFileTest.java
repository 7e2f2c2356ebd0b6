package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFileTest {
    private static final List<String> NAMES = List.of("a.txt", "b.txt", "c.txt", "sub/Mu\u0308ller.txt");

    @TempDir
    private Path raw;

    private CatalogueFile file(String text) throws IOException {
        Files.writeString(raw.resolve("catalog.csv"), text);
        return CatalogueFile.read(raw, NAMES);
    }

    @Test
    void whatIsNotEditedStaysAsItIs() throws Exception {
        String text =
                "\uFEFF\"path\";title;Own Notes\r\n# a remark\r\n\"b.txt\";\"B\";\"kept \"\"so\"\"\"\r\n\r\na.txt;A\r\n";
        CatalogueFile file = file(text);
        assertEquals(text, file.text());
        file.set("a.txt", "", "title", "A; new");
        assertEquals(text.replace("a.txt;A\r\n", "a.txt;\"A; new\";\r\n"), file.text());
    }

    @Test
    void newColumnsComeLastAndEveryRowGetsTheirCells() throws Exception {
        CatalogueFile file = file("path,notes\na.txt,\"one\n two\"\nb.txt,x");
        file.set("b.txt", "", "title", "B");
        assertEquals("path,notes,title\na.txt,\"one\n two\",\nb.txt,x,B\n", file.text());
    }

    @Test
    void newRowsComeWhereTheyBelongInASortedTable() throws Exception {
        CatalogueFile file = file("path,title\na.txt,A\nc.txt,C\n");
        file.set("b.txt", "", "title", "B");
        file.set("sub/Mu\u0308ller.txt", "", "title", "M");
        assertEquals("path,title\na.txt,A\nb.txt,B\nc.txt,C\nsub/Mu\u0308ller.txt,M\n", file.text());
    }

    @Test
    void newRowsComeLastInATableOfNoOrder() throws Exception {
        CatalogueFile file = file("path,title\nc.txt,C\na.txt,A");
        file.set("b.txt", "", "title", "B");
        assertEquals("path,title\nc.txt,C\na.txt,A\nb.txt,B\n", file.text());
    }

    @Test
    void rowsOfDocumentsComeBehindTheirCapture() throws Exception {
        CatalogueFile file = file("path,document,title\nc.txt,,C\na.txt,,A\nb.txt,,B\n");
        file.set("c.txt", "c-2", "title", "Two");
        file.set("c.txt", "c-1", "title", "One");
        assertEquals("path,document,title\nc.txt,,C\nc.txt,c-1,One\nc.txt,c-2,Two\na.txt,,A\nb.txt,,B\n", file.text());
    }

    @Test
    void findsTheRowAsTheReaderDoes() throws Exception {
        CatalogueFile file = file("path,title\nraw\\sub\\M\u00fcller.txt,First\nsub/Mu\u0308ller.txt,Second\n");
        assertEquals(Optional.of("First"), file.value("sub/Mu\u0308ller.txt", "", "title"));
        file.set("sub/Mu\u0308ller.txt", "", "title", "");
        assertEquals("path,title\nraw\\sub\\M\u00fcller.txt,\nsub/Mu\u0308ller.txt,Second\n", file.text());
    }

    @Test
    void makesACatalogueWhereThereIsNone() throws Exception {
        CatalogueFile file = CatalogueFile.read(raw, NAMES);
        file.set("b.txt", "", "title", "=B, \"quoted\"");
        file.write();
        assertEquals(
                "path,document,title\nb.txt,,\"=B, \"\"quoted\"\"\"\n", Files.readString(raw.resolve("catalog.csv")));
        try (Stream<Path> files = Files.list(raw)) {
            assertEquals(1, files.count(), "nothing is left behind");
        }
        CatalogueFile again = CatalogueFile.read(raw, NAMES);
        assertEquals(Optional.of("=B, \"quoted\""), again.value("b.txt", "", "title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title\nA\n", "path,title\na.txt,\"open\n", "path,title\na.txt,\"x\"y\n"})
    void refusesWhatTheReaderWouldRefuse(String text) throws Exception {
        CatalogueFile file = file(text);
        assertEquals(FindingCode.CATALOGUE_UNREADABLE, file.findings().get(0).code());
    }

    @Test
    void refusesOctetsThatAreNoUtf8() throws Exception {
        Files.write(raw.resolve("catalog.csv"), new byte[] {'p', 'a', 't', 'h', '\n', (byte) 0xE9});
        assertFalse(CatalogueFile.read(raw, NAMES).findings().isEmpty());
    }

    @Test
    void tellsTheRuleThatAValueBreaks() {
        assertTrue(CatalogueFile.brokenRule("published", "23.11.2016").isPresent());
        assertTrue(CatalogueFile.brokenRule("published", "2016-11-23").isEmpty());
        assertTrue(CatalogueFile.brokenRule("language", "english language").isPresent());
        assertFalse(CatalogueFile.statements().contains("document"));
    }
}
