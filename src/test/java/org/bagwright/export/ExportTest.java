package org.bagwright.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.bagwright.ingest.EditedSheet;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonValue;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final View ALL = new View(DocumentRecord.columns(), true, ',');

    @TempDir
    private Path folder;

    private CuratedBag bag(String... titles) throws IOException {
        return MadeTable.in(folder.resolve("made-1.0.0"), List.of(titles));
    }

    private Export.Outcome export(CuratedBag bag, ExportFormat format, View view, String name) throws IOException {
        return Export.write(bag, format, view, folder.resolve(name));
    }

    private String part(String workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(workbook).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private EditedSheet sheet(String workbook) throws IOException {
        return EditedSheet.read(folder.resolve(workbook), Optional.empty(), workbook);
    }

    @Test
    void theSameBagGivesTheSameWorkbook() throws Exception {
        CuratedBag bag = MadeTable.in(folder.resolve("made-1.0.0"), MadeTable.AWKWARD);
        export(bag, ExportFormat.EXCEL, ALL, "one.xlsx");
        Thread.sleep(5);
        export(bag, ExportFormat.EXCEL, ALL, "two.xlsx");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one.xlsx")), Files.readAllBytes(folder.resolve("two.xlsx")));
        assertTrue(part("one.xlsx", "docProps/core.xml").contains("2026-11-23T00:00:00Z"), "the day of the release");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count(), "nothing else is left behind");
        }
    }

    @Test
    void theWorkbookHoldsTextAndNoFormula() throws Exception {
        export(MadeTable.in(folder.resolve("made-1.0.0"), MadeTable.AWKWARD), ExportFormat.EXCEL, ALL, "made.xlsx");
        String sheet = part("made.xlsx", "xl/worksheets/sheet1.xml");
        assertFalse(sheet.contains("<f>"), "no cell is a formula");
        assertTrue(sheet.contains("state=\"frozen\""), "the header stays in sight");
        assertTrue(sheet.contains("<autoFilter ref=\"A1:Z" + (MadeTable.AWKWARD.size() + 1) + "\""), "filters");
        assertFalse(part("made.xlsx", "xl/styles.xml").contains("wrapText=\"true\""), "rows stay one line high");
        EditedSheet read = sheet("made.xlsx");
        assertEquals(
                MadeTable.AWKWARD, read.rows().stream().map(row -> row.cell(1)).toList());
    }

    @Test
    void theSecondSheetSaysWhatTheFirstOneIs() throws Exception {
        export(bag("A"), ExportFormat.EXCEL, new View(List.of("id", "title"), false, ','), "made.xlsx");
        String about = part("made.xlsx", "xl/worksheets/sheet2.xml");
        for (String expected :
                List.of("A &quot;made&quot; table", "1.0.0", "CC0-1.0", "made-1.0.0", "Title, as stated")) {
            assertTrue(about.contains(expected), expected);
        }
        assertFalse(about.contains("capture_sha512"), "columns that aren't shown");
    }

    @Test
    void controlsSurviveAndHalfCharactersAreMarked() throws Exception {
        export(bag("a\u000Bb\r\nc_x000B_\uD83D"), ExportFormat.EXCEL, ALL, "made.xlsx");
        assertEquals(
                "a\u000Bb\r\nc_x000B_\uFFFD", sheet("made.xlsx").rows().get(0).cell(1));
    }

    @Test
    void aCellThatIsTooLongIsCutMarkedAndTold() throws Exception {
        String whole = "x".repeat(32_766) + "\uD83D\uDE00";
        String fits = "y".repeat(32_767);
        Export.Outcome outcome = export(bag(whole, fits), ExportFormat.EXCEL, ALL, "made.xlsx");
        EditedSheet sheet = sheet("made.xlsx");
        assertTrue(sheet.rows().get(0).cell(1).endsWith("x … [cut: too long for a cell]"));
        assertEquals(32_767, sheet.rows().get(0).cell(1).length());
        assertEquals(fits, sheet.rows().get(1).cell(1));
        assertEquals(
                List.of(FindingCode.EXPORT_CELL_CUT, FindingCode.EXPORT_CELL_CUT),
                outcome.findings().stream().map(Finding::code).toList(),
                "title and text");
    }

    @Test
    void moreDocumentsThanASheetHasRowsGoOnTheNext() throws Exception {
        CuratedBag bag = bag("A", "B", "C", "D", "E");
        Path unfinished = folder.resolve("unfinished");
        try (OutputStream out = Files.newOutputStream(folder.resolve("made.xlsx"))) {
            WorkbookView view = new WorkbookView(out, ALL, About.of(bag), unfinished, 3);
            try (view) {
                bag.forEachDocument(document -> view.show(document, ""));
            }
            assertEquals(
                    FindingCode.EXPORT_SEVERAL_SHEETS, view.findings().get(0).code());
        }
        assertTrue(part("made.xlsx", "xl/workbook.xml").contains("Documents 3"));
        assertTrue(part("made.xlsx", "xl/worksheets/sheet3.xml").contains(">E<"));
        assertFalse(Files.exists(unfinished));
        assertEquals(
                List.of("A", "B", "C", "D", "E"),
                sheet("made.xlsx").rows().stream().map(row -> row.cell(1)).toList(),
                "read back from all sheets");
    }

    @Test
    void csvForExcelHasAMarkAndTheSeparatorWanted() throws Exception {
        View view = new View(List.of("title", "words"), true, ';');
        export(bag("=1;\u00e9"), ExportFormat.EXCEL_CSV, view, "made.csv");
        assertEquals(
                "\uFEFFtitle;words;full_text\r\n\"'=1;\u00e9\";1234;\"'=1;\u00e9\"\r\n",
                Files.readString(folder.resolve("made.csv")));
    }

    @Test
    void csvIsTheTableOfTheBag() throws Exception {
        CuratedBag bag = MadeTable.in(folder.resolve("made-1.0.0"), MadeTable.AWKWARD);
        export(bag, ExportFormat.CSV, new View(DocumentRecord.columns(), false, ','), "made.csv");
        assertEquals(
                Files.readString(folder.resolve("made-1.0.0/data/metadata/documents.csv")),
                Files.readString(folder.resolve("made.csv")));
    }

    @Test
    void jsonLinesHoldTheTextAndItsPath() throws Exception {
        CuratedBag bag = bag("A \"title\"\nof two lines", "gone");
        Files.delete(folder.resolve("made-1.0.0/data/text/made-1.txt"));
        Export.Outcome outcome = export(bag, ExportFormat.JSONL, ALL, "made.jsonl");
        List<String> lines = Files.readAllLines(folder.resolve("made.jsonl"));
        assertEquals(2, lines.size());
        assertTrue(
                lines.get(0).startsWith("{\"id\":\"made-0\",\"text\":\"A \\\"title\\\"\\nof two lines\",\"title\":"));
        assertTrue(lines.get(0).contains("\"authors\":[\"Ines Vandrel\",\"Oskar Lind\"]"));
        assertTrue(lines.get(0).contains("\"text_path\":\"text/made-0.txt\",\"words\":1234"));
        assertTrue(
                lines.get(0).contains("\"kept_share\":0.5000,\"duplicate_cluster\":null,\"is_representative\":true"));
        assertTrue(lines.get(1).contains("\"text\":null"));
        assertEquals(FindingCode.EXPORT_TEXT_WITHHELD, outcome.findings().get(0).code());
        for (String line : lines) {
            JsonValue.parse(Octets.owning(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void linesThatCantBeReadAreTold() throws Exception {
        CuratedBag bag = bag("A", "B");
        Path lines = folder.resolve("made-1.0.0/data/metadata/documents.jsonl");
        Files.writeString(lines, Files.readString(lines) + "{\n");
        Export.Outcome outcome = export(bag, ExportFormat.CSV, ALL, "made.csv");
        assertEquals(2, outcome.documents());
        assertEquals(FindingCode.RECORD_MALFORMED, outcome.findings().get(0).code());
    }

    @Test
    void thePageGivesTheSettingsThatAreTested() throws Exception {
        String settings =
                LibreOffice.documentedSettings(DocumentRecord.columns().size());
        assertTrue(Files.readString(Path.of("docs/spreadsheets.md")).contains("\"" + settings + "\""));
    }

    @Test
    void aViewThatFailsLeavesTheOldFileAlone() throws Exception {
        CuratedBag bag = bag("A");
        Files.writeString(folder.resolve("made.csv"), "old");
        Files.delete(folder.resolve("made-1.0.0/data/metadata/documents.jsonl"));
        try {
            export(bag, ExportFormat.CSV, ALL, "made.csv");
        } catch (IOException e) {
            assertEquals("old", Files.readString(folder.resolve("made.csv")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
