package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bagwright.layout.FormulaGuard;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptions of real bags for programs: against their standards, their files and each other. */
class DescriptionsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Path hostile;
    private static Path example;

    @BeforeAll
    static void build() throws IOException {
        hostile = MadeBag.payload(MadeBag.HOSTILE, folder.resolve("hostile"));
        example = MadeBag.payload(Path.of("."), folder.resolve("example"));
    }

    static Stream<Path> payloads() {
        return Stream.of(hostile, example);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void dataPackageIsValidByTheStandardsSchemas(Path payload) throws IOException {
        JsonNode described = read(payload, "datapackage.json");
        assertTrue(isValid("datapackage.json", described));
        for (JsonNode resource : described.get("resources")) {
            assertTrue(isValid("dataresource.json", resource));
        }
        JsonNode table = described.get("resources").get(0);
        assertTrue(isValid("tabledialect.json", table.get("dialect")));
        assertTrue(isValid("tableschema.json", table.get("schema")));
    }

    @Test
    void damagedDataPackageIsRefused() throws IOException {
        JsonNode described = read(hostile, "datapackage.json");
        ((ObjectNode) described
                        .get("resources")
                        .get(0)
                        .get("schema")
                        .get("fields")
                        .get(0))
                .put("type", "sting");
        assertFalse(
                isValid("tableschema.json", described.get("resources").get(0).get("schema")));
        ((ObjectNode) described).remove("resources");
        assertFalse(isValid("datapackage.json", described));
    }

    private static boolean isValid(String schema, JsonNode instance) throws IOException {
        Path file = Path.of("../shared/standards/datapackage-2.0", schema);
        Assumptions.assumeTrue(Files.exists(file), "needs " + file);
        return new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .validate(MAPPER.readTree(file.toFile()), instance)
                .isValid();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void dataPackageAndCroissantHaveTheDigestsOfTheFiles(Path payload) throws IOException {
        for (JsonNode resource : read(payload, "datapackage.json").get("resources")) {
            Octets octets = octets(payload, resource.get("path").asText());
            assertEquals(octets.length(), resource.get("bytes").asInt());
            assertEquals(
                    octets.digest(DigestAlgorithm.SHA256).toString(),
                    resource.get("hash").asText());
        }
        for (JsonNode file : read(payload, "croissant.json").get("distribution")) {
            if (file.get("@type").asText().equals("cr:FileObject")) {
                Octets octets = octets(payload, file.get("contentUrl").asText());
                assertEquals(octets.length() + " B", file.get("contentSize").asText());
                assertEquals(
                        octets.digest(DigestAlgorithm.SHA256).hex(),
                        file.get("sha256").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyCellIsWhatTheTableSchemaSays(Path payload) throws IOException {
        JsonNode schema =
                read(payload, "datapackage.json").get("resources").get(0).get("schema");
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(payload.resolve("metadata/documents.csv")))) {
            List<String> names = new ArrayList<>();
            schema.get("fields").forEach(field -> names.add(field.get("name").asText()));
            assertEquals(names, rows.getHeaderNames());
            for (CSVRecord row : rows) {
                schema.get("fields")
                        .forEach(field ->
                                assertFits(field, row.get(field.get("name").asText())));
            }
        }
    }

    private static void assertFits(JsonNode field, String cell) {
        JsonNode constraints = field.get("constraints");
        if (cell.isEmpty()) {
            assertFalse(constraints.get("required").asBoolean(), field::toString);
            return;
        }
        boolean fits =
                switch (field.get("type").asText()) {
                    case "integer" -> cell.matches("[0-9]+");
                    case "number" -> cell.matches("[01][.][0-9]{4}");
                    case "boolean" -> cell.equals("true") || cell.equals("false");
                    default ->
                        !constraints.has("pattern")
                                || cell.matches(constraints.get("pattern").asText());
                };
        assertTrue(fits, () -> field + " " + cell);
    }

    @Test
    void titlesThatLookLikeFormulasComeBackFromTheirCells() throws IOException {
        Set<String> titles = new TreeSet<>();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(hostile.resolve("metadata/documents.csv")))) {
            rows.forEach(row -> titles.add(FormulaGuard.unguarded(row.get("title"))));
        }
        assertTrue(titles.contains("=HYPERLINK(\"http://example.org/\";\"click\")"), titles::toString);
        assertTrue(titles.contains("-5"), titles::toString);
        assertTrue(titles.contains("''=two apostrophes"), titles::toString);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void provenanceNamesNothingThatItDoesNotDeclare(Path payload) throws IOException {
        assertEquals(List.of(), provenanceFaults(read(payload, "metadata/prov.json")));
    }

    @Test
    void provenanceWithAnEntityTooFewIsNoticed() throws IOException {
        JsonNode provenance = read(hostile, "metadata/prov.json");
        ((ObjectNode) provenance.get("entity")).remove("document:plain");
        assertFalse(provenanceFaults(provenance).isEmpty());
    }

    private static List<String> provenanceFaults(JsonNode provenance) {
        Set<String> declared = new HashSet<>();
        List.of("entity", "activity", "agent")
                .forEach(kind -> provenance.get(kind).fieldNames().forEachRemaining(declared::add));
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> kind : provenance.properties()) {
            for (Map.Entry<String, JsonNode> statement : kind.getValue().properties()) {
                if (statement.getKey().startsWith("_:")) {
                    statement.getValue().forEach(value -> named(value).stream()
                            .filter(name -> !declared.contains(name))
                            .forEach(name -> faults.add(kind.getKey() + " " + name)));
                } else if (!kind.getKey().equals("prefix")) {
                    String prefix =
                            statement.getKey().substring(0, statement.getKey().indexOf(':'));
                    if (!provenance.get("prefix").has(prefix)) {
                        faults.add("prefix " + prefix);
                    }
                }
            }
        }
        return faults;
    }

    private static List<String> named(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> names.add(item.asText()));
        } else {
            names.add(value.asText());
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void provenanceDerivesEachDocumentFromItsCapture(Path payload) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> digests = new TreeMap<>();
        for (String line : Files.readAllLines(payload.resolve("metadata/documents.jsonl"))) {
            JsonNode document = MAPPER.readTree(line);
            String name = "document:" + document.get("id").asText();
            expected.put(name, "file:" + document.get("capture").asText());
            digests.put(name, document.get("text_sha512").asText());
        }
        JsonNode provenance = read(payload, "metadata/prov.json");
        Map<String, String> derived = new TreeMap<>();
        provenance
                .get("wasDerivedFrom")
                .forEach(statement -> derived.put(
                        statement.get("prov:generatedEntity").asText(),
                        statement.get("prov:usedEntity").asText()));
        assertEquals(expected, derived);
        digests.forEach((name, digest) -> assertEquals(
                digest, provenance.get("entity").get(name).get("digest:sha512").asText()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void croissantKeepsTheRulesOfItsSpecification(Path payload) throws IOException {
        assertEquals(List.of(), croissantFaults(read(payload, "croissant.json")));
    }

    static Stream<Consumer<ObjectNode>> croissantDamages() {
        return Stream.of(
                c -> c.remove("name"),
                c -> c.remove("description"),
                c -> c.remove("url"),
                c -> c.remove("creator"),
                c -> c.remove("datePublished"),
                c -> c.put("conformsTo", "http://mlcommons.org/croissant/0.8"),
                c -> c.put("@type", "sc:DataCatalog"),
                c -> ((ObjectNode) c.get("distribution").get(0)).remove("sha256"),
                c -> ((ObjectNode) c.get("distribution").get(0)).put("@id", "documents"),
                c -> ((ObjectNode) c.get("distribution").get(0)).remove("contentUrl"),
                c -> ((ObjectNode) c.get("recordSet").get(0).get("field").get(0)).remove("dataType"),
                c -> ((ObjectNode) c.get("recordSet").get(0).get("field").get(0)).remove("source"),
                c -> ((ObjectNode) c.get("recordSet").get(0).get("field").get(0))
                        .put("unknownTerm", "x")
                        .put("extracts", "y"),
                c -> ((ObjectNode) c.get("recordSet").get(0).get("field").get(0).at("/source/fileObject"))
                        .put("@id", "none"));
    }

    @ParameterizedTest
    @MethodSource("croissantDamages")
    void damagedCroissantIsRefused(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode croissant = (ObjectNode) read(hostile, "croissant.json");
        damage.accept(croissant);
        assertFalse(croissantFaults(croissant).isEmpty());
    }

    /** The required properties, and the rules for identifiers, references and sources, of the specification 1.0. */
    private static List<String> croissantFaults(JsonNode c) {
        List<String> faults = new ArrayList<>();
        for (String required :
                List.of("@context", "name", "description", "license", "url", "creator", "datePublished")) {
            if (!c.has(required)) {
                faults.add("no " + required);
            }
        }
        if (!c.path("@type").asText().equals("sc:Dataset")) {
            faults.add("type");
        }
        if (!c.path("conformsTo").asText().equals("http://mlcommons.org/croissant/1.0")) {
            faults.add("conformsTo");
        }
        Set<String> ids = new HashSet<>();
        c.path("distribution").forEach(file -> file(file, ids, faults));
        c.path("recordSet").forEach(set -> recordSet(set, ids, faults));
        c.path("recordSet").findParents("@id").stream()
                .filter(reference -> reference.size() == 1)
                .map(reference -> reference.get("@id").asText())
                .filter(id -> !ids.contains(id))
                .forEach(id -> faults.add("refers to nothing: " + id));
        return faults;
    }

    private static void file(JsonNode file, Set<String> ids, List<String> faults) {
        boolean object = file.path("@type").asText().equals("cr:FileObject");
        for (String required :
                object ? List.of("contentUrl", "encodingFormat", "sha256") : List.of("includes", "encodingFormat")) {
            if (!file.path(required).isTextual()) {
                faults.add("file without " + required);
            }
        }
        take(file, ids, faults);
    }

    private static void recordSet(JsonNode set, Set<String> ids, List<String> faults) {
        take(set, ids, faults);
        for (JsonNode field : set.path("field")) {
            take(field, ids, faults);
            if (!field.path("dataType").asText().matches("sc:(Text|Integer|Float|Boolean)")) {
                faults.add("data type of " + field.path("@id"));
            }
            JsonNode extract = field.at("/source/extract");
            if (extract.size() != 1 || !(extract.has("jsonPath") || extract.has("fileProperty"))) {
                faults.add("extract of " + field.path("@id"));
            }
            Set<String> known =
                    Set.of("@type", "@id", "name", "description", "dataType", "repeated", "references", "source");
            field.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    faults.add("no property of a field: " + name);
                }
            });
        }
    }

    private static void take(JsonNode node, Set<String> ids, List<String> faults) {
        if (!ids.add(node.path("@id").asText())) {
            faults.add("identifier twice: " + node.path("@id"));
        }
    }

    @Test
    void aDoiThatComesLaterLeavesThePayloadAsItIs() throws IOException {
        String yaml =
                Files.readString(MadeBag.HOSTILE.resolve("bagwright.yaml")).replaceAll("(?m)^doi:.*\n", "");
        Path raw = MadeBag.HOSTILE.resolve("raw");
        Path before = MadeBag.payload(raw, yaml, folder.resolve("before"));
        Path after = MadeBag.payload(raw, yaml + "later-doi: 10.5281/zenodo.1003150\n", folder.resolve("after"));
        assertEquals(content(before), content(after));
        Path other = MadeBag.payload(raw, yaml + "# a remark\n", folder.resolve("other"));
        assertNotEquals(
                content(before).get("metadata/prov.json"), content(other).get("metadata/prov.json"));
    }

    private static Map<String, Octets> content(Path payload) throws IOException {
        Map<String, Octets> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(payload)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                content.put(payload.relativize(file).toString(), Octets.owning(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void descriptionsHaveALineForEachEntityAndEndInALineFeed(Path payload) throws IOException {
        for (String name :
                List.of("ro-crate-metadata.json", "datapackage.json", "croissant.json", "metadata/prov.json")) {
            String text = octets(payload, name).text(StandardCharsets.UTF_8);
            assertTrue(text.endsWith("}\n"), name);
            assertTrue(text.lines().count() > 10, name);
        }
    }

    private static JsonNode read(Path payload, String name) throws IOException {
        return MAPPER.readTree(payload.resolve(name).toFile());
    }

    private static Octets octets(Path payload, String name) throws IOException {
        return Octets.owning(Files.readAllBytes(payload.resolve(name)));
    }
}
