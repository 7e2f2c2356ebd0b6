package org.bagwright.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a text may travel in the bag, from all to nothing. */
public enum TextAccess {
    /** The whole text, and the capture it was made from. */
    INCLUDED("included"),
    /** Its beginning; not its capture, which holds all of it. */
    EXCERPT("excerpt"),
    /** Nothing of it, nor its capture. */
    WITHHELD("withheld");

    private final String label;

    TextAccess(String label) {
        this.label = label;
    }

    /** As it is written in configuration, catalogue and records. */
    public String label() {
        return label;
    }

    /** The one with this label, exactly so written. */
    public static Optional<TextAccess> labelled(String label) {
        return Stream.of(values()).filter(a -> a.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Stream.of(values()).map(TextAccess::label).toList();
    }

    /** Of both, the one by which less travels. */
    public TextAccess stricter(TextAccess other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
