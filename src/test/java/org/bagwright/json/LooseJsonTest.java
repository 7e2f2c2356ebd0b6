package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.bagwright.json.LooseJson.Members;
import org.bagwright.json.LooseJson.Text;
import org.bagwright.json.LooseJson.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\": \"Bread rises\"}",
                "{\"headline\": \"Bread rises\",}",
                "<!-- {\"headline\": \"Bread rises\"} -->",
                "//<![CDATA[\n{\"headline\": \"Bread rises\"}\n//]]>",
                "{'headline': 'Bread rises'}",
                "{headline: \"Bread rises\"}",
                "/* made by hand */ {\"headline\": \"Bread rises\"}",
                "{\"headline\": \"Bread rises\", \"body\": \"broken",
                "{\"headline\": \"Bread rises\", \"a\": [1, 2",
                "{\"broken\": \"by a \"quote\" inside\"} {\"headline\": \"Bread rises\"}"
            })
    void readsWhatCanBeRead(String json) {
        assertTrue(
                LooseJson.read(json).stream().anyMatch(value -> headline(value).equals("Bread rises")), json);
    }

    @Test
    void readsLineFeedsInsideStrings() {
        assertEquals(
                "Bread\nrises",
                headline(LooseJson.read("{\"headline\": \"Bread\nrises\"}").get(0)));
    }

    @Test
    void readsSeveralValuesOneAfterAnother() {
        assertEquals(2, LooseJson.read("{\"a\": 1}\n{\"a\": 2}").size());
    }

    @Test
    void knowsWhereATextStands() {
        String json = "<!-- {\"a\": 1, \"headline\": \"Bread\"}";
        Text text = (Text) ((Members) LooseJson.read(json).get(0)).values().get("headline");
        assertEquals("\"Bread\"", json.substring(text.start(), text.end()));
    }

    @Test
    void readsNothingWhereNothingIs() {
        assertEquals(List.of(), LooseJson.read(""));
        assertEquals(List.of(), LooseJson.read("var a = 1;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "{\"a\":", "\"", "{\"a\":[", "}{", "\\"})
    void takesLinearTimeForHostileInput(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> LooseJson.read(piece.repeat(200_000)));
    }

    private static String headline(Value value) {
        return value instanceof Members members && members.values().get("headline") instanceof Text text
                ? text.value()
                : "";
    }
}
