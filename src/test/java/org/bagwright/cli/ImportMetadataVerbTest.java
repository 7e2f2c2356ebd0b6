package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLines;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the bag to a sheet, through a person's hands, into the catalogue and the next bag. */
class ImportMetadataVerbTest {
    private static final List<String> COLUMNS = DocumentRecord.columns();
    private static final String ARTICLE = """
            %s

            By Ines Vandrel
            March 8, 2022

            The ferry between the two harbours of Lorma runs again after nine years, the harbour office said on Tuesday.

            It will carry cars and passengers three times a day, and twice on Sundays, until the bridge is mended at last.

            Traders on both banks of the strait had asked for it since the flood, and the council gave way in the end.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve("raw/a.txt"), ARTICLE.formatted("Ferry returns to Lorma after nine years"));
        Files.writeString(
                folder.resolve("raw/b.txt"), ARTICLE.formatted("Minus five degrees in Lorma, the coldest day"));
        Path two = Path.of("raw/001_95261b2126a977bb.txt");
        Files.copy(two, folder.resolve("raw/two.txt"));
        build("1.0.0");
        assertEquals(List.of("a", "b", "two-1", "two-2"), ids());
    }

    private void build(String version) throws IOException {
        Files.writeString(
                folder.resolve("bagwright.yaml"),
                "name: made\nversion: \"" + version + "\"\ntitle: Made\ncreators:\n  - name: Nobody\n"
                        + "license: CC0-1.0\nrights: CC0-1.0\ndate: 2026-11-23\n");
        assertEquals(0, Heard.of(folder, "build").exit());
    }

    private List<String> ids() throws IOException {
        return documents("1.0.0").stream().map(DocumentRecord::id).toList();
    }

    private List<DocumentRecord> documents(String version) throws IOException {
        List<DocumentRecord> documents = new ArrayList<>();
        Path lines = folder.resolve("dataset/made-" + version + "/data/metadata/documents.jsonl");
        try (JsonLines in = JsonLines.over(Files.newInputStream(lines))) {
            for (var line = in.next(); line.isPresent(); line = in.next()) {
                documents.add(DocumentLines.read(line.get()).record().orElseThrow());
            }
        }
        return documents;
    }

    /** The table of the bag, which {@code edit} changes, as a program of this dialect would save it. */
    private void save(UnaryOperator<List<List<String>>> edit, CSVFormat format, Charset charset, String mark)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Path csv = folder.resolve("dataset/made-1.0.0/data/metadata/documents.csv");
        try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                rows.add(new ArrayList<>(record.toList()));
            }
        }
        StringBuilder out = new StringBuilder(mark);
        for (List<String> row : edit.apply(rows)) {
            format.printRecord(out, row.toArray());
        }
        Files.write(folder.resolve("edited.csv"), out.toString().getBytes(charset));
    }

    private void save(UnaryOperator<List<List<String>>> edit) throws IOException {
        save(edit, CSVFormat.RFC4180, StandardCharsets.UTF_8, "");
    }

    private static UnaryOperator<List<List<String>>> set(int row, String column, String value) {
        return rows -> {
            put(rows, row, column, value);
            return rows;
        };
    }

    private static void put(List<List<String>> rows, int row, String column, String value) {
        rows.get(row).set(COLUMNS.indexOf(column), value);
    }

    private String catalogue() throws IOException {
        return Files.readString(folder.resolve("raw/catalog.csv"));
    }

    private boolean hasCatalogue() {
        return Files.exists(folder.resolve("raw/catalog.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'',',','\r\n',MINIMAL",
        "UTF-8,mark,;,'\r\n',MINIMAL",
        "UTF-16LE,mark,'\t','\r\n',MINIMAL",
        "UTF-16BE,mark,'\t','\n',ALL",
        "windows-1252,'',;,'\r\n',MINIMAL",
        "UTF-8,'',',','\n',ALL"
    })
    void anEditedSheetOfAnyDialectReachesTheNextBag(
            String charset, String mark, String separator, String end, String quotes) throws Exception {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator(end)
                .setQuoteMode(org.apache.commons.csv.QuoteMode.valueOf(quotes))
                .get();
        UnaryOperator<List<List<String>>> edit = rows -> {
            put(rows, 1, "title", "'=Cr\u00e8me, \"br\u00fbl\u00e9e\"; and\nmore");
            put(rows, 2, "published", "2022-03-09");
            put(rows, 3, "authors", "Joseph Fitsanakis; Ines Vandrel");
            put(rows, 4, "section", "Asia");
            return rows;
        };
        save(edit, format, Charset.forName(charset), mark.isEmpty() ? "" : "\uFEFF");
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(0, heard.exit(), heard.err());
        assertEquals(5, heard.outLines().size(), heard.out());
        assertTrue(heard.out().contains("two-1  authors: Joseph Fitsanakis → Joseph Fitsanakis; Ines Vandrel"));
        build("1.0.1");
        List<DocumentRecord> documents = documents("1.0.1");
        assertEquals(
                "=Cr\u00e8me, \"br\u00fbl\u00e9e\"; and more",
                documents.get(0).description().title().orElseThrow().value());
        assertEquals(
                new Evidence.Catalogued(2),
                documents.get(0).description().title().orElseThrow().evidence());
        assertEquals(
                "2022-03-09",
                documents.get(1).description().published().orElseThrow().value());
        assertEquals(
                List.of("Joseph Fitsanakis", "Ines Vandrel"),
                documents.get(2).description().authors().orElseThrow().value());
        assertEquals(
                List.of("Asia"),
                documents.get(3).description().section().orElseThrow().value());
        assertTrue(documents.get(2).description().section().isEmpty(), "stated of the other document alone");
    }

    @Test
    void anUneditedSheetChangesNothing() throws Exception {
        for (String view : List.of("excel", "excel-csv", "csv")) {
            assertEquals(
                    0,
                    Heard.of(folder, "export", "--for", view, "--text", "--out", "sheet")
                            .exit());
            Heard heard = Heard.of(folder, "import-metadata", "sheet");
            assertEquals(0, heard.exit(), heard.err());
            assertEquals("0 changes in 4 rows: nothing to write", heard.lastOut());
            Files.delete(folder.resolve("sheet"));
        }
        assertFalse(hasCatalogue());
    }

    @Test
    void aDryRunShowsAndWritesNothing() throws Exception {
        save(set(1, "agency", "AFP"));
        Heard heard = Heard.of(folder, "import-metadata", "--dry-run", "edited.csv");
        assertEquals(0, heard.exit());
        assertEquals("  a  agency: (nothing) → AFP", heard.outLines().get(0));
        assertEquals("1 change in 4 rows: nothing written, this was a dry run", heard.lastOut());
        assertFalse(hasCatalogue());
    }

    @ParameterizedTest
    @CsvSource({
        "id,aa,CSV-204",
        "text_sha512,00,CSV-205",
        "capture,raw/b.txt,CSV-205",
        "flags,none,CSV-205",
        "words,9999,CSV-205",
        "published,8 March 2022,CSV-207",
        "published,soon,CSV-206",
        "url,example.org,CSV-206",
        "language,english language,CSV-206",
        "title,#NAME?,CSV-207",
        "title,'',CSV-208"
    })
    void whatCantBeTakenIsRefusedAndNothingIsWritten(String column, String value, String code) throws Exception {
        save(rows -> set(1, column, value).apply(set(2, "agency", "AFP").apply(rows)));
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("error[" + code + "] edited.csv:2: "), heard.err());
        assertFalse(hasCatalogue());
        Heard accepted = Heard.of(folder, "import-metadata", "--accept-matched", "edited.csv");
        assertEquals(4, accepted.exit());
        assertEquals("path,document,agency\nb.txt,,AFP\n", catalogue());
    }

    @Test
    void computedFiguresMayBeShownInAnotherForm() throws Exception {
        save(rows -> {
            for (String column : List.of("kept_share", "is_representative")) {
                int index = COLUMNS.indexOf(column);
                rows.stream()
                        .skip(1)
                        .forEach(row ->
                                row.set(index, row.get(index).replace('.', ',').replace("true", "TRUE")));
            }
            return rows;
        });
        assertEquals(0, Heard.of(folder, "import-metadata", "edited.csv").exit());
    }

    @Test
    void oneColumnThatWasSortedAloneIsNoticed() throws Exception {
        save(rows -> {
            int index = COLUMNS.indexOf("capture_sha512");
            String first = rows.get(1).get(index);
            rows.get(1).set(index, rows.get(2).get(index));
            rows.get(2).set(index, first);
            return rows;
        });
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("if rows were sorted, each must have been moved as a whole"));
    }

    @Test
    void anEmptiedCellTakesTheCataloguesValueAway() throws Exception {
        Files.writeString(folder.resolve("raw/catalog.csv"), "path,title,notes\na.txt,Mine,kept\n");
        build("1.0.0");
        save(set(1, "title", ""));
        assertEquals(0, Heard.of(folder, "import-metadata", "edited.csv").exit());
        assertEquals("path,title,notes\na.txt,,kept\n", catalogue());
    }

    @Test
    void whatIsStatedOfTheWholeCaptureCantBeTakenFromOneDocument() throws Exception {
        Files.writeString(folder.resolve("raw/catalog.csv"), "path,publisher\ntwo.txt,Example News\n");
        build("1.0.0");
        save(set(3, "publisher", ""));
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("of the whole capture"), heard.err());
        save(set(3, "publisher", "Other News"));
        assertEquals(0, Heard.of(folder, "import-metadata", "edited.csv").exit());
        assertEquals("path,publisher,document\ntwo.txt,Example News,\ntwo.txt,Other News,two-1\n", catalogue());
        build("1.0.1");
        assertEquals(
                List.of("Other News", "Example News"),
                documents("1.0.1").stream()
                        .flatMap(document -> document.description().publisher().stream())
                        .map(stated -> stated.value())
                        .toList());
    }

    @Test
    void importingTwiceIsImportingOnce() throws Exception {
        save(set(1, "agency", "AFP"));
        assertEquals(0, Heard.of(folder, "import-metadata", "edited.csv").exit());
        String once = catalogue();
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals("0 changes, 1 more were there already in 4 rows: nothing to write", heard.lastOut());
        assertEquals(once, catalogue());
    }

    @Test
    void columnsMayBeMissingMovedOrForeign() throws Exception {
        Files.writeString(folder.resolve("edited.csv"), "Titel,agency,ID\nx,AFP,b\n");
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(0, heard.exit());
        assertTrue(heard.err().contains("warning[CSV-203] edited.csv:1: column 'titel' isn't known: not read"));
        assertEquals("path,document,agency\nb.txt,,AFP\n", catalogue());
    }

    @Test
    void rowsCanBeMatchedByTheirCapture() throws Exception {
        Files.writeString(folder.resolve("edited.csv"), "capture,agency\nraw/b.txt,AFP\nraw/two.txt,AP\n");
        Heard heard = Heard.of(folder, "import-metadata", "--accept-matched", "edited.csv");
        assertEquals(4, heard.exit());
        assertTrue(heard.err().contains("error[CSV-204] edited.csv:3: capture 'raw/two.txt' yields several documents"));
        assertEquals("path,document,agency\nb.txt,,AFP\n", catalogue());
    }

    @Test
    void aRowThatStandsTwiceIsRefused() throws Exception {
        Files.writeString(folder.resolve("edited.csv"), "id,agency\nb,AFP\nb,AP\n");
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(1, heard.exit());
        assertTrue(heard.err().contains("error[CSV-209] edited.csv:3"));
    }

    @Test
    void aFileThatIsNoTableIsRefused() throws Exception {
        Files.writeString(folder.resolve("edited.csv"), "name,agency\nb,AFP\n");
        assertEquals(1, Heard.of(folder, "import-metadata", "edited.csv").exit());
        Files.writeString(folder.resolve("edited.csv"), "");
        assertEquals(3, Heard.of(folder, "import-metadata", "edited.csv").exit());
        assertEquals(2, Heard.of(folder, "import-metadata", "nowhere.csv").exit());
        assertEquals(
                2,
                Heard.of(folder, "import-metadata", "--charset", "no such", "edited.csv")
                        .exit());
    }

    @Test
    void aValueThatADecisionStatesIsLeftToTheDecision() throws Exception {
        Octets capture = Octets.owning(Files.readAllBytes(folder.resolve("raw/a.txt")));
        Files.writeString(folder.resolve("decisions.yaml"), """
                decisions:
                  - id: who
                    what: metadata
                    key: authors
                    value: Oskar Lind
                    capture: "%s"
                    quote: The ferry between the two harbours of Lorma runs again after nine years, the harbour office said on Tuesday.
                    by: A. Reader
                    date: 2026-11-26
                """.formatted(
                        capture.digest(DigestAlgorithm.SHA512).hex()));
        build("1.0.0");
        save(set(1, "authors", "Ines Vandrel"));
        Heard heard = Heard.of(folder, "import-metadata", "edited.csv");
        assertEquals(1, heard.exit());
        assertTrue(
                heard.err().contains("error[CSV-210] edited.csv:2: column 'authors' of a: stated by decision:who"),
                heard.err());
    }

    @Test
    void jsonTellsEachChange() throws Exception {
        save(set(1, "agency", "AFP"));
        Heard heard = Heard.of(folder, "import-metadata", "--json", "edited.csv");
        assertEquals(
                "{\"type\":\"change\",\"document\":\"a\",\"column\":\"agency\",\"before\":null,\"after\":\"AFP\",\"line\":2}",
                heard.outLines().get(0));
    }

    @Test
    void aCatalogueRowAboutNoDocumentIsTold() throws Exception {
        Files.writeString(
                folder.resolve("raw/catalog.csv"), "path,document,title\na.txt,a,Mine\ntwo.txt,two-3,Third\n");
        Heard heard = Heard.of(folder, "build");
        assertTrue(heard.err().contains("warning[CSV-107] raw/catalog.csv: row 3 is about 'two-3'"), heard.err());
        assertEquals(
                "Mine",
                documents("1.0.0").get(0).description().title().orElseThrow().value());
    }
}
