package org.bagwright.export;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.json.DocumentRecord;

/**
 * What a view shows of each document.
 *
 * @param columns of {@link DocumentRecord#columns()}, in the order wanted
 * @param hasText whether the text itself is shown too, in a last column
 * @param separator between the cells of a CSV file
 */
public record View(List<String> columns, boolean hasText, char separator) {
    /** The column of the text; {@code text} is its path. */
    public static final String FULL_TEXT = "full_text";

    public View {
        columns = List.copyOf(columns);
        if (!DocumentRecord.columns().containsAll(columns)) {
            throw new IllegalArgumentException("not all are columns: " + columns);
        }
    }

    List<String> header() {
        List<String> header = new ArrayList<>(columns);
        if (hasText) {
            header.add(FULL_TEXT);
        }
        return header;
    }

    /** The cells of {@code document}, unguarded. */
    List<String> cells(DocumentRecord document, String text) {
        List<String> all = document.cells();
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(all.get(DocumentRecord.columns().indexOf(column))));
        if (hasText) {
            cells.add(text);
        }
        return cells;
    }
}
