package org.bagwright.classify;

import org.bagwright.model.Paragraph;

/** Words of a line: runs between white space that hold a letter or digit; in scripts without spaces two letters count. */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (Paragraph.isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else if (Paragraph.isBlank(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                words++;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    /** One of English in lower case: what most characters are. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
