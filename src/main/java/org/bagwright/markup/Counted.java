package org.bagwright.markup;

import java.util.HashMap;
import java.util.Map;

/** What of a page is counted in each element: texts in UTF-16 units that aren't blank, and elements of some tags. */
public enum Counted {
    TEXT(""),
    /** Text in links, the links around an element among them; so it is with the next two. */
    LINKED_TEXT(""),
    BOLD_TEXT(""),
    EMPHASISED_TEXT(""),
    LINKS("a"),
    PARAGRAPHS("p"),
    BOLD("b strong"),
    EMPHASISED("i em cite"),
    PICTURES("img video iframe picture audio svg amp-img object embed"),
    RULES("hr"),
    FIELDS("input select textarea button"),
    TIMES("time"),
    ARTICLES("article"),
    /** Elements of other tags. */
    OTHERS("");

    static final int COUNT = values().length;

    private static final Map<String, Counted> BY_TAG = new HashMap<>();

    /** Parted by spaces. */
    private final String tags;

    Counted(String tags) {
        this.tags = tags;
    }

    static {
        for (Counted counted : values()) {
            for (String tag : counted.tags.split(" ", -1)) {
                BY_TAG.put(tag, counted);
            }
        }
    }

    /** What an element of this name, in lower case, is counted as. */
    static Counted of(String tag) {
        return BY_TAG.getOrDefault(tag, OTHERS);
    }
}
