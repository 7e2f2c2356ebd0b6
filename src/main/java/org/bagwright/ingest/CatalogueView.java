package org.bagwright.ingest;

import java.util.EnumSet;
import java.util.Set;

/** How much of a catalogue's row may be seen in a bag that withholds texts. */
public enum CatalogueView {
    /** Dates, tags and names of files: nothing that could be a sentence. */
    TAGS(EnumSet.of(
            CatalogueColumn.PATH,
            CatalogueColumn.DOCUMENT,
            CatalogueColumn.RETRIEVED,
            CatalogueColumn.PUBLISHED,
            CatalogueColumn.MODIFIED,
            CatalogueColumn.LANGUAGE,
            CatalogueColumn.TEXT,
            CatalogueColumn.LOCATION)),
    /** Also who published the capture, where, and with what rights. */
    STATEMENTS(EnumSet.of(CatalogueColumn.URL, CatalogueColumn.PUBLISHER, CatalogueColumn.RIGHTS)),
    /** All columns that are known. */
    WHOLE(EnumSet.allOf(CatalogueColumn.class));

    private final Set<CatalogueColumn> columns;

    CatalogueView(Set<CatalogueColumn> columns) {
        this.columns = columns;
    }

    boolean shows(CatalogueColumn column) {
        return columns.contains(column) || (this == STATEMENTS && TAGS.columns.contains(column));
    }
}
