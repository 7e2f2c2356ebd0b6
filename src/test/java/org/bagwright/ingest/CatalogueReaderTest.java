package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    @TempDir
    Path raw;

    @BeforeEach
    void makeCaptures() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "sub/Mu\u0308ller.txt")) {
            Files.createDirectories(raw.resolve(name).getParent());
            Files.writeString(raw.resolve(name), "An article.\n");
        }
    }

    @Test
    void readsRowWithItsNumber() throws Exception {
        catalogue("path,url,title\na.txt,https://example.org/a,\nb.txt,,\"B, the\"\"second\"\"\"\n");
        assertEquals(new CatalogueRow(2, Map.of("url", "https://example.org/a")), row("a.txt"));
        assertEquals(new CatalogueRow(3, Map.of("title", "B, the\"second\"")), row("b.txt"));
        assertEquals(List.of(), findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFpath,title\na.txt,A title\n",
                "\uFEFF\"path\",\"title\"\r\n\"a.txt\",\"A title\"\r\n",
                "Title,PATH\nA title,a.txt",
                "path,title\nraw/a.txt,A title\n",
                "path,title\n./raw/a.txt,\" A title \"\n",
                "path,title,\na.txt,A title,,,\n\n",
                "path,title\na.txt,\"A\ntitle\"\n"
            })
    void readsTablesAsPeopleAndProgramsWriteThem(String table) throws Exception {
        catalogue(table);
        assertEquals(Map.of("title", "A title"), row("a.txt").values());
        assertEquals(List.of(), findings());
    }

    @Test
    void rowsAboutOneDocumentStandBesideTheCapturesOwn() throws Exception {
        catalogue("path,document,title,url\na.txt,a-2,Two,\na.txt,,,https://example.org/a\na.txt,a-1,One,\n");
        CatalogueRow row = row("a.txt");
        assertEquals(3, row.row());
        assertEquals(Map.of("url", "https://example.org/a"), row.values());
        assertEquals(
                Map.of(
                        "a-1", new CatalogueRow(4, Map.of("title", "One")),
                        "a-2", new CatalogueRow(2, Map.of("title", "Two"))),
                row.documents());
        assertEquals(List.of(), findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path,document,title,text\na.txt,,Whole,\na.txt,a-1,One,withheld\n",
                "path,document,title,text\na.txt,a-1,One,withheld\na.txt,,Whole,excerpt\n",
                "path,document,title,text\na.txt,a-1,One,\na.txt,a-1,Two,withheld\na.txt,,Whole,\n"
            })
    void aTextWithheldOfOneDocumentIsWithheldOfTheCapture(String table) throws Exception {
        catalogue(table);
        assertEquals(Map.of("title", "Whole", "text", "withheld"), row("a.txt").values());
    }

    @Test
    void aTextWithheldOfOneDocumentNeedsNoRowOfTheCapture() throws Exception {
        catalogue("path,document,text\na.txt,a-1,withheld\n");
        assertEquals(Map.of("text", "withheld"), row("a.txt").values());
        assertEquals(2, row("a.txt").row());
    }

    @Test
    void aSecondRowAboutADocumentIsReported() throws Exception {
        catalogue("path,document,title\na.txt,a-1,One\na.txt,a-1,Two\n");
        assertEquals("row 3 is about 'a-1' as row 2 is: the first is read", only().message());
    }

    @Test
    void findsComposedAndWindowsPaths() throws Exception {
        catalogue("path,title\nsub\\M\u00fcller.txt,A title\n");
        assertEquals(Map.of("title", "A title"), row("sub/Mu\u0308ller.txt").values());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsOtherSeparatorsAndSaysSo(String separator) throws Exception {
        catalogue("path,title\na.txt,A title\n".replace(",", separator));
        assertEquals(Map.of("title", "A title"), row("a.txt").values());
        assertEquals(FindingCode.CATALOGUE_SEPARATOR, only().code());
    }

    @Test
    void namesUnknownColumnAndTheNearest() throws Exception {
        catalogue("path,titel,colour,title\na.txt,x,y,z\n");
        assertEquals(2, findings().size());
        assertEquals("did you mean 'title'?", findings().get(0).hint());
        assertTrue(findings().get(1).hint().startsWith("known are path, url"));
        assertEquals(Map.of("title", "z"), row("a.txt").values());
    }

    @Test
    void namesRowWithoutCaptureAndTheNearest() throws Exception {
        catalogue("path,title\n\"c\n.txt\",x\nb.text,x\n");
        assertEquals(
                List.of(FindingCode.CATALOGUE_ROW_WITHOUT_CAPTURE, FindingCode.CATALOGUE_ROW_WITHOUT_CAPTURE),
                findings().stream().map(Finding::code).toList());
        assertEquals("did you mean 'b.txt'?", findings().get(1).hint());
        assertEquals(OptionalInt.of(4), findings().get(1).line());
        assertTrue(findings().get(1).message().contains("row 3"));
    }

    @Test
    void readsTheFirstOfRepeatedRows() throws Exception {
        catalogue("path,title\na.txt,first\nraw/a.txt,second\n");
        assertEquals(Map.of("title", "first"), row("a.txt").values());
        assertEquals(FindingCode.CATALOGUE_ROW_REPEATED, only().code());
    }

    @ParameterizedTest
    @CsvSource({
        "published,23.11.2016",
        "published,2016-02-30",
        "published,2016",
        "modified,2016-11-23 10:15",
        "retrieved,yesterday",
        "url,example.org/a",
        "url,ftp://example.org/a",
        "url,https://exa mple.org",
        "url,http:",
        "language,Norwegian language"
    })
    void leavesOutBadValueAndKeepsTheRow(String column, String value) throws Exception {
        catalogue("path,title," + column + "\na.txt,A title," + value + "\n");
        assertEquals(Map.of("title", "A title"), row("a.txt").values());
        assertEquals(FindingCode.CATALOGUE_BAD_VALUE, only().code());
        assertEquals(value, only().found().orElseThrow());
        assertEquals(OptionalInt.of(2), only().line());
    }

    @ParameterizedTest
    @CsvSource({
        "published,2016-11-23",
        "published,2016-11-23T10:15",
        "modified,2016-11-23T10:15:30.5+09:00",
        "retrieved,2016-11-23T10:15:00Z",
        "url,https://example.org/é?a=b#c",
        "language,pt-BR"
    })
    void acceptsGoodValue(String column, String value) throws Exception {
        catalogue("path," + column + "\na.txt," + value + "\n");
        assertEquals(Map.of(column, value), row("a.txt").values());
        assertEquals(List.of(), findings());
    }

    @Test
    void doesNotReadRowWithShiftedCells() throws Exception {
        catalogue("path,title,url\na.txt,Yes, and no,https://example.org/\nb.txt,B,\n");
        assertEquals(CatalogueRow.NONE, row("a.txt"));
        assertEquals(Map.of("title", "B"), row("b.txt").values());
        assertEquals(FindingCode.CATALOGUE_BAD_VALUE, only().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "url,title\nx,y\n", "path,title\na.txt,A title\nb.txt,\"never closed\n", "path\n\"a\"b\n"})
    void statesNothingWhenTheTableCantBeRead(String table) throws Exception {
        catalogue(table);
        assertEquals(CatalogueRow.NONE, row("a.txt"));
        assertEquals(FindingCode.CATALOGUE_UNREADABLE, only().code());
    }

    @Test
    void saysThatTheTableIsNotInUtf8() throws Exception {
        Files.write(raw.resolve("catalog.csv"), "path,title\na.txt,Müller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(CatalogueRow.NONE, row("a.txt"));
        assertEquals("save it as CSV in UTF-8", only().hint());
    }

    @Test
    void doesNotFollowACatalogueThatIsALink() throws Exception {
        Path elsewhere = Files.writeString(raw.resolve("b.txt"), "path,title\na.txt,x\n");
        Files.createSymbolicLink(raw.resolve("catalog.csv"), elsewhere);
        assertEquals(CatalogueRow.NONE, row("a.txt"));
        assertEquals(FindingCode.NOT_A_REGULAR_FILE, only().code());
    }

    private void catalogue(String table) throws IOException {
        Files.writeString(raw.resolve("catalog.csv"), table);
    }

    private CatalogueRow row(String name) throws IOException {
        RawFolder folder = RawFolder.scan(raw);
        CaptureEntry entry = folder.entries().stream()
                .filter(e -> e.originalName().equals(name))
                .findFirst()
                .orElseThrow();
        return folder.read(entry)
                .fold(
                        taken -> taken.capture().catalogue(),
                        aside -> aside.facts().catalogue(),
                        not -> CatalogueRow.NONE);
    }

    private List<Finding> findings() throws IOException {
        return RawFolder.scan(raw).findings();
    }

    private Finding only() throws IOException {
        assertEquals(1, findings().size(), findings()::toString);
        return findings().get(0);
    }
}
