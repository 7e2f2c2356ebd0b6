package org.bagwright.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.bagwright.model.Paragraph;
import org.bagwright.model.TextAccess;

/**
 * Reads the sidecar catalogue {@code raw/catalog.csv}: a table (RFC 4180, UTF-8, with or without byte order mark) with
 * a header; column {@code path} names a capture relative to {@code raw/}, the others state facts of it, or of the one
 * document of it that column {@code document} names. Tables parted
 * by semicolons or tabs, as spreadsheets write them in many countries, are read too, and it is said.
 *
 * <p>A value that breaks its column's rule is left out and reported; the rest of its row stands. A table that can't be
 * read to its end states nothing at all, so that half a catalogue is never taken for the whole.
 */
final class CatalogueReader {
    private static final String PLACE = RawFolder.NAME + "/" + RawFolder.CATALOGUE;

    /** Largest catalogue, in octets: some hundred for each of a million captures. */
    private static final long MAX_OCTETS = 256L * 1024 * 1024;

    /** How many rows without a capture get a hint: each costs a comparison with all captures. */
    private static final int MAX_HINTS = 20;

    /** How many characters of the header are looked at for its separator. */
    private static final int MAX_HEADER = 4096;

    private static final char MARK = '\uFEFF';

    private final Catalogue.Builder catalogue = new Catalogue.Builder();
    private final List<CaptureEntry> captures;
    private final CaptureNames names;

    private int width;
    private int hints;

    private CatalogueReader(List<CaptureEntry> captures) {
        this.captures = captures;
        this.names = new CaptureNames(
                captures.stream().map(CaptureEntry::originalName).toList());
    }

    /** Reads {@code file}, a regular file, against the captures that there are. */
    static Catalogue read(Path file, List<CaptureEntry> captures) {
        CatalogueReader reader = new CatalogueReader(captures);
        try {
            if (Files.size(file) > MAX_OCTETS) {
                return unreadable("larger than " + MAX_OCTETS + " octets", "");
            }
            try (BufferedReader in = openStrictly(file)) {
                return reader.read(in);
            }
        } catch (CharacterCodingException e) {
            return unreadable("not in UTF-8", "save it as CSV in UTF-8");
        } catch (IOException e) {
            return unreadable(RawFolder.reason(e), "");
        }
    }

    static BufferedReader openStrictly(Path file) throws IOException {
        Reader decoded = new InputStreamReader(
                Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new BufferedReader(decoded);
    }

    private Catalogue read(BufferedReader in) throws IOException {
        skipMark(in);
        char separator = SheetDialect.separatorOf(firstLine(in));
        if (separator != ',') {
            catalogue.note(Finding.of(
                    FindingCode.CATALOGUE_SEPARATOR,
                    PLACE,
                    "its cells are parted by " + (separator == ';' ? "semicolons" : "tabs") + ": read as such"));
        }
        try (CSVParser parser = parser(in)) {
            return readRows(parser);
        }
    }

    /** A parser of the table that {@code in} begins with, its byte order mark aside. */
    static CSVParser parser(BufferedReader in) throws IOException {
        skipMark(in);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(SheetDialect.separatorOf(firstLine(in)))
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder().setReader(in).setFormat(format).get();
    }

    private Catalogue readRows(CSVParser parser) throws IOException {
        try {
            return readAllRows(parser);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                Finding finding = Finding.of(FindingCode.CATALOGUE_UNREADABLE, PLACE, "a quoted cell has no proper end")
                        .hinting("in a quoted cell, write each quotation mark twice");
                return unreadable(finding.at((int) parser.getCurrentLineNumber() + 1));
            }
            throw e.getCause();
        }
    }

