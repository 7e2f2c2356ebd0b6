package org.bagwright.classify;

import org.bagwright.model.Paragraph;

/** Words of a line: runs between white space that hold a letter or digit; in scripts without spaces two letters count. */
final class WordCount {
    private static final char ASCII = 0x80;
    /** The one control of ASCII that isn't below the space; all of them part words. */
    private static final char DELETE = 0x7F;

    private WordCount() {}

    static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                boolean letter = isLetterOrDigit(c);
                words += letter && !inWord ? 1 : 0;
                inWord = letter || (inWord && c > ' ' && c != DELETE);
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

    /** Of ASCII. */
    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
