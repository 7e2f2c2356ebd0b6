package org.bagwright.ingest;

/** How much of a catalogue's row may be seen in a bag that withholds texts. */
public enum CatalogueView {
    /** Dates, tags and names of files: nothing that could be a sentence. */
    TAGS,
    /** Also who published the capture, where, and with what rights. */
    STATEMENTS,
    /** All columns that are known. */
    WHOLE;

    boolean shows(CatalogueColumn column) {
        return switch (column) {
            case PATH, DOCUMENT, RETRIEVED, PUBLISHED, MODIFIED, LANGUAGE, TEXT, LOCATION -> true;
            case URL, PUBLISHER, RIGHTS -> this != TAGS;
            default -> this == WHOLE;
        };
    }
}
