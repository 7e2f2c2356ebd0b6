package org.bagwright.markup;

import org.bagwright.model.CharacterReferences;
import org.jsoup.nodes.Entities;

/**
 * Character references as HTML text has them: numeric ones with the corrections of the standard, all named ones, and
 * the old ones that may lack their semicolon.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state">HTML, character
 *     reference state</a>
 */
public final class HtmlReferences implements CharacterReferences {
    /** In UTF-16 units, without {@code &} and semicolon: {@code CounterClockwiseContourIntegral}. */
    private static final int LONGEST_NAME = 31;
    /** Of those that may lack the semicolon: {@code Aacute}. */
    private static final int LONGEST_OLD_NAME = 6;

    private static final int REPLACEMENT = 0xFFFD;
    /** What U+0080 to U+009F stand for: the windows-1252 characters of these octets; 0 where there is none. */
    private static final String WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    @Override
    public int read(CharSequence source, int at, int end, StringBuilder out) {
        int from = at + 1;
        if (from < end && source.charAt(from) == '#') {
            return numeric(source, at, end, out);
        }
        int to = from;
        while (to < end && to - from <= LONGEST_NAME && isAlphanumeric(source.charAt(to))) {
            to++;
        }
        return to == from || to - from > LONGEST_NAME ? old(source, at, to, out) : named(source, at, to, end, out);
    }

    private static int named(CharSequence source, int at, int to, int end, StringBuilder out) {
        boolean closed = to < end && source.charAt(to) == ';';
        if (closed) {
            String name = source.subSequence(at + 1, to).toString();
            if (Entities.isNamedEntity(name)) {
                out.append(Entities.getByName(name));
                return to + 1 - at;
            }
        }
        return old(source, at, to, out);
    }

    /** The longest name that may lack its semicolon and begins what stands from {@code at} to {@code to}. */
    private static int old(CharSequence source, int at, int to, StringBuilder out) {
        for (int length = Math.min(LONGEST_OLD_NAME, to - at - 1); length >= 2; length--) {
            String name = source.subSequence(at + 1, at + 1 + length).toString();
            if (Entities.isBaseNamedEntity(name)) {
                out.append(Entities.getByName(name));
                return length + 1;
            }
        }
        return 0;
    }

    private static int numeric(CharSequence source, int at, int end, StringBuilder out) {
        int from = at + 2;
        boolean hex = from < end && (source.charAt(from) == 'x' || source.charAt(from) == 'X');
        from += hex ? 1 : 0;
        int to = from;
        int value = 0;
        while (to < end && digit(source.charAt(to), hex) >= 0) {
            // Beyond Unicode it stays, however many digits follow.
            value = value > Character.MAX_CODE_POINT ? value : value * (hex ? 16 : 10) + digit(source.charAt(to), hex);
            to++;
        }
        if (to == from) {
            return 0;
        }
        out.appendCodePoint(corrected(value));
        return (to < end && source.charAt(to) == ';' ? to + 1 : to) - at;
    }

    private static int corrected(int value) {
        if (value == 0 || value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF)) {
            return REPLACEMENT;
        }
        boolean windows = value >= 0x80 && value <= 0x9F && WINDOWS_1252.charAt(value - 0x80) != 0;
        return windows ? WINDOWS_1252.charAt(value - 0x80) : value;
    }

    private static int digit(char c, boolean hex) {
        return c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
