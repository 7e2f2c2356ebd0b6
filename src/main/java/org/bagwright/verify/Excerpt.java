package org.bagwright.verify;

/** The beginning of a foreign text, short enough for a message. */
public final class Excerpt {
    /** In characters. */
    private static final int LONGEST = 200;

    private Excerpt() {}

    /** The beginning of {@code text}. */
    public static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
