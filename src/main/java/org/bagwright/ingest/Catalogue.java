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

/** What {@code raw/catalog.csv} states, by capture and by document. Each row is held as one string, since there may be a million. */
final class Catalogue {
    /** No catalogue. */
    static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), List.of());

    private static final String NEXT = "\u0000";

    private final Map<String, Row> rows;
    private final Map<String, Map<String, Row>> documents;
    private final List<Finding> findings;

    private Catalogue(Map<String, Row> rows, Map<String, Map<String, Row>> documents, List<Finding> findings) {
        this.rows = rows;
        this.documents = documents;
        this.findings = List.copyOf(findings);
    }

    /** The row that is about the capture with this original name; {@link CatalogueRow#NONE} when there is none. */
    CatalogueRow rowOf(String originalName) {
        CatalogueRow whole =
                Optional.ofNullable(rows.get(originalName)).map(Row::unpacked).orElse(CatalogueRow.NONE);
        Map<String, Row> ofDocuments = documents.getOrDefault(originalName, Map.of());
        if (ofDocuments.isEmpty()) {
            return whole;
        }
        Map<String, CatalogueRow> unpacked = new HashMap<>();
        ofDocuments.forEach((document, row) -> unpacked.put(document, row.unpacked()));
        return whole.withDocuments(unpacked);
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
        private final Map<String, Map<String, Row>> documents = new HashMap<>();
        private final Map<String, Restriction> restrictions = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        void note(Finding finding) {
            findings.add(finding);
        }

        /** The number of the row that is about {@code originalName}, or this document of it, already. */
        Optional<Integer> rowNumberOf(String originalName, String document) {
            return Optional.ofNullable(rowsFor(originalName, document).get(key(originalName, document)))
                    .map(Row::number);
        }

        /** Takes a row about {@code document}; about the whole capture when that is empty. */
        void put(String originalName, String document, int number, Map<CatalogueColumn, String> values) {
            Map<String, String> byLabel = new LinkedHashMap<>();
            values.forEach((column, value) -> byLabel.put(column.label(), value));
            if (!document.isEmpty()) {
                documents.computeIfAbsent(originalName, name -> new HashMap<>());
            }
            rowsFor(originalName, document).put(key(originalName, document), new Row(number, packed(byLabel)));
        }

        private Map<String, Row> rowsFor(String originalName, String document) {
            return document.isEmpty() ? rows : documents.getOrDefault(originalName, Map.of());
        }

        private static String key(String originalName, String document) {
            return document.isEmpty() ? originalName : document;
        }

        /** Has less travel of {@code originalName} than what its row says, if {@code access} in row {@code number} is stricter. */
        void restrict(String originalName, int number, TextAccess access) {
            if (access != TextAccess.INCLUDED) {
                restrictions.merge(
                        originalName,
                        new Restriction(number, access),
                        (one, other) ->
                                new Restriction(one.number(), one.access().stricter(other.access())));
            }
        }

        private record Restriction(int number, TextAccess access) {}

        private void apply(String originalName, Restriction restriction) {
            Row row = rows.getOrDefault(originalName, new Row(restriction.number(), ""));
            Map<String, String> values = new LinkedHashMap<>(row.unpacked().values());
            values.merge(
                    CatalogueColumn.TEXT.label(), restriction.access().label(), (one, other) -> TextAccess.labelled(one)
                            .orElseThrow()
                            .stricter(restriction.access())
                            .label());
            rows.put(originalName, new Row(row.number(), packed(values)));
        }

        private static String packed(Map<String, String> values) {
            StringBuilder packed = new StringBuilder();
            values.forEach((label, value) ->
                    packed.append(label).append(NEXT).append(value).append(NEXT));
            return packed.toString();
        }

        Catalogue build() {
            restrictions.forEach(this::apply);
            return new Catalogue(rows, documents, findings);
        }
    }
}
