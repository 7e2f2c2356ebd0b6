package org.bagwright.diff;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bagwright.json.JsonValue;

/**
 * A key whose value differs.
 *
 * @param before as text: the items of a list are joined by {@code "; "}; empty when there was none
 * @param after likewise
 */
public record KeyChange(String key, Optional<String> before, Optional<String> after) {

    static KeyChange of(String key, JsonValue before, JsonValue after) {
        return new KeyChange(key, shown(before), shown(after));
    }

    private static Optional<String> shown(JsonValue value) {
        return isNothing(value) ? Optional.empty() : Optional.of(text(value));
    }

    /** Null and the empty list: what a record holds where nothing is stated. */
    static boolean isNothing(JsonValue value) {
        return value instanceof JsonValue.Nothing
                || (value instanceof JsonValue.Items items && items.values().isEmpty());
    }

    /** {@code value} as it is shown. */
    static String text(JsonValue value) {
        if (value instanceof JsonValue.Text string) {
            return string.value();
        } else if (value instanceof JsonValue.Numeral number) {
            return number.literal();
        } else if (value instanceof JsonValue.Items items) {
            return items.values().stream().map(KeyChange::text).collect(Collectors.joining("; "));
        } else if (value instanceof JsonValue.Members members) {
            return members.values().entrySet().stream()
                    .map(member -> member.getKey() + " " + text(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.kind();
    }
}
