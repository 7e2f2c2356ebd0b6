package org.bagwright.text;

import org.bagwright.model.Paragraph;

/**
 * What {@link CharacterCount} asks of each character, in a table over all UTF-16 units: an octet of four bits and above them
 * its kind. Of what is blank it is 0.
 */
final class CharacterClass {
    /** Begins a word, or goes on with one. */
    static final int WORD = 1;
    /** Begins none, but goes on with one: a mark. What is neither ends a word. */
    static final int KEEPS_WORD = 1 << 1;

    static final int LETTER = 1 << 2;
    static final int CAPITAL = 1 << 3;
    private static final int KIND_SHIFT = 4;

    /* The kinds; 0 of those that are none: most letters, and what is blank. */
    static final int DIGIT = 1;
    /** A letter of a script without capitals, */
    static final int CASELESS = 2;
    /** and of one that is written without spaces. */
    static final int UNSPACED = 3;
    /** Marks from here on. */
    static final int FIRST_MARK = 4;

    static final int COMMA = FIRST_MARK;
    static final int COLON = 5;
    /** A mark that ends a sentence where white space or nothing follows, */
    static final int STOP = 6;
    /** and one that ends it anyway. */
    static final int WIDE_STOP = 7;

    static final int BAR = 8;
    static final int QUOTE = 9;
    static final int BRACKET = 10;
    static final int ADDRESS = 11;
    static final int OTHER_MARK = 12;
    static final int KINDS = 13;

    static final String STOPS = ".!?。！？…؟।॥።";
    private static final String COMMAS = ",，、;،";
    private static final String BARS = "|›»·•/→>‹«";
    private static final String QUOTES = "\"“”„‘「」";
    private static final String BRACKETS = "()[]{}";
    private static final String ADDRESSES = "@#";
    /** Hebrew is the first script without capitals. */
    private static final char FIRST_CASELESS = 0x0590;

    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = (byte) classOf((char) c);
        }
    }

    private CharacterClass() {}

    /** The bits and the kind of {@code c}. */
    static int of(char c) {
        return CLASSES[c] & 0xFF;
    }

    /** The kind in what {@link #of} gives. */
    static int kind(int of) {
        return of >> KIND_SHIFT;
    }

    private static int classOf(char c) {
        if (Character.isLetter(c)) {
            return ofLetter(c);
        }
        if (c >= '0' && c <= '9') {
            return WORD | (DIGIT << KIND_SHIFT);
        }
        return Paragraph.isBlank(c) ? 0 : KEEPS_WORD | (kindOfMark(c) << KIND_SHIFT);
    }

    private static int ofLetter(char c) {
        if (Paragraph.isUnspaced(c)) {
            return LETTER | (UNSPACED << KIND_SHIFT);
        }
        if (Character.isUpperCase(c)) {
            return LETTER | WORD | CAPITAL;
        }
        boolean caseless = c >= FIRST_CASELESS && !Character.isLowerCase(c);
        return LETTER | WORD | (caseless ? CASELESS << KIND_SHIFT : 0);
    }

    private static int kindOfMark(char c) {
        if (STOPS.indexOf(c) >= 0) {
            return c < 0x80 ? STOP : WIDE_STOP;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return COMMA;
        }
        if (BARS.indexOf(c) >= 0) {
            return BAR;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return QUOTE;
        }
        if (BRACKETS.indexOf(c) >= 0) {
            return BRACKET;
        }
        if (ADDRESSES.indexOf(c) >= 0) {
            return ADDRESS;
        }
        return c == ':' ? COLON : OTHER_MARK;
    }
}
