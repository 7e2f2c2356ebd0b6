package org.bagwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * One line of {@code --json}, written key by key. On the JDK alone, so that the last line comes out even when a class
 * can't be loaded or the memory is gone; records of the dataset are written by the package json.
 */
final class JsonLine {
    private final StringBuilder line = new StringBuilder(200);

    JsonLine() {
        line.append('{');
    }

    JsonLine with(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    JsonLine with(String key, long value) {
        key(key);
        line.append(value);
        return this;
    }

    /** A number that is already written out, such as {@code 0.4}. */
    JsonLine withNumber(String key, String number) {
        key(key);
        line.append(number);
        return this;
    }

    /** {@code null} when empty. */
    JsonLine withOptional(String key, String value) {
        return value.isEmpty() ? withNumber(key, "null") : with(key, value);
    }

    JsonLine withOptional(String key, OptionalInt value) {
        return withNumber(key, value.isPresent() ? Integer.toString(value.getAsInt()) : "null");
    }

    JsonLine with(String key, JsonLine object) {
        key(key);
        line.append(object);
        return this;
    }

    private void key(String key) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(key);
        line.append(':');
    }

    private void quote(String value) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        line.append('"');
    }

    private void append(char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c != ' ' && VisibleText.isHidden(c)) {
            line.append(VisibleText.escaped(c));
        } else {
            line.append(c);
        }
    }

    byte[] octets() {
        return (this + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return line + "}";
    }
}
