package org.bagwright.release;

import java.util.HexFormat;

/**
 * Lines of YAML 1.2 whose values are all in double quotes, so that no value is taken for a number, a date, a truth value
 * or syntax. What YAML doesn't call printable is escaped; half of a surrogate pair, which it can't hold, becomes U+FFFD.
 */
final class YamlWriter {
    private final StringBuilder out = new StringBuilder();

    /** {@code key: "value"} behind {@code indent}, which may hold the dash of a list item. */
    void text(String indent, String key, String value) {
        out.append(indent).append(key).append(": ");
        quote(value);
        out.append('\n');
    }

    /** {@code key:} of the values that follow. */
    void key(String key) {
        out.append(key).append(":\n");
    }

    /** An item of a list of texts. */
    void item(String value) {
        out.append("  - ");
        quote(value);
        out.append('\n');
    }

    private void quote(String value) {
        out.append('"');
        value.codePoints().forEach(this::append);
        out.append('"');
    }

    private void append(int c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append((char) c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            out.append('\uFFFD');
        } else if (isPlain(c)) {
            out.appendCodePoint(c);
        } else {
            out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        }
    }

    /** Printable in YAML, and no line end or invisible mark: U+0020 to U+007E, from U+00A0 on but for a few. */
    private static boolean isPlain(int c) {
        boolean lineEnd = c == 0x2028 || c == 0x2029;
        boolean noCharacter = c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
        return (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && !lineEnd && !noCharacter);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
