package org.bagwright.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code bagwright.yaml} says of how much of the texts may travel.
 *
 * @param text by default
 * @param excerptCharacters the longest excerpt by default, in code points
 * @param sources the first that matches a capture holds for it
 */
public record TextPolicy(TextAccess text, int excerptCharacters, List<Source> sources) {
    /**
     * The longest excerpt where none is stated, in code points: two or three sentences of news, as search engines and
     * press reviews show them. Chosen by hand.
     */
    public static final int EXCERPT_CHARACTERS = 300;

    /** All texts travel. */
    public static final TextPolicy OPEN = new TextPolicy(TextAccess.INCLUDED, EXCERPT_CHARACTERS, List.of());

    public TextPolicy {
        sources = List.copyOf(sources);
    }

    public static TextPolicy of(TextAccess text, OptionalInt excerptCharacters, List<Source> sources) {
        return new TextPolicy(text, excerptCharacters.orElse(EXCERPT_CHARACTERS), sources);
    }
}
