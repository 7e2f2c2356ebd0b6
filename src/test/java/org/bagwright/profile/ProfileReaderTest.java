package org.bagwright.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bagwright.json.Schema;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
    private static final Path EXAMPLES = Path.of("../shared/standards/bagit-profiles-1.4");

    /** Nothing is wrong with it; a test puts its own key last. */
    static final String GOOD = """
            {
              "BagIt-Profile-Info": {
                "BagIt-Profile-Identifier": "http://example.org/profile.json",
                "BagIt-Profile-Version": "1.4.0",
                "Source-Organization": "Example",
                "External-Description": "An example",
                "Version": "1.0"
              },
              "Serialization": "forbidden",
              "Accept-BagIt-Version": ["0.97", "1.0"]%s
            }
            """;

    static ProfileReading read(String json) {
        return ProfileReader.read(Octets.copyOf(json.getBytes(StandardCharsets.UTF_8)), "profile.json");
    }

    static BagItProfile profile(String... more) {
        ProfileReading reading = read(GOOD.formatted(more.length == 0 ? "" : ",\n" + String.join(",\n", more)));
        return reading.profile().orElseThrow();
    }

    private static List<String> codes(ProfileReading reading) {
        return reading.findings().stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void findsNothingWrongWithAGoodProfile() {
        assertEquals(List.of(), read(GOOD.formatted("")).findings());
    }

    @Test
    void findsNothingWrongWithOurOwn() {
        assertEquals(List.of(), ProfileReader.read(Schema.profile(), "own").findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bagProfileFoo.json", "bagProfileBar.json"})
    void findsNothingWrongWithTheExamplesOfTheSpecification(String name) throws IOException {
        Path file = EXAMPLES.resolve(name);
        assumeTrue(Files.isRegularFile(file), "left out: " + file + " isn't here");
        assertEquals(List.of(), ProfileReader.read(file, name).findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | PRF-101 | 1  | isn't JSON: it is empty",
                "'[1]'                                         | PRF-101 | 1  | isn't a JSON object but a list",
                "'{\"a\": 1, \"a\": 2}'                        | PRF-101 | 1  | isn't JSON: Duplicate field 'a'",
                "'{} {}'                                       | PRF-101 | 1  | isn't JSON: something follows the value",
                "'\"Bag-Info\": []'                            | PRF-103 | 11 | Bag-Info must be an object, not a list",
                "'\"Bag-Info\": {\"X\": true}'                 | PRF-103 | 11 | Bag-Info › X must be an object, not true",
                "'\"Bag-Info\": {\"X\": {\"required\": 1}}'    | PRF-103 | 11 | Bag-Info › X › required must be true or false, not the number 1",
                "'\"Bag-Info\": {\"X\": {\"values\": \"a\"}}'  | PRF-103 | 11 | Bag-Info › X › values must be a list, not a string",
                "'\"Bag-Info\": {\"X\": {\"values\": [null]}}' | PRF-103 | 11 | an entry of Bag-Info › X › values must be a string, not null",
                "'\"Bag-Info\": {\"X\": {\"description\": 1}}' | PRF-103 | 11 | Bag-Info › X › description must be a string, not the number 1",
                "'\"Bag-Info\": {\"X\": {\"requird\": true}}'  | PRF-106 | 11 | has a key that the specification doesn't know: Bag-Info › X › requird",
                "'\"Bag-Info\": {\"BagIt-Profile-Identifier\": {}}' | PRF-107 | 11 | BagIt-Profile-Identifier is always required and should not be listed under Bag-Info",
                "'\"Manifest-Required\": [\"md5\"]'            | PRF-106 | 11 | has a key that the specification doesn't know: Manifest-Required",
                "'\"Manifests-Required\": \"md5\"'             | PRF-103 | 11 | Manifests-Required must be a list, not a string",
                "'\"Manifests-Required\": [\"manifest-md5.txt\"]' | PRF-104 | 11 | 'Manifests-Required takes the names of digest algorithms, such as sha512, not ''manifest-md5.txt'''",
                "'\"Manifests-Required\": [\"md5\"], \"Manifests-Allowed\": [\"sha512\"]' | PRF-105 | 11 | 'Manifests-Required has ''md5'', but Manifests-Allowed doesn''t'",
                "'\"Tag-Manifests-Required\": [\"md5\"], \"Tag-Manifests-Allowed\": []' | PRF-105 | 11 | 'Tag-Manifests-Required has ''md5'', but Tag-Manifests-Allowed doesn''t'",
                "'\"Allow-Fetch.txt\": \"false\"'              | PRF-103 | 11 | Allow-Fetch.txt must be true or false, not a string",
                "'\"Allow-Fetch.txt\": false, \"Fetch.txt-Required\": true' | PRF-105 | 11 | fetch.txt is required, but Allow-Fetch.txt is false",
                "'\"Allow-Fetch.txt\": false, \"Fetch.txt-Required\": false' | PRF-107 | 11 | Fetch.txt-Required is meant for profiles in which Allow-Fetch.txt is true",
                "'\"Data-Empty\": 0'                           | PRF-103 | 11 | Data-Empty must be true or false, not the number 0",
                "'\"Data-Empty\": true, \"Payload-Files-Required\": [\"data/a\", \"data/b\"]' | PRF-105 | 11 | Data-Empty allows one file, but Payload-Files-Required names more",
                "'\"Accept-Serialization\": [\"zip\"]'         | PRF-104 | 11 | Accept-Serialization takes media types, not 'zip'",
                "'\"Tag-Files-Required\": [\"../x\"]'          | PRF-104 | 11 | Tag-Files-Required takes paths relative to the bag; '../x' leaves the bag",
                "'\"Tag-Files-Required\": [\"data/x\"]'        | PRF-104 | 11 | Tag-Files-Required names 'data/x', which is a payload file",
                "'\"Tag-Files-Required\": [\"bag-info.txt\"]'  | PRF-107 | 11 | Tag-Files-Required should not include 'bag-info.txt'",
                "'\"Tag-Files-Required\": [\"a/b\"], \"Tag-Files-Allowed\": [\"c/*\"]' | PRF-105 | 11 | 'Tag-Files-Required has ''a/b'', but nothing in Tag-Files-Allowed matches it'",
                "'\"Payload-Files-Required\": [\"x\"]'         | PRF-104 | 11 | Payload-Files-Required takes paths that begin with data/, not 'x'",
                "'\"Payload-Files-Required\": [\"/data/x\"]'   | PRF-104 | 11 | Payload-Files-Required takes paths relative to the bag; '/data/x' is absolute",
                "'\"Payload-Files-Allowed\": [\"src/*\"]'      | PRF-104 | 11 | Payload-Files-Allowed: no payload file can match 'src/*'",
                "'\"Payload-Files-Allowed\": [\"data/src/\"]'  | PRF-107 | 11 | 'Payload-Files-Allowed: a folder is allowed by ''data/src/*'', not by ''data/src/'''",
                "'\"Payload-Files-Required\": [\"data/src/\"], \"Payload-Files-Allowed\": [\"data/doc/*\"]' | PRF-105 | 11 | 'Payload-Files-Required has ''data/src/'', but nothing in Payload-Files-Allowed matches it'"
            })
    void saysWhatIsWrongAndOnWhichLine(String json, String code, int line, String message) {
        ProfileReading reading = json.startsWith("\"") ? read(GOOD.formatted(",\n" + json)) : read(json);
        List<Finding> findings = reading.findings();
        assertEquals(1, findings.size(), findings.toString());
        assertEquals(code, findings.get(0).code().id());
        assertEquals(line, findings.get(0).line().orElse(0));
        assertTrue(
                findings.get(0).message().startsWith(message), findings.get(0).message());
    }

    @Test
    void saysAllThatIsMissing() {
        assertEquals(List.of("PRF-102", "PRF-102", "PRF-107"), codes(read("{}")));
        assertEquals(
                List.of("PRF-102", "PRF-102", "PRF-102", "PRF-108", "PRF-102", "PRF-102"),
                codes(read("{\"BagIt-Profile-Info\": {}, \"Serialization\": \"forbidden\"}")));
    }

    @Test
    void takesAProfileWithoutVersionForOneOf110() {
        String json = GOOD.formatted("").replace("    \"BagIt-Profile-Version\": \"1.4.0\",\n", "");
        assertEquals(List.of("PRF-108"), codes(read(json)));
        assertEquals(List.of("PRF-108"), codes(read(GOOD.formatted("").replace("1.4.0", "2.0.0"))));
    }

    @Test
    void asksForMediaTypesWhereSerialisationIsPossible() {
        assertEquals(List.of("PRF-102"), codes(read(GOOD.formatted("").replace("\"forbidden\"", "\"required\""))));
        assertEquals(
                List.of("PRF-107"),
                codes(read(GOOD.formatted("").replace("  \"Serialization\": \"forbidden\",\n", ""))));
        assertEquals(
                List.of("PRF-104", "PRF-102"), codes(read(GOOD.formatted("").replace("\"forbidden\"", "\"maybe\""))));
    }

    @Test
    void keepsWhatIsRightBesideWhatIsWrong() {
        BagItProfile profile = profile("\"Manifests-Required\": [\"SHA-512\", 7, \"md5\"]", "\"Data-Empty\": true");
        assertEquals(List.of("sha512", "md5"), profile.manifestsRequired());
        assertTrue(profile.dataEmpty());
    }

    @Test
    void hintsAtTheKeyThatWasMeant() {
        ProfileReading reading = read(GOOD.formatted(",\n\"Manifest-Required\": []"));
        assertEquals(
                "did you mean 'Manifests-Required'?", reading.findings().get(0).hint());
    }

    /** Any octets give findings or a profile, never an exception. */
    @Test
    void readsWhateverComes() {
        Random random = new Random(493);
        byte[] good = GOOD.formatted(
                        ",\n\"Bag-Info\": {\"X\": {\"values\": [\"a\"]}}, \"Tag-Files-Allowed\": [\"a/*\"]")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            byte[] octets = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                octets[random.nextInt(octets.length)] = (byte) "{}[]\",:0a\\\u0000\u00ff".charAt(random.nextInt(12));
            }
            ProfileReading reading = ProfileReader.read(Octets.copyOf(octets), "profile.json");
            assertTrue(reading.profile().isPresent() || !reading.findings().isEmpty());
        }
        assertEquals(List.of("PRF-101"), codes(read("[".repeat(100_000))));
        assertEquals(List.of("PRF-101"), codes(read(" ".repeat(ProfileReader.LARGEST + 1))));
    }
}
