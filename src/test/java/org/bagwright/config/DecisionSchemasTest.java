package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas that editors use know the keys that are read, and no others. */
class DecisionSchemasTest {
    private static JsonNode schema(String name) throws IOException {
        return new JsonMapper().readTree(Path.of("schema", name).toFile());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void ofDecisions() throws IOException {
        JsonNode decision = schema("decisions.schema.json").at("/$defs/decision/properties");
        assertEquals(DecisionReading.KEYS, keys(decision));
        List<String> values = new ArrayList<>();
        decision.at("/key/enum").forEach(key -> values.add(key.textValue()));
        assertEquals(DecisionReading.VALUE_KEYS, values);
    }

    @Test
    void ofSiteRules() throws IOException {
        JsonNode schema = schema("site-rules.schema.json");
        assertEquals(SiteRuleFiles.KEYS, keys(schema.get("properties")));
        assertEquals(SiteRuleFiles.RULE_KEYS, keys(schema.at("/$defs/rule/properties")));
    }
}
