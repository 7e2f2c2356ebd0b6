package org.bagwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.DecodedText;

/**
 * Parsed JSON, and typed access to it. Repeated keys, trailing matter and octets that aren't UTF-8 are refused; nesting
 * ends at 64 levels. The accessors throw {@code IllegalArgumentException} with a message that names the key.
 */
final class JsonTree {
    private static final int MAX_NESTING = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(JsonLines.MAX_LINE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For values that stand within others. */
    private static final ObjectReader PARTS = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonTree() {}

    /** The tree of {@code line}; what hinders parsing it goes to {@code violations}. */
    static Optional<JsonNode> parse(JsonLine line, List<Violation> violations) {
        if (line.octets().length() == 0) {
            if (line.defect().isEmpty()) {
                violations.add(Violation.ofLine("the line is empty"));
            }
            return Optional.empty();
        }
        try {
            String text = DecodedText.decodeStrictly(line.octets().asByteBuffer(), StandardCharsets.UTF_8);
            return Optional.of(MAPPER.readTree(text));
        } catch (CharacterCodingException e) {
            violations.add(Violation.ofLine("the line isn't UTF-8"));
        } catch (JsonProcessingException e) {
            violations.add(Violation.ofLine("not JSON: " + e.getOriginalMessage() + " (column "
                    + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr()) + ")"));
        }
        return Optional.empty();
    }

    static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /**
     * The members of the object that {@code line} is, up to the member {@code last}; it and what follows aren't read.
     *
     * @throws IllegalArgumentException when the line isn't an object so far
     */
    static ObjectNode parseBefore(JsonLine line, String last) {
        try (JsonParser parser = MAPPER.createParser(
                new ByteBufferBackedInputStream(line.octets().asByteBuffer()))) {
            ObjectNode head = MAPPER.createObjectNode();
            parser.nextToken();
            for (String name = parser.nextFieldName();
                    name != null && !name.equals(last);
                    name = parser.nextFieldName()) {
                parser.nextToken();
                head.set(name, PARTS.readTree(parser));
            }
            return head;
        } catch (IOException e) {
            throw new IllegalArgumentException("line " + line.number() + " isn't a record: " + e.getMessage(), e);
        }
    }

    static JsonNode at(JsonNode object, String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no key '" + key + "'");
        }
        return value;
    }

    static String text(JsonNode object, String key) {
        return of(object, key, JsonNodeType.STRING, "a string").textValue();
    }

    static Optional<String> optionalText(JsonNode object, String key) {
        return at(object, key).isNull() ? Optional.empty() : Optional.of(text(object, key));
    }

    static List<String> texts(JsonNode object, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : of(object, key, JsonNodeType.ARRAY, "a list")) {
            if (!item.isTextual()) {
                throw new IllegalArgumentException("'" + key + "' isn't a list of strings");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    static int count(JsonNode object, String key) {
        JsonNode value = of(object, key, JsonNodeType.NUMBER, "a number");
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("'" + key + "' isn't a count: " + value);
        }
        return value.intValue();
    }

    static long longCount(JsonNode object, String key) {
        JsonNode value = of(object, key, JsonNodeType.NUMBER, "a number");
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("'" + key + "' isn't a count: " + value);
        }
        return value.longValue();
    }

    static double number(JsonNode object, String key) {
        return of(object, key, JsonNodeType.NUMBER, "a number").doubleValue();
    }

    static boolean truth(JsonNode object, String key) {
        return of(object, key, JsonNodeType.BOOLEAN, "true or false").booleanValue();
    }

    private static JsonNode of(JsonNode object, String key, JsonNodeType type, String called) {
        JsonNode value = at(object, key);
        if (value.getNodeType() != type) {
            throw new IllegalArgumentException("'" + key + "' isn't " + called);
        }
        return value;
    }
}
