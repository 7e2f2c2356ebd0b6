package org.bagwright.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the sidecar catalogue states of one capture, and of single documents in it.
 *
 * @param row 1-based row of the catalogue, its header being row 1; 0 when the catalogue has no row for the capture
 * @param values column name to non-blank value
 * @param documents the rows that are about one document of the capture alone, by the document's id
 * @param beneath the row whose values hold where this one states none
 */
public record CatalogueRow(
        int row, Map<String, String> values, Map<String, CatalogueRow> documents, Optional<CatalogueRow> beneath) {
    /** No row. */
    public static final CatalogueRow NONE = new CatalogueRow(0, Map.of());

    private static final Set<String> OF_EACH_ARTICLE =
            Set.of("url", "retrieved", "publisher", "rights", "language", "agency");

    public CatalogueRow {
        values = Map.copyOf(values);
        documents = Map.copyOf(documents);
    }

    /** A row that stands for itself. */
    public CatalogueRow(int row, Map<String, String> values) {
        this(row, values, Map.of(), Optional.empty());
    }

    /** The same row with rows about single documents. */
    public CatalogueRow withDocuments(Map<String, CatalogueRow> rows) {
        return new CatalogueRow(row, values, rows, beneath);
    }

    /** This row's values, and those of {@code whole} where it states none. */
    public CatalogueRow over(CatalogueRow whole) {
        return new CatalogueRow(row, values, documents, Optional.of(whole));
    }

    /**
     * What is stated of one document of the capture, before what is stated of the whole capture.
     *
     * @param only whether the capture yields no other
     */
    public CatalogueRow ofDocument(String id, boolean only) {
        CatalogueRow whole = only ? this : ofEachArticle();
        return Optional.ofNullable(documents.get(id))
                .map(own -> own.over(whole))
                .orElse(whole);
    }

    /** What is stated of a capture of several articles holds for each, but for what is one article's own. */
    private CatalogueRow ofEachArticle() {
        return new CatalogueRow(
                row,
                values.entrySet().stream()
                        .filter(value -> OF_EACH_ARTICLE.contains(value.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The same, also of its documents and beneath, without the values that {@code goes} speaks of. */
    public CatalogueRow without(Predicate<String> goes) {
        return new CatalogueRow(
                row,
                values.entrySet().stream()
                        .filter(value -> !goes.test(value.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                documents.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, document -> document.getValue()
                                .without(goes))),
                beneath.map(whole -> whole.without(goes)));
    }

    /** The value in {@code column} with the row where it stands as its evidence. */
    public Optional<Stated<String>> stated(String column) {
        return Optional.ofNullable(values.get(column))
                .map(v -> new Stated<>(v, new Evidence.Catalogued(row)))
                .or(() -> beneath.flatMap(whole -> whole.stated(column)));
    }
}
