package org.bagwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as it stands in web pages, read as far as it goes: trailing and missing commas' values, comments, single quotes, names without
 * quotes, line feeds inside strings, several values one after another, and what was read before a fault. After a fault it
 * goes on with the next object, {@link #MOST_FAULTS} times; nothing is read twice, so it takes linear time.
 */
public final class LooseJson {
    private static final int MOST_FAULTS = 20;
    private static final int MOST_NESTING = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING)
                    .build())
            .build();

    private LooseJson() {}

    /** A value with its place. */
    public sealed interface Value permits Members, Items, Text {}

    /** An object; of members with the same name the first. */
    public record Members(Map<String, Value> values) implements Value {}

    /** An array. */
    public record Items(List<Value> values) implements Value {}

    /**
     * A string, a number or a boolean.
     *
     * @param start UTF-16 position of its first character, which may be a quotation mark
     * @param end behind its last one
     */
    public record Text(String value, int start, int end) implements Value {}

    /** The objects and arrays that {@code json} holds, whatever stands around them. */
    public static List<Value> read(String json) {
        List<Value> values = new ArrayList<>();
        int from = opening(json, 0);
        for (int faults = 0; from >= 0 && faults <= MOST_FAULTS; faults++) {
            int fault = read(json, from, values);
            from = fault < 0 ? -1 : json.indexOf('{', Math.max(fault, from + 1));
        }
        return values;
    }

    /** Where the first value begins: behind comment and CDATA marks, which pages put around it. */
    private static int opening(String json, int from) {
        for (int at = from; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '{' || (c == '[' && !json.startsWith("[CDATA[", at))) {
                return at;
            }
            at += c == '[' ? "[CDATA[".length() - 1 : 0;
        }
        return -1;
    }

    /** Adds what is read from {@code from} on; gives the position of the fault that ended it, or -1 for none. */
    private static int read(String json, int from, List<Value> values) {
        try (JsonParser parser = FACTORY.createParser(json.substring(from))) {
            try {
                while (parser.nextToken() != null) {
                    if (parser.currentToken().isStructStart()) {
                        values.add(open(parser.currentToken()));
                        fill(parser, values.get(values.size() - 1), from);
                    }
                }
                return -1;
            } catch (IOException e) {
                return from + (int) parser.currentLocation().getCharOffset();
            }
        } catch (IOException e) {
            return -1;
        }
    }

    private static Value open(JsonToken token) {
        return token == JsonToken.START_OBJECT ? new Members(new LinkedHashMap<>()) : new Items(new ArrayList<>());
    }

    /** Filled after it was handed on, so that a fault inside leaves what was read before it. */
    private static void fill(JsonParser parser, Value value, int from) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null && !token.isStructEnd(); token = parser.nextToken()) {
            String name = parser.currentName();
            if (token == JsonToken.FIELD_NAME) {
                token = parser.nextToken();
            }
            if (token == null) {
                return;
            }
            if (token.isStructStart()) {
                Value inner = open(token);
                add(value, name, inner);
                fill(parser, inner, from);
            } else if (token != JsonToken.VALUE_NULL && !token.isStructEnd()) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                String text = parser.getText();
                int end = (int) parser.currentLocation().getCharOffset();
                add(value, name, new Text(text, from + start, from + Math.max(end, start + 1)));
            }
        }
    }

    private static void add(Value to, String name, Value value) {
        if (to instanceof Members members && name != null) {
            members.values.putIfAbsent(name, value);
        } else if (to instanceof Items items) {
            items.values.add(value);
        }
    }

    /** The texts of {@code value}: its own, or those of an array's items. */
    public static List<Text> texts(Value value) {
        if (value instanceof Text text) {
            return List.of(text);
        }
        if (value instanceof Items items) {
            return items.values().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .toList();
        }
        return Collections.emptyList();
    }
}
