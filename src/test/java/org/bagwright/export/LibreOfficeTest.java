package org.bagwright.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.ingest.EditedSheet;
import org.bagwright.json.DocumentRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.layout.FormulaGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/spreadsheets.md says of LibreOffice, by LibreOffice. */
class LibreOfficeTest {
    private static final int COLUMNS = DocumentRecord.columns().size();

    @TempDir
    private Path folder;

    private CuratedBag bag;
    private LibreOffice office;

    @BeforeEach
    void makeTable() throws Exception {
        assumeTrue(LibreOffice.isHere(), "left out: LibreOffice (soffice) isn't here");
        bag = MadeTable.in(folder.resolve("made-1.0.0"), MadeTable.AWKWARD);
        office = new LibreOffice(folder);
    }

    private Path documentsCsv() {
        return folder.resolve("made-1.0.0/data/metadata/documents.csv");
    }

    @Test
    void everyCellOfDocumentsCsvComesBackWithTheDocumentedSettings() throws Exception {
        Path back = office.convert(documentsCsv(), LibreOffice.documentedSettings(COLUMNS), "csv");
        assertEquals(LibreOffice.cells(documentsCsv()), LibreOffice.cells(back));
    }

    @Test
    void theDefaultSettingsWouldChangeCells() throws Exception {
        Path back = office.convert(documentsCsv(), "", "csv");
        assertNotEquals(LibreOffice.cells(documentsCsv()), LibreOffice.cells(back));
    }

    @Test
    void everyCellOfTheWorkbookComesBackWithoutAnySetting() throws Exception {
        Path workbook = folder.resolve("made.xlsx");
        Export.write(bag, ExportFormat.EXCEL, new View(DocumentRecord.columns(), true, ','), workbook);
        assertEquals(expected(), LibreOffice.cells(office.convert(workbook, "", "csv")));
    }

    @Test
    void everyCellOfTheWorkbookSurvivesSavingItAnew() throws Exception {
        Path workbook = folder.resolve("made.xlsx");
        Export.write(bag, ExportFormat.EXCEL, new View(DocumentRecord.columns(), true, ','), workbook);
        EditedSheet before = EditedSheet.read(workbook, Optional.empty(), "made.xlsx");
        EditedSheet after = EditedSheet.read(office.convert(workbook, "", "xlsx"), Optional.empty(), "made.xlsx");
        assertEquals(cells(before), cells(after));
        assertEquals(MadeTable.AWKWARD.size(), after.rows().size());
    }

    @Test
    void cellsBeyondTheLimitOfOldVersionsAreKeptWhole() throws Exception {
        CuratedBag longer = MadeTable.in(folder.resolve("longer-1.0.0"), List.of("x".repeat(40_000)));
        Path csv = folder.resolve("longer-1.0.0/data/metadata/documents.csv");
        Path back = office.convert(csv, LibreOffice.documentedSettings(COLUMNS), "csv");
        assertEquals(40_000, LibreOffice.cells(back).get(1).get(1).length());
        assertEquals("longer-1.0.0", longer.name());
    }

    private List<List<String>> expected() {
        List<List<String>> expected = new ArrayList<>();
        View view = new View(DocumentRecord.columns(), true, ',');
        expected.add(view.header());
        for (int i = 0; i < MadeTable.AWKWARD.size(); i++) {
            String title = MadeTable.AWKWARD.get(i);
            expected.add(view.cells(MadeTable.record("made-" + i, title), title));
        }
        return expected;
    }

    private static List<List<String>> cells(EditedSheet sheet) {
        return sheet.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < sheet.header().size(); i++) {
                        cells.add(row.cell(i));
                    }
                    return cells;
                })
                .toList();
    }

    @Test
    void theGuardOfTheTableCanBeTakenOff() throws Exception {
        Path back = office.convert(documentsCsv(), LibreOffice.documentedSettings(COLUMNS), "csv");
        List<String> titles = LibreOffice.cells(back).stream()
                .skip(1)
                .map(row -> FormulaGuard.unguarded(row.get(1)))
                .toList();
        assertEquals(MadeTable.AWKWARD, titles);
        assertEquals(true, Files.exists(back));
    }
}
