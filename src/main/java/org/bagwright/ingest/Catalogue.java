package org.bagwright.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Finding;
import org.bagwright.model.TextAccess;

/** What {@code raw/catalog.csv} states, by capture. Each row is held as one string, since there may be a million. */
final class Catalogue {
    /** No catalogue. */
    static final Catalogue EMPTY = new Catalogue(Map.of(), List.of());

    private static final String NEXT = "\u0000";

    private final Map<String, Row> rows;
    private final List<Finding> findings;

    private Catalogue(Map<String, Row> rows, List<Finding> findings) {
        this.rows = rows;
        this.findings = List.copyOf(findings);
    }

    /** The row that is about the capture with this original name; {@link CatalogueRow#NONE} when there is none. */
    CatalogueRow rowOf(String originalName) {
        return Optional.ofNullable(rows.get(originalName)).map(Row::unpacked).orElse(CatalogueRow.NONE);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Number and values of a row: column, value, column, value …, each followed by {@link #NEXT}. */
    private record Row(int number, String values) {
        CatalogueRow unpacked() {
            String[] cells = values.split(NEXT, -1);
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i + 1 < cells.length; i += 2) {
                byColumn.put(cells[i], cells[i + 1]);
            }
            return new CatalogueRow(number, byColumn);
        }
    }

    /** Gathers rows and findings. */
    static final class Builder {
        private final Map<String, Row> rows = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        void note(Finding finding) {
            findings.add(finding);
        }

        /** The number of the row that is about {@code originalName} already. */
        Optional<Integer> rowNumberOf(String originalName) {
            return Optional.ofNullable(rows.get(originalName)).map(Row::number);
        }

        void put(String originalName, int number, Map<CatalogueColumn, String> values) {
            Map<String, String> byLabel = new LinkedHashMap<>();
            values.forEach((column, value) -> byLabel.put(column.label(), value));
            rows.put(originalName, new Row(number, packed(byLabel)));
        }

        /** Has less travel of {@code originalName}, if {@code access} is stricter than what its row says. */
        void restrict(String originalName, TextAccess access) {
            if (access != TextAccess.INCLUDED) {
                Row row = rows.get(originalName);
                Map<String, String> values = new LinkedHashMap<>(row.unpacked().values());
                values.merge(CatalogueColumn.TEXT.label(), access.label(), (one, other) -> TextAccess.labelled(one)
                        .orElseThrow()
                        .stricter(access)
                        .label());
                rows.put(originalName, new Row(row.number(), packed(values)));
            }
        }

        private static String packed(Map<String, String> values) {
            StringBuilder packed = new StringBuilder();
            values.forEach((label, value) ->
                    packed.append(label).append(NEXT).append(value).append(NEXT));
            return packed.toString();
        }

        Catalogue build() {
            return new Catalogue(rows, findings);
        }
    }
}
