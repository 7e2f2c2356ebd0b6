package org.bagwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.json.JsonValue.SyntaxException;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Octets;

/** Makes a {@link JsonValue} of Jackson's tokens. */
final class JsonValueReader {
    private static final int MAX_NESTING = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;

    private JsonValueReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonValue read(Octets octets) throws SyntaxException {
        try (JsonParser parser = FACTORY.createParser(text(octets))) {
            return new JsonValueReader(parser).whole();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new SyntaxException(e.getOriginalMessage(), Math.max(1, line));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory doesn't fail", e);
        }
    }

    private static String text(Octets octets) throws SyntaxException {
        try {
            String text = DecodedText.decodeStrictly(octets.asByteBuffer(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SyntaxException("it isn't UTF-8", 1);
        }
    }

    private JsonValue whole() throws IOException, SyntaxException {
        if (parser.nextToken() == null) {
            throw new SyntaxException("it is empty", 1);
        }
        JsonValue value = value();
        if (parser.nextToken() != null) {
            throw new SyntaxException("something follows the value", line());
        }
        return value;
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private JsonValue value() throws IOException {
        int line = line();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new JsonValue.Members(line, members());
            case START_ARRAY -> new JsonValue.Items(line, items());
            case VALUE_STRING -> new JsonValue.Text(line, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Truth(line, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new JsonValue.Nothing(line);
            default -> new JsonValue.Numeral(line, parser.getText());
        };
    }

    private Map<String, JsonValue> members() throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return members;
    }

    private List<JsonValue> items() throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }
}
