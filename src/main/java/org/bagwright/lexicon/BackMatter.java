package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;

/** The headings of what stands behind a text: references, sources, links to other pages. */
public final class BackMatter {
    /** Of a line, in UTF-16 units. */
    private static final int LONGEST = 40;

    private static final Set<String> HEADINGS = WordList.words("back-matter.txt");

    private BackMatter() {}

    /** Whether {@code line} is such a heading and nothing else. */
    public static boolean isHeading(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String plain = Words.spaced(line).strip();
        int end = plain.endsWith(":") ? plain.length() - 1 : plain.length();
        return HEADINGS.contains(plain.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }
}
