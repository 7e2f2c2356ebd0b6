package org.bagwright.lexicon;

import java.util.Locale;
import java.util.Set;

/** The links in brackets behind a wiki's headings by which sections are changed: {@code History[edit | edit source]}. */
public final class EditMark {
    /** Longer brackets hold something else, in UTF-16 units. */
    private static final int LONGEST = 70;

    private static final Set<String> LABELS = WordList.words("edit-marks.txt");

    private EditMark() {}

    /** Where the mark begins that ends {@code line}, blanks before it with it; the line's length if none does. */
    public static int begin(String line) {
        if (line.isEmpty() || line.charAt(line.length() - 1) != ']') {
            return line.length();
        }
        int open = line.lastIndexOf('[');
        if (open < 0 || line.length() - open > LONGEST || !isMark(line.substring(open + 1, line.length() - 1))) {
            return line.length();
        }
        int begin = open;
        while (begin > 0 && Character.isWhitespace(line.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isMark(String bracketed) {
        for (String label : bracketed.split("[|｜,]", -1)) {
            if (!LABELS.contains(Words.spaced(label).strip().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
