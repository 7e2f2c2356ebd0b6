package org.bagwright.layout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.Hints;

/** Checks that {@code documents.csv} is the view of {@code documents.jsonl}, row by row. */
final class CsvCheck {
    static final String PATH = "data/metadata/documents.csv";
    private static final int LONGEST_ROW = 16 << 20;

    private final PayloadFiles files;
    private final Consumer<Finding> findings;
    private final Hints hints;

    CsvCheck(PayloadFiles files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
        this.hints = new Hints(files.bag());
    }

    /** Reads both files side by side. */
    void check() throws IOException {
        try (InputStream csv = new BufferedInputStream(files.open(new BagPath("metadata/documents.csv")), 1 << 16);
                JsonLines documents = JsonLines.over(files.open(new BagPath("metadata/documents.jsonl")))) {
            CsvRows rows = new CsvRows(csv, LONGEST_ROW);
            if (compare(rows, DocumentsCsv.header(), "the header")) {
                compare(rows, documents);
            }
        }
    }

    private void compare(CsvRows rows, JsonLines documents) throws IOException {
        for (Optional<JsonLine> line = documents.next(); line.isPresent(); line = documents.next()) {
            Optional<DocumentRecord> record = DocumentLines.read(line.get()).record();
            if (record.isEmpty()) {
                return;
            }
            if (!compare(
                    rows,
                    DocumentsCsv.row(record.get()),
                    "the row of " + record.get().id())) {
                return;
            }
        }
        if (rows.next().isPresent()) {
            report(rows.line(), "there are more rows than documents");
        }
    }

    /** Whether the comparison can go on with the next row. */
    private boolean compare(CsvRows rows, ByteBuffer expected, String what) throws IOException {
        Optional<ByteBuffer> found = rows.next();
        if (found.isEmpty()) {
            report(rows.line(), rows.metTooLongRow() ? "the row is too long" : what + " is missing");
            return false;
        }
        return found.get().equals(expected) || explain(rows.line(), expected, found.get(), what);
    }

    private boolean explain(int line, ByteBuffer expected, ByteBuffer found, String what) {
        List<String> wanted = cells(expected);
        List<String> given = cells(found);
        if (wanted.equals(given)) {
            report(line, what + " is written in another form (quotes, line end, charset)");
            return true;
        }
        for (int i = 0; i < Math.min(wanted.size(), given.size()); i++) {
            if (!wanted.get(i).equals(given.get(i))) {
                String column = DocumentRecord.columns().get(i);
                findings.accept(Finding.of(FindingCode.CSV_DIFFERS, PATH, what + " differs in the column " + column)
                        .at(line)
                        .comparing(Excerpt.of(wanted.get(i)), Excerpt.of(given.get(i)))
                        .hinting(hints.line(PATH, line)));
                return i > 0;
            }
        }
        report(line, what + " has " + given.size() + " cells, not " + wanted.size());
        return true;
    }

    /** The row's cells; none when it isn't CSV. */
    private static List<String> cells(ByteBuffer row) {
        String text = StandardCharsets.UTF_8.decode(row.duplicate()).toString();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), DocumentsCsv.FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    private void report(int line, String message) {
        findings.accept(
                Finding.of(FindingCode.CSV_DIFFERS, PATH, message).at(line).hinting(hints.line(PATH, line)));
    }
}
