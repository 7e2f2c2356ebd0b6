package org.bagwright.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.model.Octets;

/**
 * Any JSON (RFC 8259), each value with the line on which it begins. For documents of others, where a fault must be told
 * with its place. Repeated keys, trailing matter and octets that aren't UTF-8 are refused; nesting ends at 64 levels.
 */
public sealed interface JsonValue {
    /** 1-based. */
    int line();

    /** What it is, in plain words: {@code a string}, {@code a list}. */
    String kind();

    /** A string. */
    record Text(int line, String value) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number, as it is written. */
    record Numeral(int line, String literal) implements JsonValue {
        @Override
        public String kind() {
            return "the number " + literal;
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(int line, boolean value) implements JsonValue {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}. */
    record Nothing(int line) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    /** An array. */
    record Items(int line, List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** An object, its keys in their order. */
    record Members(int line, Map<String, JsonValue> values) implements JsonValue {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** Why octets aren't JSON, and on which line. */
    final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        SyntaxException(String message, int line) {
            super(message);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /** The value that {@code octets} are; a byte order mark before it is passed over, as RFC 8259 allows. */
    static JsonValue parse(Octets octets) throws SyntaxException {
        return JsonValueReader.read(octets);
    }
}
