package org.bagwright.review;

import java.util.Optional;
import org.bagwright.json.JsonValue;
import org.bagwright.model.Octets;

/** The body of a request: a JSON object of texts and numbers. */
final class Posted {
    private final JsonValue.Members members;

    private Posted(JsonValue.Members members) {
        this.members = members;
    }

    static Posted of(Octets body) throws Refusal {
        try {
            if (JsonValue.parse(body) instanceof JsonValue.Members members) {
                return new Posted(members);
            }
        } catch (JsonValue.SyntaxException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the request isn't JSON");
        }
        throw new Refusal(Refusal.BAD_REQUEST, "the request isn't a JSON object");
    }

    /** A text that isn't blank. */
    Optional<String> text(String key) throws Refusal {
        JsonValue value = members.values().get(key);
        if (value == null || value instanceof JsonValue.Nothing) {
            return Optional.empty();
        }
        if (value instanceof JsonValue.Text text) {
            return Optional.of(text.value().strip()).filter(t -> !t.isEmpty());
        }
        throw new Refusal(Refusal.BAD_REQUEST, "'" + key + "' isn't a text");
    }

    String required(String key) throws Refusal {
        return text(key).orElseThrow(() -> new Refusal(Refusal.BAD_REQUEST, "'" + key + "' is missing"));
    }

    /** A whole number, not negative. */
    int number(String key) throws Refusal {
        JsonValue value = members.values().get(key);
        if (value instanceof JsonValue.Numeral numeral && numeral.literal().matches("[0-9]{1,9}")) {
            return Integer.parseInt(numeral.literal());
        }
        throw new Refusal(Refusal.BAD_REQUEST, "'" + key + "' isn't a whole number");
    }
}
