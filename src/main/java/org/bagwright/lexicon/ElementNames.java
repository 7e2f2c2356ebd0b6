package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Role;

/** Names of elements by which widespread systems say what they are; the list is in {@code element-names.tsv}. */
public final class ElementNames {
    /** Longer lists of classes are a style sheet's own, and looked at only so far. */
    private static final int LONGEST = 400;

    private static final Map<String, Part> PARTS = new HashMap<>();

    static {
        for (List<String> row : WordList.read("element-names.tsv")) {
            String name = row.get(1);
            PARTS.put(name.toLowerCase(Locale.ROOT), new Part(Role.labelled(row.get(0)), name));
        }
    }

    /** For each first letter of ASCII, in small letters, the lengths of the names that begin with it, each as its bit (of 64). */
    private static final long[] LENGTHS = new long[0x80];

    static {
        PARTS.keySet().forEach(name -> LENGTHS[name.charAt(0)] |= 1L << name.length());
    }

    private ElementNames() {}

    /**
     * What an element is.
     *
     * @param role of the blocks in it; {@link Role#MARKUP} for a sign within a line
     * @param name by which it is known
     */
    public record Part(Role role, String name) {}

    /** What the element of these classes is. */
    public static Optional<Part> ofClasses(String classes) {
        int end = Math.min(LONGEST, classes.length());
        int from = 0;
        int signs = 0;
        for (int i = 0; i <= end; i++) {
            char c = i == end ? ' ' : classes.charAt(i);
            // No blank space of ASCII stands behind the space.
            if ((c <= ' ' || c >= 0x80) && Character.isWhitespace(c)) {
                Part part = from < i && mayBeName(classes, from, i, signs) ? named(classes.substring(from, i)) : null;
                if (part != null) {
                    return Optional.of(part);
                }
                from = i + 1;
                signs = 0;
            } else {
                signs |= c;
            }
        }
        return Optional.empty();
    }

    private static Part named(String name) {
        return PARTS.get(name.toLowerCase(Locale.ROOT));
    }

    /** Few classes begin as one of the names does and are as long; others than of ASCII may change their length in small letters. */
    private static boolean mayBeName(String classes, int from, int to, int signs) {
        if (signs >= 0x80) {
            return true;
        }
        char first = classes.charAt(from);
        int small = first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first;
        return (LENGTHS[small] & 1L << (to - from)) != 0;
    }

    /** What the element of this id is. */
    public static Optional<Part> ofId(String id) {
        return id.isEmpty() || id.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(PARTS.get('#' + id.toLowerCase(Locale.ROOT)));
    }

    /** Whether an element of these classes is a sign that a program put into a line. */
    public static boolean isSign(String classes) {
        return ofClasses(classes).filter(part -> part.role() == Role.MARKUP).isPresent();
    }
}
