package org.bagwright.model;

import java.util.Locale;

/** How a capture's charset was found. */
public enum CharsetSource {
    /** A byte order mark. */
    BYTE_ORDER_MARK,
    /** The page declares it: a {@code meta} tag or an XML declaration. */
    DECLARED,
    /** The octets are well-formed UTF-8. */
    WELL_FORMED,
    /** A detector's judgement of the octets. */
    DETECTED,
    /** Nothing fitted: taken for UTF-8, with replacements. */
    ASSUMED;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
