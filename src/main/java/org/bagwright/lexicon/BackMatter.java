package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings of what stands behind a text: references, sources, links to other pages. */
public final class BackMatter {
    /** Of a line, in UTF-16 units. */
    private static final int LONGEST = 40;

    private static final Set<String> HEADINGS = WordList.words("back-matter.txt");
    private static final FirstWords OF_HEADINGS = new FirstWords(HEADINGS);

    private static final Pattern YEAR_OR_ADDRESS =
            Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)|https?://|www\\.|\\bdoi\\b");

    private BackMatter() {}

    /** Whether {@code line} is such a heading and nothing else. */
    public static boolean isHeading(String line) {
        if (line.length() > LONGEST || !OF_HEADINGS.mayBegin(line)) {
            return false;
        }
        String plain = Words.spaced(line).strip();
        int end = plain.endsWith(":") ? plain.length() - 1 : plain.length();
        return HEADINGS.contains(plain.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    /** Whether {@code line} may be an entry of a list of references: it has a year or an address, or points back as notes do. */
    public static boolean isEntry(String line) {
        return line.startsWith("^")
                || line.startsWith("↑")
                || YEAR_OR_ADDRESS.matcher(line).find();
    }
}
