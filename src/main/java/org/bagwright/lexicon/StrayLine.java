package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What programs write above a page, and no title: archives, broken programs, letters that are shown in a browser too. */
public final class StrayLine {
    private static final Pattern STRAY = Pattern.compile(
            "^(?:Organization|Collection|Collected by): |^[\\d,.]{1,9} captures?$|^(?:About this capture|Collected by|Timestamps|success|fail)$|^(?:Strict Standards|Deprecated|Warning|Notice|Fatal error): .* in /",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> BROWSERS = WordList.ofKind("browser-calls.tsv", "browser");
    private static final List<String> LETTERS = WordList.ofKind("browser-calls.tsv", "letter");

    /** A longer line tells of a letter; in UTF-16 units. */
    private static final int LONGEST_CALL = 60;

    private StrayLine() {}

    /** Whether an archive or a broken program wrote {@code line}. */
    public static boolean isLeftByProgram(String line) {
        return STRAY.matcher(line).lookingAt();
    }

    /** Whether {@code line} calls to see a letter in a browser. */
    public static boolean callsToBrowser(String line) {
        if (line.length() > LONGEST_CALL) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return holdsOne(BROWSERS, lower) && holdsOne(LETTERS, lower);
    }

    private static boolean holdsOne(List<String> words, String line) {
        for (String word : words) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
