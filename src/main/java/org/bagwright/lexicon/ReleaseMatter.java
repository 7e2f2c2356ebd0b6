package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands below the text of a press release: what the company says of itself, whom to ask. */
public final class ReleaseMatter {
    /** Of a heading, in UTF-16 units. */
    private static final int LONGEST = 80;

    private static final Set<String> CONTACTS = WordList.words("contact-labels.txt");
    private static final Set<String> OPENINGS = WordList.words("about-openings.txt");
    private static final FirstWords OF_CONTACTS = new FirstWords(CONTACTS);
    private static final FirstWords OF_OPENINGS = new FirstWords(OPENINGS);
    /** Words of the longest opening. */
    private static final int MOST_WORDS = 4;

    private ReleaseMatter() {}

    /** Whether {@code line} is the label of whom to ask, and nothing else. */
    public static boolean isContactLabel(String line) {
        if (line.length() > LONGEST || !OF_CONTACTS.mayBegin(line)) {
            return false;
        }
        String plain = Words.spaced(line).strip();
        int end = plain.endsWith(":") || plain.endsWith("：") ? plain.length() - 1 : plain.length();
        return CONTACTS.contains(plain.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    /** The name in a heading of what a company says of itself: {@code About Quillay Instruments}. */
    public static Optional<String> about(String line) {
        if (line.length() > LONGEST || !OF_OPENINGS.mayBegin(line)) {
            return Optional.empty();
        }
        String plain = Words.spaced(line).strip();
        int end = plain.endsWith(":") ? plain.length() - 1 : plain.length();
        int at = 0;
        Optional<String> name = Optional.empty();
        for (int words = 0; words < MOST_WORDS && at >= 0; words++) {
            int blank = plain.indexOf(' ', at);
            boolean opened = blank > 0
                    && blank + 1 < end
                    && OPENINGS.contains(plain.substring(0, blank).toLowerCase(Locale.ROOT));
            if (opened && isName(plain.substring(blank + 1, end))) {
                name = Optional.of(plain.substring(blank + 1, end).strip());
            }
            at = blank < 0 ? -1 : blank + 1;
        }
        return name;
    }

    /** A name begins with a capital or a digit, and ends with no stop. */
    private static boolean isName(String name) {
        char first = name.charAt(0);
        char last = name.charAt(name.length() - 1);
        return !Character.isLowerCase(first) && Character.isLetterOrDigit(first) && "?!".indexOf(last) < 0;
    }
}
