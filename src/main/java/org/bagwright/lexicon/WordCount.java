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

    /** How long a text is beside others: two letters of a script without spaces are a word, and letters beyond the basic plane none. */
    public static int of(String text) {
        return count(text, false);
    }

    /** How long a text is to its readers: each letter of a script without spaces is one, in the basic plane or beyond it. */
    public static int withEachLetter(String text) {
        return count(text, true);
    }

    private static int count(String text, boolean eachLetter) {
        int words = 0;
        int unspaced = 0;
        int inWord = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < ASCII) {
                // Without a branch: where words begin and end can't be foreseen.
                words += MAKES[c] & ~inWord;
                inWord = MAKES[c] | (inWord & STAYS[c]);
                continue;
            }
            if (eachLetter) {
                c = text.codePointAt(i);
                i += Character.charCount(c) - 1;
            }
            if (Paragraph.isUnspaced(c) && (!eachLetter || Character.isLetter(c))) {
                unspaced++;
                inWord = 0;
            } else if (Paragraph.isBlank(c)) {
                inWord = 0;
            } else if (inWord == 0 && Character.isLetterOrDigit(c)) {
                inWord = 1;
                words++;
            }
        }
        return words + (eachLetter ? unspaced : (unspaced + 1) / 2);
    }
}
