package org.bagwright.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published schema and the reader, written apart, must agree on what is a fault of a single key. */
class ProfileSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<FindingCode> OF_THE_SCHEMA =
            List.of(FindingCode.PROFILE_KEY_MISSING, FindingCode.PROFILE_WRONG_TYPE, FindingCode.PROFILE_BAD_VALUE);

    private static final String WHOLE = ProfileReaderTest.GOOD.formatted("""
            ,
              "Bag-Info": {"X": {"required": true, "values": ["a"], "repeatable": false, "description": "d"}},
              "Manifests-Required": ["sha512"],
              "Manifests-Allowed": ["md5", "sha512"],
              "Tag-Manifests-Required": ["sha512"],
              "Tag-Manifests-Allowed": ["sha512"],
              "Allow-Fetch.txt": true,
              "Fetch.txt-Required": true,
              "Data-Empty": false,
              "Accept-Serialization": ["application/zip"],
              "Tag-Files-Required": ["a/b"],
              "Tag-Files-Allowed": ["a/*"],
              "Payload-Files-Required": ["data/a"],
              "Payload-Files-Allowed": ["data/*"]
            """);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "\"\"",
            "\"x\"",
            "[]",
            "[\"x\"]",
            "[7]",
            "{}",
            "[\"../x\"]",
            "[\"/x\"]",
            "[\"data/x\"]",
            "[\"manifest-md5.txt\"]",
            "\"required\"",
            "[\"1.0\"]",
            "[\"a/b\"]",
            "\"urn:x\"",
            "[\"C:x\"]",
            "[\"-\"]");

    private Validator validator;
    private URI schema;

    @BeforeEach
    void readSchema() throws IOException {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        schema = validator.registerSchema(
                JSON.readTree(Path.of("schema/bagit-profile.schema.json").toFile()));
    }

    private static List<Finding> faults(JsonNode profile) throws JsonProcessingException {
        return ProfileReader.read(Octets.copyOf(JSON.writeValueAsBytes(profile)), "p").findings().stream()
                .filter(finding -> OF_THE_SCHEMA.contains(finding.code()))
                .filter(finding -> !finding.message().contains("no payload file can match"))
                .toList();
    }

    @Test
    void acceptsOurOwnProfile() throws IOException {
        JsonNode own = JSON.readTree(Path.of("schema/bagwright-profile.json").toFile());
        assertTrue(validator.validate(schema, own).isValid());
    }

    @Test
    void agreesWithTheReaderOnProfilesWithAValueChangedOrTakenAway() throws IOException {
        Random random = new Random(140);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            ObjectNode profile = (ObjectNode) JSON.readTree(WHOLE);
            List<ObjectNode> objects =
                    List.of(profile, profile, profile, (ObjectNode) profile.get("BagIt-Profile-Info"), (ObjectNode)
                            profile.at("/Bag-Info/X"));
            for (int n = random.nextInt(2); n >= 0; n--) {
                ObjectNode changed = objects.get(random.nextInt(objects.size()));
                List<String> keys = new ArrayList<>();
                changed.fieldNames().forEachRemaining(keys::add);
                if (!keys.isEmpty()) {
                    String key = keys.get(random.nextInt(keys.size()));
                    if (random.nextInt(5) == 0) {
                        changed.remove(key);
                    } else {
                        changed.set(key, JSON.readTree(VALUES.get(random.nextInt(VALUES.size()))));
                    }
                }
            }
            boolean valid = validator.validate(schema, profile).isValid();
            assertEquals(valid, faults(profile).isEmpty(), profile + "\n" + faults(profile));
            refused += valid ? 0 : 1;
        }
        assertTrue(refused > 300 && refused < 950, "of both kinds: " + refused);
    }
}