    private Catalogue readAllRows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            return unreadable("empty: it has no header", "begin it with a line such as path,url,retrieved");
        }
        Map<CatalogueColumn, Integer> columns = header(records.next());
        if (!columns.containsKey(CatalogueColumn.PATH)) {
            return unreadable("its header has no column 'path'", "begin it with a line such as path,url,retrieved");
        }
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            row(record, columns, (int) line);
            line = parser.getCurrentLineNumber() + 1;
        }
        return catalogue.build();
    }

    /** A byte order mark in front of a quoted heading would make the quotation marks part of it. */
    private static void skipMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != MARK) {
            in.reset();
        }
    }

    private static String firstLine(BufferedReader in) throws IOException {
        in.mark(MAX_HEADER);
        char[] beginning = new char[MAX_HEADER];
        int length = Math.max(0, in.read(beginning, 0, MAX_HEADER));
        in.reset();
        return new String(beginning, 0, length).lines().findFirst().orElse("");
    }

    /** The columns that are known, by position; the others are reported. */
    private Map<CatalogueColumn, Integer> header(CSVRecord record) {
        Map<CatalogueColumn, Integer> columns = new EnumMap<>(CatalogueColumn.class);
        width = record.size();
        for (int i = 0; i < record.size(); i++) {
            String heading = record.get(i).strip();
            Optional<CatalogueColumn> column = CatalogueColumn.labelled(heading);
            if (column.isEmpty() && !heading.isEmpty()) {
                catalogue.note(unknownColumn(heading));
            } else if (column.isPresent() && columns.putIfAbsent(column.orElseThrow(), i) != null) {
                if (column.orElseThrow() == CatalogueColumn.TEXT) {
                    catalogue.note(unclear(1, "column 'text' stands twice"));
                }
                catalogue.note(Finding.of(
                                FindingCode.CATALOGUE_UNKNOWN_COLUMN,
                                PLACE,
                                "column '" + heading + "' stands twice: the first is read")
                        .at(1));
            }
        }
        return columns;
    }

    private static Finding unknownColumn(String heading) {
        Finding finding = Finding.of(
                        FindingCode.CATALOGUE_UNKNOWN_COLUMN, PLACE, "column '" + heading + "' isn't known: not read")
                .at(1);
        return NearestWord.to(heading, CatalogueColumn.labels())
                .map(nearest -> finding.hinting("did you mean '" + nearest + "'?"))
                .orElseGet(() -> finding.hinting("known are " + String.join(", ", CatalogueColumn.labels())));
    }

    private void row(CSVRecord record, Map<CatalogueColumn, Integer> columns, int line) {
        int number = (int) record.getRecordNumber();
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (IntStream.range(width, record.size()).anyMatch(i -> !record.get(i).isBlank())) {
            catalogue.note(badValue(line, "row " + number + " has more cells than the header: not read")
                    .comparing(width + " cells", record.size() + " cells")
                    .hinting("put quotation marks around cells that hold a separator"));
            if (columns.containsKey(CatalogueColumn.TEXT)) {
                catalogue.note(unclear(line, "row " + number + " can't be read"));
            }
            return;
        }
        String path = cell(record, columns.get(CatalogueColumn.PATH)).strip();
        Optional<String> name = names.at(path);
        if (name.isEmpty()) {
            catalogue.note(rowWithoutCapture(path, number, line));
            if (access(record, columns) != TextAccess.INCLUDED) {
                catalogue.note(withholdsNothing(path, number, line));
            }
        } else {
            take(record, columns, name.orElseThrow(), line);
        }
    }

    private void take(CSVRecord record, Map<CatalogueColumn, Integer> columns, String name, int line) {
        int number = (int) record.getRecordNumber();
        String document = columns.containsKey(CatalogueColumn.DOCUMENT)
                ? cell(record, columns.get(CatalogueColumn.DOCUMENT)).strip()
                : "";
        Optional<Integer> first = catalogue.rowNumberOf(name, document);
        if (first.isPresent()) {
            catalogue.note(repeated(document.isEmpty() ? name : document, first.orElseThrow(), number, line));
            catalogue.restrict(name, number, access(record, columns));
        } else {
            catalogue.put(name, document, number, values(record, columns, line));
        }
        if (!document.isEmpty()) {
            // The octets of the capture hold the texts of all its documents.
            catalogue.restrict(name, number, access(record, columns));
        }
    }

    private Map<CatalogueColumn, String> values(CSVRecord record, Map<CatalogueColumn, Integer> columns, int line) {
        Map<CatalogueColumn, String> values = new EnumMap<>(CatalogueColumn.class);
        columns.forEach((column, index) -> {
            String value = Paragraph.of(cell(record, index));
            if (!column.isStatement() || value.isEmpty()) {
                return;
            }
            if (column == CatalogueColumn.TEXT) {
                values.put(column, access(value, line).label());
            } else if (column.rule().accepts(value)) {
                values.put(column, value);
            } else {
                catalogue.note(badValue(line, "column '" + column.label() + "' holds no such value: left out")
                        .comparing(column.rule().expected(), value)
                        .hinting("write " + column.rule().expected()));
            }
        });
        return values;
    }

    /** What a row says of its texts, without a word about what it doesn't say well. */
    private static TextAccess access(CSVRecord record, Map<CatalogueColumn, Integer> columns) {
        String value = columns.containsKey(CatalogueColumn.TEXT)
                ? Paragraph.of(cell(record, columns.get(CatalogueColumn.TEXT)))
                : "";
        return value.isEmpty()
                ? TextAccess.INCLUDED
                : TextAccess.labelled(value.toLowerCase(Locale.ROOT)).orElse(TextAccess.WITHHELD);
    }

    private TextAccess access(String value, int line) {
        Optional<TextAccess> access = TextAccess.labelled(value.toLowerCase(Locale.ROOT));
        if (access.isEmpty()) {
            // The cell may hold the very text that should be withheld: it isn't repeated.
            catalogue.note(Finding.of(
                            FindingCode.TEXT_ACCESS_UNKNOWN,
                            PLACE,
                            "column 'text' holds no such value: the text is withheld")
                    .at(line)
                    .hinting("write " + CatalogueColumn.TEXT.rule().expected()));
        }
        return access.orElse(TextAccess.WITHHELD);
    }

    private static Finding unclear(int line, String what) {
        return Finding.of(
                        FindingCode.TEXT_ACCESS_UNCLEAR,
                        PLACE,
                        what + ", so it can't be told which texts may travel: nothing is published")
                .at(line)
                .hinting("mend the line, then: bagwright build");
    }

    private static Finding withholdsNothing(String path, int number, int line) {
        String message = "row " + number + " withholds the text of '" + path
                + "', but raw/ has no such capture: nothing is published";
        return Finding.of(FindingCode.WITHHOLDING_WITHOUT_CAPTURE, PLACE, message)
                .at(line)
                .hinting("correct the path, or delete the row if the capture is gone for good");
    }

    private Finding rowWithoutCapture(String path, int number, int line) {
        if (path.isEmpty()) {
            return badValue(line, "row " + number + " has no path: not read");
        }
        Finding finding = Finding.of(
                        FindingCode.CATALOGUE_ROW_WITHOUT_CAPTURE,
                        PLACE,
                        "row " + number + " is about '" + path + "', but raw/ has no such capture")
                .at(line);
        hints++;
        return (hints > MAX_HINTS
                        ? Optional.<String>empty()
                        : NearestWord.to(
                                path,
                                captures.stream()
                                        .map(CaptureEntry::originalName)
                                        .toList()))
                .map(nearest -> finding.hinting("did you mean '" + nearest + "'?"))
                .orElse(finding);
    }

    private static Finding repeated(String path, int first, int number, int line) {
        String message = "row " + number + " is about '" + path + "' as row " + first + " is: the first is read";
        return Finding.of(FindingCode.CATALOGUE_ROW_REPEATED, PLACE, message).at(line);
    }

    private static Finding badValue(int line, String message) {
        return Finding.of(FindingCode.CATALOGUE_BAD_VALUE, PLACE, message).at(line);
    }

    private static Catalogue unreadable(String message, String hint) {
        return unreadable(
                Finding.of(FindingCode.CATALOGUE_UNREADABLE, PLACE, message).hinting(hint));
    }

    private static Catalogue unreadable(Finding finding) {
        Catalogue.Builder nothing = new Catalogue.Builder();
        nothing.note(finding);
        return nothing.build();
    }

    private static String cell(CSVRecord record, int index) {
        return index < record.size() ? record.get(index) : "";
    }
}
