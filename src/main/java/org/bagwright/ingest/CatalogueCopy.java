package org.bagwright.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.model.Paragraph;

/**
 * The sidecar catalogue as far as it may be seen in a bag that withholds texts: the columns that are known, row for row.
 * Columns that aren't known may hold the texts themselves; of the row of a withheld capture what is no address, date, tag
 * or rights stays out too, and of a row that wasn't read everything.
 */
final class CatalogueCopy {
    private final Map<Integer, CatalogueColumn> columns = new LinkedHashMap<>();
    private final IntFunction<CatalogueView> views;
    private final Writer out;
    private int width;

    private CatalogueCopy(IntFunction<CatalogueView> views, Writer out) {
        this.views = views;
        this.out = out;
    }

    /**
     * Writes the copy of {@code file}, a catalogue that can be read, in UTF-8, its cells parted by commas.
     *
     * @param views how much may be seen of the row with this number
     */
    static void write(Path file, OutputStream out, IntFunction<CatalogueView> views) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (BufferedReader in = CatalogueReader.openStrictly(file);
                CSVParser parser = CatalogueReader.parser(in)) {
            new CatalogueCopy(views, writer).rows(parser.iterator());
            writer.flush();
        }
    }

    private void rows(Iterator<CSVRecord> records) throws IOException {
        CSVRecord header = records.next();
        width = header.size();
        for (int i = 0; i < width; i++) {
            Optional<CatalogueColumn> column =
                    CatalogueColumn.labelled(header.get(i).strip());
            if (column.filter(c -> !columns.containsValue(c)).isPresent()) {
                columns.put(i, column.get());
            }
        }
        write(columns.values().stream().map(CatalogueColumn::label));
        while (records.hasNext()) {
            CSVRecord record = records.next();
            write(columns.keySet().stream().map(i -> cell(record, i)));
        }
    }

    private void write(Stream<String> cells) throws IOException {
        CSVFormat.RFC4180.printRecord(out, cells.toArray());
    }

    private String cell(CSVRecord record, int index) {
        boolean tooWide = IntStream.range(width, record.size())
                .anyMatch(i -> !record.get(i).isBlank());
        if (index >= record.size() || tooWide) {
            return "";
        }
        CatalogueColumn column = columns.get(index);
        String value = Paragraph.of(record.get(index));
        boolean seen = views.apply((int) record.getRecordNumber()).shows(column);
        return seen && column.rule().accepts(value) ? value : "";
    }
}
