package org.bagwright.lexicon;

import org.bagwright.model.Paragraph;

/** Words of a text: runs between white space that hold a letter or digit; those of scripts without spaces are counted by their letters. */
public final class WordCount {
    private static final int ASCII = 0x80;
    /** Of each character of ASCII 1 or 0: whether it makes a word of the run that it stands in, and whether it parts none. */
    private static final int[] MAKES = new int[ASCII];

    private static final int[] STAYS = new int[ASCII];

    static {
        for (int c = 0; c < ASCII; c++) {
            MAKES[c] = Character.isLetterOrDigit(c) ? 1 : 0;
            STAYS[c] = Paragraph.isBlank(c) ? 0 : 1;
        }
    }

    private WordCount() {}

    /** Two letters of a script without spaces are a word. */
    public static int of(String text) {
        int words = 0;
        int unspaced = 0;
        int inWord = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                // Without a branch: where words begin and end can't be foreseen.
                words += MAKES[c] & ~inWord;
                inWord = MAKES[c] | (inWord & STAYS[c]);
            } else if (Paragraph.isUnspaced(c)) {
                unspaced++;
                inWord = 0;
            } else if (Paragraph.isBlank(c)) {
                inWord = 0;
            } else if (inWord == 0 && Character.isLetterOrDigit(c)) {
                inWord = 1;
                words++;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    /** Each letter of a script without spaces is a word; those beyond the basic plane count as one character. */
    public static int withEachLetter(String text) {
        int words = 0;
        int inWord = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < ASCII) {
                words += MAKES[c] & ~inWord;
                inWord = MAKES[c] | (inWord & STAYS[c]);
                continue;
            }
            c = text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (Paragraph.isUnspaced(c) && Character.isLetter(c)) {
                words++;
                inWord = 0;
            } else if (Paragraph.isBlank(c)) {
                inWord = 0;
            } else if (inWord == 0 && Character.isLetterOrDigit(c)) {
                inWord = 1;
                words++;
            }
        }
        return words;
    }
}
