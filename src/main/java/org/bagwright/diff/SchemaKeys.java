package org.bagwright.diff;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.json.JsonValue;

/**
 * The keys that a JSON Schema describes, and the types of their values: {@code id} to {@code string}, {@code
 * ledger[].span} to {@code array}. References within the schema are followed.
 */
final class SchemaKeys {
    /** How deep records nest; a schema that goes on has a reference to itself. */
    private static final int DEEPEST = 6;
    /** Keys that are looked at: a schema of ours has forty. */
    private static final int MOST = 2_000;

    private final JsonValue schema;
    private final SortedMap<String, SortedSet<String>> types = new TreeMap<>();

    private SchemaKeys(JsonValue schema) {
        this.schema = schema;
    }

    /** Path of the key to its types, sorted; the empty path is the record itself. */
    static SortedMap<String, SortedSet<String>> of(JsonValue schema) {
        SchemaKeys keys = new SchemaKeys(schema);
        keys.read("", schema, 0);
        return keys.types;
    }

    private void read(String path, JsonValue at, int depth) {
        if (depth > DEEPEST || types.size() > MOST || !(at instanceof JsonValue.Members members)) {
            return;
        }
        Map<String, JsonValue> keywords = members.values();
        addTypes(types.computeIfAbsent(path, any -> new TreeSet<>()), keywords.get("type"));
        if (keywords.get("$ref") instanceof JsonValue.Text reference) {
            read(path, resolved(reference.value()), depth + 1);
        }
        for (String union : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (keywords.get(union) instanceof JsonValue.Items items) {
                items.values().forEach(item -> read(path, item, depth + 1));
            }
        }
        if (keywords.get("items") instanceof JsonValue.Members item) {
            read(path + "[]", item, depth + 1);
        }
        if (keywords.get("properties") instanceof JsonValue.Members properties) {
            properties
                    .values()
                    .forEach((key, value) -> read(path.isEmpty() ? key : path + "." + key, value, depth + 1));
        }
    }

    private static void addTypes(SortedSet<String> types, JsonValue type) {
        if (type instanceof JsonValue.Text one) {
            types.add(one.value());
        } else if (type instanceof JsonValue.Items several) {
            several.values().forEach(item -> types.add(KeyChange.text(item)));
        }
    }

    private JsonValue resolved(String reference) {
        JsonValue at = schema;
        if (!reference.startsWith("#/")) {
            return new JsonValue.Nothing(0);
        }
        for (String part : reference.substring(2).split("/", -1)) {
            at = at instanceof JsonValue.Members members && members.values().containsKey(part)
                    ? members.values().get(part)
                    : new JsonValue.Nothing(0);
        }
        return at;
    }
}
