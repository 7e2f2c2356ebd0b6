package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The heading of a page's list of its own headings, and the entries of such a list in plain text. */
public final class ContentsHeading {
    /** Of a heading, in UTF-16 units. */
    private static final int LONGEST = 30;

    private static final Set<String> HEADINGS = WordList.words("contents-headings.txt");
    private static final FirstWords OF_HEADINGS = new FirstWords(HEADINGS);
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?\\s+");

    private ContentsHeading() {}

    /** Whether {@code line} is such a heading: with {@code [hide]} or a colon behind it, or nothing. */
    public static boolean is(String line) {
        if (line.length() > LONGEST || !OF_HEADINGS.mayBegin(line)) {
            return false;
        }
        int bracket = line.indexOf('[');
        String plain =
                Words.spaced(bracket > 0 ? line.substring(0, bracket) : line).strip();
        int end = plain.endsWith(":") ? plain.length() - 1 : plain.length();
        return HEADINGS.contains(plain.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    /** A heading as it is compared with its entry: without its number and without marks to change its section. */
    public static String named(String line) {
        String bare = line.substring(0, EditMark.begin(line));
        return NUMBER.matcher(bare).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
