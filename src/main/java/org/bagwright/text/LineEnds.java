package org.bagwright.text;

import org.bagwright.lexicon.Letters;
import org.bagwright.model.Paragraph;

/** What a line begins and ends with, in numbers. */
final class LineEnds {
    private static final String CLOSERS = "\"”’'»)]」』“›*";
    private static final String OPENING_QUOTES = "\"“„‘'«「";
    private static final String OPENING_BRACKETS = "([{";
    private static final String CRIES = "!?！？؟";
    private static final String COLONS = ":：";
    private static final String COMMAS = ",;-–—";

    private static final int FULL_STOP = 5;
    private static final int ELLIPSIS = 7;

    private LineEnds() {}

    /** 0 lower case, 1 upper case or a letter without case, 3 digit, 4 quotation mark, 5 bracket, 6 other. */
    static int first(String text) {
        char c = text.charAt(0);
        if (Character.isLetter(c)) {
            return Character.isLowerCase(c) ? 0 : 1;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return OPENING_QUOTES.indexOf(c) >= 0 ? 4 : OPENING_BRACKETS.indexOf(c) >= 0 ? 5 : 6;
    }

    /**
     * 0 letter, 1 digit, 2 comma or dash, 3 colon, 4 other, 5 full stop, 6 question or cry, 7 ellipsis: before the quotation
     * marks and brackets that close.
     */
    static int last(String text) {
        char c = text.charAt(text.length() - 1);
        // As most lines end that are no sentences.
        return Letters.isBasic(c) ? 0 : lastBeforeClosers(text);
    }

    private static int lastBeforeClosers(String text) {
        int end = text.length();
        while (end > 1 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Paragraph.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        char c = text.charAt(end - 1);
        if (Character.isLetter(c)) {
            return 0;
        }
        if (Character.isDigit(c)) {
            return 1;
        }
        if (c == '…' || text.startsWith("..", Math.max(0, end - 2))) {
            return ELLIPSIS;
        }
        if (CRIES.indexOf(c) >= 0) {
            return 6;
        }
        return CharacterClass.STOPS.indexOf(c) >= 0
                ? FULL_STOP
                : COLONS.indexOf(c) >= 0 ? 3 : COMMAS.indexOf(c) >= 0 ? 2 : 4;
    }

    /** Whether {@link #last} is the end of a sentence. */
    static boolean isStop(int last) {
        return last >= FULL_STOP;
    }
}
