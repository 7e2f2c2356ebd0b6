package org.bagwright.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a value keeps a schema, without the reasons: several times as fast as the validator that knows them, which is
 * asked only about what this refuses. Knows the keywords that the records' schemas use, and can't be made of others.
 */
final class QuickVerdict {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description");

    private final List<Rule> rules = new ArrayList<>();

    /** One keyword's demand. */
    private interface Rule {
        boolean accepts(JsonNode value);
    }

    private QuickVerdict() {}

    /** The verdict of {@code schema}, the root of its document. */
    static QuickVerdict of(JsonNode schema) {
        return of(schema, schema);
    }

    private static QuickVerdict of(JsonNode schema, JsonNode root) {
        QuickVerdict verdict = new QuickVerdict();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!ANNOTATIONS.contains(keyword.getKey())) {
                verdict.rules.add(rule(keyword.getKey(), keyword.getValue(), schema, root));
            }
        }
        return verdict;
    }

    boolean accepts(JsonNode value) {
        for (Rule rule : rules) {
            if (!rule.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    private static Rule rule(String keyword, JsonNode demand, JsonNode schema, JsonNode root) {
        return switch (keyword) {
            case "type" -> type(demand);
            case "enum" -> anyOf(demand);
            case "pattern" -> pattern(demand.textValue());
            case "minLength" -> value -> !value.isTextual() || length(value) >= demand.intValue();
            case "maxLength" -> value -> !value.isTextual() || length(value) <= demand.intValue();
            case "minimum" -> value -> !value.isNumber() || value.doubleValue() >= demand.doubleValue();
            case "maximum" -> value -> !value.isNumber() || value.doubleValue() <= demand.doubleValue();
            case "minItems" -> value -> !value.isArray() || value.size() >= demand.intValue();
            case "maxItems" -> value -> !value.isArray() || value.size() <= demand.intValue();
            case "minProperties" -> value -> !value.isObject() || value.size() >= demand.intValue();
            case "maxProperties" -> value -> !value.isObject() || value.size() <= demand.intValue();
            case "items" -> items(of(demand, root));
            case "$ref" -> of(root.at(demand.textValue().substring(1)), root)::accepts;
            case "required" -> required(texts(demand));
            case "dependentRequired" -> dependentRequired(demand);
            case "properties" -> properties(demand, root);
            case "additionalProperties" -> closed(schema.path("properties"), demand);
            default -> throw new IllegalArgumentException("not a keyword that is known here: " + keyword);
        };
    }

    private static Rule type(JsonNode demand) {
        List<String> types = demand.isTextual() ? List.of(demand.textValue()) : texts(demand);
        return value -> {
            for (String type : types) {
                if (isOf(type, value)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            default -> throw new IllegalArgumentException("not a type: " + type);
        };
    }

    private static Rule anyOf(JsonNode demand) {
        Set<JsonNode> values = new HashSet<>();
        demand.forEach(values::add);
        return values::contains;
    }

    private static Rule pattern(String demand) {
        Pattern pattern = Pattern.compile(demand);
        return value -> !value.isTextual() || pattern.matcher(value.textValue()).find();
    }

    private static Rule items(QuickVerdict each) {
        return value -> {
            if (value.isArray()) {
                for (JsonNode item : value) {
                    if (!each.accepts(item)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Rule required(List<String> keys) {
        return value -> {
            if (value.isObject()) {
                for (String key : keys) {
                    if (!value.has(key)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Rule dependentRequired(JsonNode demand) {
        Map<String, Rule> rules = new HashMap<>();
        demand.properties().forEach(entry -> rules.put(entry.getKey(), required(texts(entry.getValue()))));
        return value -> rules.entrySet().stream()
                .allMatch(
                        entry -> !value.has(entry.getKey()) || entry.getValue().accepts(value));
    }

    private static Rule properties(JsonNode demand, JsonNode root) {
        Map<String, QuickVerdict> verdicts = new HashMap<>();
        demand.properties().forEach(entry -> verdicts.put(entry.getKey(), of(entry.getValue(), root)));
        return value -> {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                QuickVerdict verdict = verdicts.get(property.getKey());
                if (verdict != null && !verdict.accepts(property.getValue())) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Rule closed(JsonNode properties, JsonNode demand) {
        if (!demand.isBoolean() || demand.booleanValue()) {
            throw new IllegalArgumentException("additionalProperties must be false");
        }
        Set<String> known = new HashSet<>();
        properties.fieldNames().forEachRemaining(known::add);
        return value -> {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                if (!known.contains(property.getKey())) {
                    return false;
                }
            }
            return true;
        };
    }

    private static int length(JsonNode text) {
        return text.textValue().codePointCount(0, text.textValue().length());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return List.copyOf(texts);
    }
}
