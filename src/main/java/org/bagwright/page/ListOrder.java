package org.bagwright.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The orders in which documents are listed; what lacks the value that orders them comes last. */
public enum ListOrder {
    DATE("date"),
    TITLE("title"),
    PUBLISHER("publisher");

    private final String label;

    ListOrder(String label) {
        this.label = label;
    }

    private Optional<String> value(DocumentRow row) {
        return switch (this) {
            case DATE -> row.date();
            case TITLE -> row.title();
            case PUBLISHER -> row.source();
        };
    }

    String label() {
        return label;
    }

    /** By this value, then by date, then by id. */
    Comparator<DocumentRow> comparator() {
        return Comparator.comparing(this::key)
                .thenComparing(row -> row.date().orElse("\uFFFF"))
                .thenComparing(DocumentRow::id);
    }

    /** Without case, accents and leading marks; no collation of the JDK's, which differs between its versions. */
    private String key(DocumentRow row) {
        return value(row)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("^[^\\p{L}\\p{N}]+", "")
                        .toLowerCase(Locale.ROOT))
                .orElse("\uFFFF");
    }

    /** {@code by-date-1.html}. */
    public String file(int page) {
        return "by-" + label + "-" + page + ".html";
    }
}
