package org.bagwright.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a title in texts that say which line it is, and isn't the title's: {@code Title:}, the {@code Subject:}
 * of a message with its {@code Re:}, the marks of a Markdown heading.
 */
public final class TitleLabel {
    private static final Pattern LABEL = Pattern.compile("#{1,6}\\s+|(?iU:"
            + WordList.anyOf(WordList.entries("title-labels.txt")) + ")\\s?:\\s+(?:(?i:re|aw|fwd?|wg)\\s?:\\s+){0,3}");

    private TitleLabel() {}

    /** Where the title begins in {@code line} (UTF-16); 0 when no label stands before it. */
    public static int endIn(String line) {
        Matcher label = LABEL.matcher(line);
        return label.lookingAt() && label.end() < line.length() ? label.end() : 0;
    }
}
