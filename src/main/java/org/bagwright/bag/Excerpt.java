package org.bagwright.bag;

/** The beginning of a foreign text, short enough for a message. */
final class Excerpt {
    /** In characters. */
    private static final int LONGEST = 200;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
