package org.bagwright.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * A table that came back from a person's spreadsheet, as CSV in whatever dialect or as XLSX, read whole or not at all.
 *
 * @param header the headings in lower case, blanks around them removed
 * @param rows the rows that aren't blank
 * @param isCharsetGuessed whether letters beyond ASCII may be others than those that were written
 * @param findings about the file: its dialect, or why it can't be read, when header and rows are empty
 */
public record EditedSheet(
        List<String> header, List<Row> rows, boolean isCharsetGuessed, boolean isReadable, List<Finding> findings) {
    /** Largest sheet, in octets: that of some hundred thousand documents. It is held in memory. */
    static final long MAX_OCTETS = 256L * 1024 * 1024;

    /**
     * A row of the table.
     *
     * @param line 1-based line of the file on which it begins; of an XLSX file its row
     * @param cells as many as the row has, which can be fewer or more than there are headings
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in the column {@code index}; empty where the row is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    public EditedSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * Reads {@code file}.
     *
     * @param charset of a CSV file, where the curator names it
     * @param place what findings call the file
     * @throws IOException when the environment fails, not when the file is bad
     */
    public static EditedSheet read(Path file, Optional<Charset> charset, String place) throws IOException {
        if (Files.size(file) > MAX_OCTETS) {
            return unreadable(
                    Finding.of(FindingCode.SHEET_UNREADABLE, place, "larger than " + (MAX_OCTETS >> 20) + " MiB")
                            .hinting("split it; each part needs the header"));
        }
        byte[] octets = Files.readAllBytes(file);
        if (WorkbookReader.isZip(octets)) {
            return WorkbookReader.read(octets, place);
        }
        try {
            return read(SheetDialect.of(octets, charset), place);
        } catch (CharacterCodingException e) {
            return unreadable(Finding.of(FindingCode.SHEET_UNREADABLE, place, "it isn't in its charset throughout")
                    .hinting("save it as CSV in UTF-8, or name its charset with --charset"));
        }
    }

    private static EditedSheet read(SheetDialect dialect, String place) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.separator())
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(dialect.text()))
                .setFormat(format)
                .get()) {
            long line = dialect.firstLine();
            for (CSVRecord record : parser) {
                rows.add(new Row((int) line, record.toList()));
                line = dialect.firstLine() + parser.getCurrentLineNumber();
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line();
            return unreadable(Finding.of(FindingCode.SHEET_UNREADABLE, place, "a quoted cell has no proper end")
                    .at(line)
                    .hinting("look for a stray quotation mark on this line or after it"));
        }
        return of(rows, dialect.isGuessed(), place, dialect.peculiarities());
    }

    /** The sheet of {@code rows}, the first of them being the header. */
    static EditedSheet of(List<Row> rows, boolean guessed, String place, List<String> peculiarities) {
        if (rows.isEmpty()) {
            return unreadable(Finding.of(FindingCode.SHEET_UNREADABLE, place, "it is empty"));
        }
        List<String> header = rows.get(0).cells().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<Row> filled = rows.stream()
                .skip(1)
                .filter(row -> !row.cells().stream().allMatch(String::isBlank))
                .toList();
        List<Finding> findings = peculiarities.stream()
                .map(said -> Finding.of(FindingCode.SHEET_DIALECT, place, said + ": read as such"))
                .toList();
        return new EditedSheet(header, filled, guessed, true, findings);
    }

    static EditedSheet unreadable(Finding finding) {
        return new EditedSheet(List.of(), List.of(), false, false, List.of(finding));
    }
}
