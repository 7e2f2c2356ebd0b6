package org.bagwright.diff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bagwright.json.JsonValue;

/** Half of the SHA-256 of a value: two values with one fingerprint are equal, for all that anybody can do about it. */
record Fingerprint(long high, long low) {
    /** Of nothing. */
    static final Fingerprint NONE = new Fingerprint(0, 0);

    static Fingerprint of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        try {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(octets));
            return new Fingerprint(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds {@code key} and {@code value} to {@code text}, of which a fingerprint is to be made: unambiguous, no more. */
    static void append(StringBuilder text, String key, JsonValue value) {
        quote(text, key).append(':');
        append(text, value);
        text.append(',');
    }

    private static void append(StringBuilder text, JsonValue value) {
        if (value instanceof JsonValue.Text string) {
            quote(text, string.value());
        } else if (value instanceof JsonValue.Numeral number) {
            text.append(number.literal());
        } else if (value instanceof JsonValue.Items items) {
            text.append('[');
            items.values().forEach(item -> {
                append(text, item);
                text.append(',');
            });
            text.append(']');
        } else if (value instanceof JsonValue.Members members) {
            text.append('{');
            members.values().forEach((key, member) -> append(text, key, member));
            text.append('}');
        } else {
            text.append(value.kind());
        }
    }

    private static StringBuilder quote(StringBuilder text, String value) {
        return text.append(value.length()).append('"').append(value).append('"');
    }
}
