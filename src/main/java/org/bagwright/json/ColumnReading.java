package org.bagwright.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/** A {@link Column} from what a JSON Schema says of a key. */
final class ColumnReading {
    private ColumnReading() {}

    static Column of(String name, JsonNode key) {
        boolean list = hasType(key, "array");
        JsonNode value = list ? key.path("items") : key;
        return new Column(
                name,
                key.path("title").asText(),
                key.path("description").asText(),
                type(value),
                list,
                hasType(key, "null"),
                Optional.ofNullable(value.path("pattern").textValue()).map(ColumnReading::withoutAnchors),
                number(value, "minimum"),
                number(value, "maximum"),
                number(value, "maxLength"));
    }

    private static Column.Type type(JsonNode value) {
        if (hasType(value, "integer")) {
            return Column.Type.INTEGER;
        }
        if (hasType(value, "number")) {
            return Column.Type.NUMBER;
        }
        return hasType(value, "boolean") ? Column.Type.TRUTH : Column.Type.TEXT;
    }

    /** A JSON Schema names one type or a list of them. */
    private static boolean hasType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (!types.isArray()) {
            return types.asText().equals(type);
        }
        for (JsonNode one : types) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutAnchors(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new IllegalStateException("the program's own schema has a pattern for a part: " + pattern);
        }
        return pattern.substring(1, pattern.length() - 1);
    }

    private static OptionalInt number(JsonNode schema, String keyword) {
        JsonNode number = schema.path(keyword);
        return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
