package org.bagwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.Schema;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Documents as an XLSX workbook: a sheet with one row a document, and a sheet about the release. Every cell but counts is
 * text, by its type and by its format, so that nothing is taken for a number, a date or a formula, also when it is edited.
 *
 * <p>Rows are written as they come, with their texts in place: a table of shared texts would have to be held in memory.
 */
final class WorkbookView implements DocumentView {
    /** Rows of a sheet, the header included; Excel's limit. */
    private static final int MOST_ROWS = 1_048_576;

    /** Rows that are held before they are written: enough to make the writes few. */
    private static final int ROWS_A_FLUSH = 500;

    private static final Set<String> COUNTS = Set.of("words", "characters");
    private static final Set<String> SHARES = Set.of("kept_share");

    /** Widths in characters, chosen so that most values show and 25 columns can still be scrolled. */
    private static final double USUAL_WIDTH = 16;

    private static final Map<String, Double> WIDTHS = Map.of(
            "id",
            28.0,
            "title",
            60.0,
            "subtitle",
            40.0,
            "authors",
            28.0,
            "url",
            40.0,
            "capture",
            32.0,
            "text",
            32.0,
            "full_text",
            60.0);

    /** How many cut cells are told one by one. */
    private static final int MOST_TOLD = 20;

    private final View view;
    private final About about;
    private final OutputStream out;
    private final Path unfinished;
    private final OutputStream unfinishedOut;
    private final Workbook workbook;
    private final int mostRows;
    private final List<Finding> cuts = new ArrayList<>();
    private Worksheet sheet;
    private int sheets = 1;
    private int row = 1;
    private int cut;

    /**
     * Writes to {@code out}.
     *
     * @param unfinished a file that is there while the workbook is being made
     */
    WorkbookView(OutputStream out, View view, About about, Path unfinished) throws IOException {
        this(out, view, about, unfinished, MOST_ROWS);
    }

    WorkbookView(OutputStream out, View view, About about, Path unfinished, int mostRows) throws IOException {
        this.out = out;
        this.view = view;
        this.about = about;
        this.unfinished = unfinished;
        this.mostRows = mostRows;
        this.unfinishedOut = Files.newOutputStream(unfinished);
        this.workbook = new Workbook(unfinishedOut, "Bagwright", null);
        this.sheet = begin("Documents");
    }

    private Worksheet begin(String name) {
        Worksheet begun = workbook.newWorksheet(name);
        List<String> header = view.header();
        begun.freezePane(1, 1);
        for (int i = 0; i < header.size(); i++) {
            begun.width(i, WIDTHS.getOrDefault(header.get(i), USUAL_WIDTH));
            begun.inlineString(0, i, header.get(i));
            begun.style(0, i).bold().format("@").set();
        }
        return begun;
    }

    @Override
    public void show(DocumentRecord document, String text) throws IOException {
        if (row == mostRows) {
            end();
            sheets++;
            sheet = begin("Documents " + sheets);
            row = 1;
        }
        List<String> header = view.header();
        List<String> cells = view.cells(document, text);
        for (int i = 0; i < cells.size(); i++) {
            put(header.get(i), i, cells.get(i), document);
        }
        row++;
        if (row % ROWS_A_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void put(String column, int index, String cell, DocumentRecord document) {
        if (COUNTS.contains(column)) {
            sheet.value(row, index, Long.valueOf(cell));
        } else if (SHARES.contains(column)) {
            sheet.value(row, index, document.keptShare());
            sheet.style(row, index).format("0.0000").set();
        } else if (!cell.isEmpty()) {
            CellText text = CellText.of(cell);
            if (text.isCut()) {
                tellCut(column, document);
            }
            text.putInto(sheet, row, index);
            sheet.style(row, index).format("@").set();
        } else {
            // An empty cell has the format too, so that what is typed into it stays text.
            sheet.style(row, index).format("@").set();
        }
    }

    private void tellCut(String column, DocumentRecord document) {
        cut++;
        if (cut <= MOST_TOLD) {
            String whole = column.equals(View.FULL_TEXT) ? "the text file" : "documents.jsonl";
            cuts.add(Finding.of(
                            FindingCode.EXPORT_CELL_CUT,
                            document.id(),
                            "column '" + column + "' is longer than an XLSX cell can be, " + CellText.LONGEST
                                    + " characters: cut, and marked")
                    .hinting("the whole is in " + whole + " of the bag"));
        }
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(cuts);
        if (cut > MOST_TOLD) {
            findings.add(Finding.of(FindingCode.EXPORT_CELL_CUT, "", (cut - MOST_TOLD) + " more cells were cut"));
        }
        if (sheets > 1) {
            findings.add(Finding.of(
                    FindingCode.EXPORT_SEVERAL_SHEETS,
                    "",
                    "more documents than a sheet has rows: they are on " + sheets + " sheets"));
        }
        return findings;
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, view.header().size() - 1);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        try (unfinishedOut) {
            end();
            writeAbout();
            workbook.finish();
        }
        try {
            Repacking.repack(unfinished, about.released(), out);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void writeAbout() throws IOException {
        Worksheet page = workbook.newWorksheet("About");
        page.width(0, 34);
        page.width(1, 40);
        page.width(2, 100);
        int line = 0;
        for (Map.Entry<String, String> fact : about.facts().entrySet()) {
            line = put(page, line, fact.getKey(), fact.getValue());
        }
        line++;
        line = put(page, line, "Column", "Means", "More");
        for (Schema.Key key : Schema.DOCUMENT.keys()) {
            if (view.columns().contains(key.name())) {
                line = put(page, line, key.name(), key.title(), key.description());
            }
        }
        if (view.hasText()) {
            put(page, line, View.FULL_TEXT, "The text itself", "Paragraphs parted by one blank line.");
        }
        page.finish();
    }

    private static int put(Worksheet page, int line, String label, String... values) {
        CellText.of(label).putInto(page, line, 0);
        page.style(line, 0).bold().format("@").set();
        for (int i = 0; i < values.length; i++) {
            CellText.of(values[i]).putInto(page, line, i + 1);
            page.style(line, i + 1).format("@").set();
        }
        return line + 1;
    }
}
