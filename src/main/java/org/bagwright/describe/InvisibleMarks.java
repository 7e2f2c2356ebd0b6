package org.bagwright.describe;

/**
 * Marks that only say where a line may be broken: soft hyphens, spaces without width, byte order marks. A text keeps them, as it
 * is exact; a title or a name with them is found and cited by nobody.
 */
final class InvisibleMarks {
    private InvisibleMarks() {}

    /** {@code value} without them. */
    static String without(String value) {
        StringBuilder plain = null;
        for (int i = 0; i < value.length(); i++) {
            if (isMark(value.charAt(i))) {
                plain = plain == null ? new StringBuilder(value.length()).append(value, 0, i) : plain;
            } else if (plain != null) {
                plain.append(value.charAt(i));
            }
        }
        return plain == null ? value : plain.toString();
    }

    private static boolean isMark(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
