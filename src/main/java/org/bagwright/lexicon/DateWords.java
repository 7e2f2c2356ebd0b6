package org.bagwright.lexicon;

import java.util.List;

/**
 * The words inside dates of scripts that write their words together: {@code month}, {@code year}, the name of an era, {@code
 * o'clock}. They are put out with blanks, one for each character, so that what is left is a date as others write it, and stands
 * where it stood: {@code ទី3 ខែឧសភា ឆ្នាំ2023}, {@code 3 พฤษภาคม พ.ศ. 2566 เวลา 14.05}.
 */
final class DateWords {
    /** From the first Thai letter to the last of Myanmar, and the Khmer ones. */
    private static final char FIRST = '\u0E00';

    private static final char LAST = '\u109F';
    private static final char FIRST_KHMER = '\u1780';
    private static final char LAST_KHMER = '\u17FF';

    private static final List<String> WORDS = WordList.entries("date-words.txt");

    private DateWords() {}

    /** {@code line} with blanks for those words. */
    static String blanked(String line) {
        return mayHold(line) ? put(line) : line;
    }

    private static boolean mayHold(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c >= FIRST && c <= LAST) || (c >= FIRST_KHMER && c <= LAST_KHMER)) {
                return true;
            }
        }
        return false;
    }

    private static String put(String line) {
        String plain = line;
        for (String word : WORDS) {
            plain = plain.replace(word, " ".repeat(word.length()));
        }
        return plain;
    }
}
