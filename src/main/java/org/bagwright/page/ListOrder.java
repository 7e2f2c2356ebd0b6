package org.bagwright.page;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The orders in which documents are listed; what lacks the value that orders them comes last. */
public enum ListOrder {
    DATE("date"),
    TITLE("title"),
    PUBLISHER("publisher");

    /** Comes after all that is written. */
    private static final String LAST = "\uFFFF";

    private static final Comparator<Keyed> BY_KEY = Comparator.comparing(Keyed::key)
            .thenComparing(keyed -> keyed.row().date().orElse(LAST))
            .thenComparing(keyed -> keyed.row().id());

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

    /** {@code rows} by this value, then by date, then by id. */
    List<DocumentRow> sorted(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> new Keyed(key(row), row))
                .sorted(BY_KEY)
                .map(Keyed::row)
                .toList();
    }

    private record Keyed(String key, DocumentRow row) {}

    /** Without case, accents and leading marks; no collation of the JDK's, which differs between its versions. */
    private String key(DocumentRow row) {
        return value(row)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("^[^\\p{L}\\p{N}]+", "")
                        .toLowerCase(Locale.ROOT))
                .orElse(LAST);
    }

    /** {@code by-date-1.html}. */
    public String file(int page) {
        return "by-" + label + "-" + page + ".html";
    }
}
