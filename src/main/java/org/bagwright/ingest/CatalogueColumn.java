package org.bagwright.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the sidecar catalogue, with the rule that its values keep. */
enum CatalogueColumn {
    PATH(ValueRule.TEXT),
    URL(ValueRule.WEB_ADDRESS),
    RETRIEVED(ValueRule.DATE),
    PUBLISHER(ValueRule.TEXT),
    RIGHTS(ValueRule.TEXT),
    TITLE(ValueRule.TEXT),
    SUBTITLE(ValueRule.TEXT),
    AUTHORS(ValueRule.TEXT),
    AGENCY(ValueRule.TEXT),
    PUBLISHED(ValueRule.DATE),
    MODIFIED(ValueRule.DATE),
    DATELINE_PLACE(ValueRule.TEXT),
    LANGUAGE(ValueRule.LANGUAGE_TAG),
    SECTION(ValueRule.TEXT),
    IDENTIFIER(ValueRule.TEXT),
    /** How much of the capture's texts may travel. */
    TEXT(ValueRule.TEXT_ACCESS),
    /** Where the very same octets can be fetched. */
    LOCATION(ValueRule.LOCATION),

    /** The document that the row is about alone; empty for the whole capture. */
    DOCUMENT(ValueRule.TEXT);

    private final ValueRule rule;

    CatalogueColumn(ValueRule rule) {
        this.rule = rule;
    }

    /** As it stands in the header. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    ValueRule rule() {
        return rule;
    }

    /** The column with this heading, whatever its case. */
    static Optional<CatalogueColumn> labelled(String heading) {
        return Stream.of(values())
                .filter(column -> column.label().equals(heading.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it states something, and doesn't say of what. */
    boolean isStatement() {
        return this != PATH && this != DOCUMENT;
    }

    /** Whether it describes documents; the others are about the octets of a capture. */
    boolean describesDocuments() {
        return isStatement() && this != TEXT && this != LOCATION;
    }

    static List<String> labels() {
        return Stream.of(values()).map(CatalogueColumn::label).toList();
    }
}
