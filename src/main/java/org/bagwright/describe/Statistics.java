package org.bagwright.describe;

import org.bagwright.lexicon.WordCount;
import org.bagwright.model.Paragraph;

/** What can be counted in a text. */
public final class Statistics {
    private Statistics() {}

    /**
     * Words: runs between white space that hold a letter or digit; in scripts that are written without spaces, each
     * letter.
     */
    public static int words(String text) {
        return WordCount.withEachLetter(text);
    }

    /** Code points that aren't blank space. */
    public static int nonBlank(String text) {
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                // No branch between blanks and letters, which nobody could foresee: 1 for what is greater than a blank.
                shown += (' ' - c) >>> 31;
            } else {
                boolean second = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
                shown += second || Paragraph.isBlank(c) ? 0 : 1;
            }
        }
        return shown;
    }
}
