package org.bagwright.markup;

/** The characters that part a marked-up source, as the tokenizer of the HTML standard has them: those of ASCII alone. */
final class HtmlCharacters {
    private HtmlCharacters() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Whether it begins the name of a tag. */
    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it ends the name of a tag. */
    static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    /** The position of the first character from {@code from} on that is no space; the end of {@code chars} where there is none. */
    static int skipSpace(char[] chars, int from) {
        int i = from;
        while (i < chars.length && isSpace(chars[i])) {
            i++;
        }
        return i;
    }
}
