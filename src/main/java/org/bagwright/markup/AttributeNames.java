package org.bagwright.markup;

import java.util.Optional;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.lexicon.LineWords;
import org.bagwright.model.Role;

/** The value of an attribute that holds names, as class and id do. What it says is read when it is asked for, and once. */
final class AttributeNames {
    private static final int UNREAD = -1;

    private final String value;

    private int marks = UNREAD;
    private Optional<ElementNames.Part> ofClasses;
    private Optional<ElementNames.Part> ofId;
    private boolean signRead;
    private boolean sign;
    private NameWords words;
    private long[] sorted;
    private int kind;
    private boolean hashed;
    private long hash;

    AttributeNames(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** The same for elements of the same classes. */
    int kind() {
        if (kind == 0) {
            kind = value.trim().hashCode();
        }
        return kind;
    }

    /** The {@link ClassMark}s, each as its bit. */
    int marks() {
        if (marks == UNREAD) {
            marks = ClassWords.marks(value);
        }
        return marks;
    }

    /** What an element is that has it as its classes. */
    Optional<ElementNames.Part> ofClasses() {
        if (ofClasses == null) {
            ofClasses = ElementNames.ofClasses(value);
        }
        return ofClasses;
    }

    /** What an element is that has it as its id. */
    Optional<ElementNames.Part> ofId() {
        if (ofId == null) {
            ofId = ElementNames.ofId(value);
        }
        return ofId;
    }

    /** Whether an element that has it as its classes is a sign that a program put into a line. */
    boolean isSign() {
        if (!signRead) {
            signRead = true;
            String trimmed = value.trim();
            sign = trimmed.length() == value.length()
                    ? ofClasses().filter(part -> part.role() == Role.MARKUP).isPresent()
                    : ElementNames.isSign(trimmed);
        }
        return sign;
    }

    /** The hashes of its words. */
    NameWords words() {
        if (words == null) {
            words = NameWords.of(value);
        }
        return words;
    }

    /** The hashes of its words, each once, ascending. */
    long[] sorted() {
        if (sorted == null) {
            sorted = new NameWords().add(words()).sorted();
        }
        return sorted;
    }

    /** Its hash, as that of one word. */
    long hash() {
        if (!hashed) {
            hashed = true;
            hash = LineWords.hashOf(value);
        }
        return hash;
    }
}
