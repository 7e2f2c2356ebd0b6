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
        for (int i = 0; i <= end; i++) {
            if (i == end || Character.isWhitespace(classes.charAt(i))) {
                Part part = from < i ? PARTS.get(classes.substring(from, i).toLowerCase(Locale.ROOT)) : null;
                if (part != null) {
                    return Optional.of(part);
                }
                from = i + 1;
            }
        }
        return Optional.empty();
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
