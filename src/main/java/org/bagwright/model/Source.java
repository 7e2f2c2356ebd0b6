package org.bagwright.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A site or depositor that captures come from, with the rights in its texts.
 *
 * @param number its place in the list of {@code bagwright.yaml}, from 1
 * @param match which captures are its own
 * @param name what people call it
 * @param publisher of its texts, where neither catalogue nor capture states one
 * @param rights in its texts: SPDX id, rightsstatements.org URI, or text
 * @param text how much of its texts may travel
 * @param excerptCharacters the longest excerpt, in code points
 * @param url where it can be seen
 */
public record Source(
        int number,
        SourcePattern match,
        Optional<String> name,
        Optional<String> publisher,
        Optional<String> rights,
        Optional<TextAccess> text,
        OptionalInt excerptCharacters,
        Optional<String> url) {

    /** What people call it, else what it is matched by. */
    public String displayName() {
        return name.orElse(match.value());
    }

    /** The key of {@code bagwright.yaml} that evidence names. */
    public String key(String key) {
        return "sources[" + number + "]." + key;
    }
}
