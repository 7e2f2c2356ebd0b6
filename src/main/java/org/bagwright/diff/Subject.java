package org.bagwright.diff;

import java.util.Locale;

/** What a change is a change of. */
public enum Subject {
    DOCUMENT,
    CAPTURE,
    /** A key of the records. */
    KEY,
    /** What the dataset says of itself as a whole. */
    DATASET;

    /** As it is printed: {@code document}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them: {@code documents}. */
    public String plural() {
        return this == DATASET ? label() : label() + "s";
    }

    /** {@code 1 document}, {@code 2,013 documents}. */
    public String counted(int count) {
        if (this == DATASET) {
            return String.format(Locale.ROOT, "%,d fact%s of the dataset", count, count == 1 ? "" : "s");
        }
        return String.format(Locale.ROOT, "%,d %s%s", count, label(), count == 1 ? "" : "s");
    }
}
