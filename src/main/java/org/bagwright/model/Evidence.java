package org.bagwright.model;

/** Where a value was read and by what rule. */
public sealed interface Evidence {

    /** Read from the capture's own text. */
    record Read(Span span, String rule) implements Evidence {}

    /** Stated by the sidecar catalogue: 1-based row of {@code raw/catalog.csv}, its header being row 1. */
    record Catalogued(int row) implements Evidence {}

    /** Stated by the project's configuration, under this key. */
    record Configured(String key) implements Evidence {}

    /** Stated by a person: the rule that names the {@link Decision}, such as {@code decision:d-1}. */
    record Decided(String rule) implements Evidence {}
}
