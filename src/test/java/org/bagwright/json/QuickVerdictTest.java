package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickVerdictTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "1.0",
            "1.5",
            "2",
            "1e400",
            "\"\"",
            "\"a b\"",
            "\"x\"",
            "\"2019-13\"",
            "\"2019-1\"",
            "\"raw/a\"",
            "\"body\"",
            "\"text\"",
            "[]",
            "[1]",
            "[1,2]",
            "[1,2,3]",
            "[\"\"]",
            "{}",
            "{\"span\":[1,2]}",
            "{\"catalog_row\":0}",
            "{\"stage\":\"a\",\"reason\":\"b\"}");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheFullValidatorOnDamagedRecords(long seed) throws IOException {
        Random random = new Random(seed);
        SampleRecords samples = new SampleRecords(seed);
        int refused = 0;
        for (int i = 0; i < 250; i++) {
            JsonNode document = MAPPER.readTree(DocumentLines.line(samples.document()));
            JsonNode capture = MAPPER.readTree(CaptureLines.line(samples.capture()));
            for (int damage = random.nextInt(2); damage >= 0; damage--) {
                damage(document, random);
                damage(capture, random);
            }
            assertAgreement(Schema.DOCUMENT, document);
            assertAgreement(Schema.CAPTURE, capture);
            refused += Schema.DOCUMENT.quicklyAccepts(document) ? 0 : 1;
        }
        assertTrue(refused > 25 && refused < 250, "refused " + refused);
    }

    private static void assertAgreement(Schema schema, JsonNode value) {
        boolean valid = schema.explained(value).isEmpty();
        boolean quick = schema.quicklyAccepts(value);
        assertTrue(valid || !quick, () -> "accepted though invalid: " + value + schema.explained(value));
        boolean integerWithFraction = value.toString().contains("1.0");
        assertTrue(quick || !valid || integerWithFraction, () -> "refused though valid: " + value);
    }

    @Test
    void cannotBeMadeOfAKeywordThatItDoesNotKnow() throws IOException {
        JsonNode schema = MAPPER.readTree("{\"properties\":{\"a\":{\"const\":1}}}");
        assertEquals(
                "not a keyword that is known here: const",
                assertThrows(IllegalArgumentException.class, () -> QuickVerdict.of(schema))
                        .getMessage());
    }

    /** Replaces, removes or adds a value somewhere in {@code root}. */
    private static void damage(JsonNode root, Random random) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = keys.isEmpty() || random.nextInt(10) == 0 ? "other" : keys.get(random.nextInt(keys.size()));
            if (random.nextInt(5) == 0) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
