package org.bagwright.model;

import java.util.Map;
import java.util.Optional;

/**
 * What the sidecar catalogue states of one capture.
 *
 * @param row 1-based row of the catalogue, its header being row 1; 0 when the catalogue has no row for the capture
 * @param values column name to non-blank value
 */
public record CatalogueRow(int row, Map<String, String> values) {
    /** No row. */
    public static final CatalogueRow NONE = new CatalogueRow(0, Map.of());

    public CatalogueRow {
        values = Map.copyOf(values);
    }

    /** The value in {@code column} with the row as its evidence. */
    public Optional<Stated<String>> stated(String column) {
        return Optional.ofNullable(values.get(column)).map(v -> new Stated<>(v, new Evidence.Catalogued(row)));
    }
}
