package org.bagwright.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Paragraph;

/**
 * {@code raw/catalog.csv} as a file to be edited. What isn't edited stays as it is, to the octet: rows, their order, columns
 * that aren't known, blank lines, separator, byte order mark, line ends. New columns come last. A new row comes behind the other
 * rows of its capture; else, when the rows are sorted by path, where it belongs; else last.
 */
public final class CatalogueFile {
    private static final String PLACE = RawFolder.NAME + "/" + RawFolder.CATALOGUE;

    private final Path file;
    private final boolean mark;
    private final char separator;
    private final String lineEnd;
    private final List<String> header;
    private final String headerText;
    private final int width;
    private final List<Row> rows;
    private final Map<Key, Row> byKey = new LinkedHashMap<>();
    private final CaptureNames names;
    private final List<Finding> findings;

    /** What a row is about. */
    private record Key(String capture, String document) {}

    private static final class Row {
        private final String text;
        private final List<String> cells;
        private Optional<Key> key = Optional.empty();
        private boolean isEdited;

        private Row(String text, List<String> cells) {
            this.text = text;
            this.cells = new ArrayList<>(cells);
        }

        private String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }

    private CatalogueFile(
            Path file,
            SheetDialect dialect,
            String lineEnd,
            List<Row> all,
            CaptureNames names,
            List<Finding> findings) {
        this.file = file;
        this.mark = dialect.hasMark();
        this.separator = dialect.separator();
        this.lineEnd = lineEnd;
        this.header = all.isEmpty() ? new ArrayList<>() : new ArrayList<>(all.get(0).cells);
        this.headerText = all.isEmpty() ? "" : all.get(0).text;
        this.rows = all.isEmpty() ? new ArrayList<>() : new ArrayList<>(all.subList(1, all.size()));
        this.width = header.size();
        this.names = names;
        this.findings = List.copyOf(findings);
        index();
    }

