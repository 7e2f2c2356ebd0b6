package org.bagwright.model;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The bag, the project or the input is not what it claims to be. */
    ERROR,
    /** A person should look. */
    WARNING,
    /** Said so that nothing happens in silence. */
    INFO;

    /** As it is printed: {@code error}, {@code warning}, {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
