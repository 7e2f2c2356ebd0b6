package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;

/** A fact about a book, a film or a record that a text is about: {@code Publisher: Alder Press}, {@code Regie: Sabine Rohloff}. */
public final class WorkFact {
    /** In UTF-16 units. */
    private static final int LONGEST_LABEL = 30;

    private static final Set<String> LABELS = WordList.words("work-facts.txt");

    private WorkFact() {}

    /** Whether {@code line} is one. */
    public static boolean isOne(String line) {
        int colon = colon(line);
        return colon > 0 && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether {@code line} begins with a label and a colon, whatever the label. */
    public static boolean isLabelled(String line) {
        return colon(line) > 0;
    }

    private static int colon(String line) {
        int end = Math.min(line.length(), LONGEST_LABEL);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：') {
                return i;
            }
            if (c == '.' || c == ',' || c == '|') {
                return -1;
            }
        }
        return -1;
    }
}