    /**
     * Reads the catalogue of the folder {@code raw}; an empty one when there is none.
     *
     * @param originalNames of the captures that will be asked about
     * @throws IOException when the environment fails, not when the file is bad
     */
    public static CatalogueFile read(Path raw, Collection<String> originalNames) throws IOException {
        Path file = raw.resolve(RawFolder.CATALOGUE);
        CaptureNames names = new CaptureNames(originalNames);
        SheetDialect empty = new SheetDialect("", 1, StandardCharsets.UTF_8, false, false, ',');
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new CatalogueFile(file, empty, "\n", List.of(), names, List.of());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new CatalogueFile(file, empty, "\n", List.of(), names, List.of(unreadable("is not a regular file")));
        }
        if (Files.size(file) > EditedSheet.MAX_OCTETS) {
            return new CatalogueFile(file, empty, "\n", List.of(), names, List.of(unreadable("is too large")));
        }
        try {
            SheetDialect dialect = SheetDialect.of(Files.readAllBytes(file), Optional.of(StandardCharsets.UTF_8));
            List<Row> rows = rows(dialect);
            boolean hasPath = !rows.isEmpty()
                    && rows.get(0).cells.stream().anyMatch(heading -> isHeading(heading, CatalogueColumn.PATH.label()));
            return new CatalogueFile(
                    file,
                    dialect,
                    dialect.text().contains("\r\n") ? "\r\n" : "\n",
                    rows,
                    names,
                    hasPath ? List.of() : List.of(unreadable("its header has no column 'path'")));
        } catch (CharacterCodingException e) {
            return new CatalogueFile(file, empty, "\n", List.of(), names, List.of(unreadable("not in UTF-8")));
        } catch (UncheckedIOException e) {
            return new CatalogueFile(
                    file, empty, "\n", List.of(), names, List.of(unreadable("a quoted cell has no proper end")));
        }
    }

    private static Finding unreadable(String message) {
        return Finding.of(FindingCode.CATALOGUE_UNREADABLE, PLACE, message)
                .hinting("bagwright build --dry-run tells more");
    }

    private static List<Row> rows(SheetDialect dialect) throws IOException {
        List<CSVRecord> records;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(dialect.text()))
                .setFormat(format(dialect.separator()))
                .get()) {
            records = parser.getRecords();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            int start = (int) records.get(i).getCharacterPosition();
            int end = i + 1 < records.size()
                    ? (int) records.get(i + 1).getCharacterPosition()
                    : dialect.text().length();
            String text = dialect.text().substring(start, end);
            rows.add(new Row(text, records.get(i).toList()));
        }
        return rows;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }

    private static boolean isHeading(String heading, String label) {
        return heading.strip().toLowerCase(Locale.ROOT).equals(label);
    }

    /** The first row about a capture or document is the one that is read. */
    private void index() {
        int path = column(CatalogueColumn.PATH.label());
        int document = column(CatalogueColumn.DOCUMENT.label());
        for (Row row : rows) {
            boolean tooWide = row.cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
            String named = row.cell(path).strip();
            if (!tooWide && !named.isEmpty()) {
                Key key = new Key(
                        names.at(named).orElse(named), row.cell(document).strip());
                row.key = Optional.of(key);
                byKey.putIfAbsent(key, row);
            }
        }
    }

    private int column(String label) {
        for (int i = 0; i < header.size(); i++) {
            if (isHeading(header.get(i), label)) {
                return i;
            }
        }
        return -1;
    }

    /** Why it can't be edited; empty when it can. */
    public List<Finding> findings() {
        return findings;
    }

    /** The columns that state something of documents. */
    public static List<String> statements() {
        return Arrays.stream(CatalogueColumn.values())
                .filter(CatalogueColumn::describesDocuments)
                .map(CatalogueColumn::label)
                .toList();
    }

    /** The rule of {@code column} in words, when {@code value} breaks it; {@code value} isn't empty. */
    public static Optional<String> brokenRule(String column, String value) {
        ValueRule rule = CatalogueColumn.labelled(column).orElseThrow().rule();
        return rule.accepts(value) ? Optional.empty() : Optional.of(rule.expected());
    }

    /**
     * What it states in {@code column}.
     *
     * @param capture the original name
     * @param document its id; empty for what is stated of the whole capture
     */
    public Optional<String> value(String capture, String document, String column) {
        return Optional.ofNullable(byKey.get(new Key(capture, document)))
                .map(row -> Paragraph.of(row.cell(column(column))))
                .filter(value -> !value.isEmpty());
    }

    /**
     * States {@code value} in {@code column}; states nothing any more when it is empty.
     *
     * @param capture the original name
     * @param document its id; empty for the whole capture
     */
    public void set(String capture, String document, String column, String value) {
        Row row = byKey.computeIfAbsent(new Key(capture, document), this::added);
        put(row, column, value);
    }

    private Row added(Key key) {
        if (header.isEmpty()) {
            header.add(CatalogueColumn.PATH.label());
            header.add(CatalogueColumn.DOCUMENT.label());
        }
        Row row = new Row("", List.of());
        row.key = Optional.of(key);
        put(row, CatalogueColumn.PATH.label(), key.capture());
        if (!key.document().isEmpty()) {
            put(row, CatalogueColumn.DOCUMENT.label(), key.document());
        }
        return row;
    }

    private void put(Row row, String column, String value) {
        int index = column(column);
        if (index < 0) {
            index = header.size();
            header.add(column);
        }
        while (row.cells.size() <= index) {
            row.cells.add("");
        }
        row.cells.set(index, value);
        row.isEdited = true;
    }

    /** Puts the edited catalogue in the place of the old one, in one step. */
    public void write() throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".catalog", ".tmp");
        try {
            Files.writeString(fresh, text(), StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            keepPermissions(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A temporary file is its maker's alone. */
    private void keepPermissions(Path fresh) throws IOException {
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    fresh,
                    Files.exists(file)
                            ? Files.getPosixFilePermissions(file)
                            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** The edited catalogue, its byte order mark included. */
    String text() throws IOException {
        StringBuilder out = new StringBuilder(mark ? "\uFEFF" : "");
        write(out, header.size() > width ? printed(header) + lineEnd : headerText);
        Map<Integer, List<Row>> added = addedAfter();
        addTo(out, added, -1);
        for (int i = 0; i < rows.size(); i++) {
            write(out, textOf(rows.get(i)));
            addTo(out, added, i);
        }
        return out.toString();
    }

    /** A file may lack its last line end; the row before a new one gets it. */
    private void write(StringBuilder out, String row) {
        boolean open = out.length() > (mark ? 1 : 0)
                && out.charAt(out.length() - 1) != '\n'
                && out.charAt(out.length() - 1) != '\r';
        out.append(open ? lineEnd : "").append(row);
    }

    private void addTo(StringBuilder out, Map<Integer, List<Row>> added, int index) throws IOException {
        for (Row row : added.getOrDefault(index, List.of())) {
            write(out, textOf(row));
        }
    }

    private String textOf(Row row) throws IOException {
        if (row.isEdited) {
            return printed(row.cells) + lineEnd;
        }
        return header.size() > width && row.key.isPresent() ? padded(row) : row.text;
    }

    /** The row as it stands, with an empty cell for each column that the table has got. */
    private String padded(Row row) {
        int end = row.text.length();
        while (end > 0 && (row.text.charAt(end - 1) == '\n' || row.text.charAt(end - 1) == '\r')) {
            end--;
        }
        String missing = String.valueOf(separator).repeat(Math.max(0, header.size() - row.cells.size()));
        return row.text.substring(0, end) + missing + row.text.substring(end);
    }

    private String printed(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < header.size()) {
            padded.add("");
        }
        format(separator).printRecord(line, padded.toArray());
        return line.substring(
                0, line.length() - CSVFormat.RFC4180.getRecordSeparator().length());
    }

    /** The new rows by the index of the row that each comes behind; -1 for the header. */
    private Map<Integer, List<Row>> addedAfter() {
        Map<String, Integer> last = new HashMap<>();
        TreeMap<String, Integer> sorted = new TreeMap<>();
        boolean isSorted = true;
        String before = "";
        for (int i = 0; i < rows.size(); i++) {
            Optional<Key> key = rows.get(i).key;
            if (key.isPresent()) {
                String capture = key.get().capture();
                isSorted &= before.compareTo(capture) <= 0;
                before = capture;
                last.put(capture, i);
                sorted.put(capture, i);
            }
        }
        Map<Integer, List<Row>> added = new HashMap<>();
        SortedMap<String, List<Row>> fresh = fresh();
        for (Map.Entry<String, List<Row>> entry : fresh.entrySet()) {
            Map.Entry<String, Integer> floor = sorted.floorEntry(entry.getKey());
            int index = last.containsKey(entry.getKey())
                    ? last.get(entry.getKey())
                    : !isSorted ? rows.size() - 1 : floor == null ? -1 : floor.getValue();
            added.computeIfAbsent(index, i -> new ArrayList<>()).addAll(entry.getValue());
        }
        return added;
    }

    /** The new rows by capture, those of a capture by document. */
    private SortedMap<String, List<Row>> fresh() {
        TreeMap<String, TreeMap<String, Row>> fresh = new TreeMap<>();
        byKey.forEach((key, row) -> {
            if (row.text.isEmpty()) {
                fresh.computeIfAbsent(key.capture(), capture -> new TreeMap<>()).put(key.document(), row);
            }
        });
        TreeMap<String, List<Row>> ordered = new TreeMap<>();
        fresh.forEach((capture, documents) -> ordered.put(capture, List.copyOf(documents.values())));
        return ordered;
    }
}
