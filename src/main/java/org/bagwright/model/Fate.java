package org.bagwright.model;

import java.util.Locale;

/** What became of a span of a capture. */
public enum Fate {
    /** It stands in a document's text file. */
    TEXT,
    /** A value of a document's record was read from it. */
    METADATA,
    /** It is in no document. */
    REMOVED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
