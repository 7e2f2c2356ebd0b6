package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Crates against what RO-Crate 1.2 demands: by SHACL, with another project's JSON-LD reader and validator, and what the
 * graph doesn't show, by the JSON.
 */
class RoCrateShapesTest {
    private static final Path CONTEXT = Path.of("../shared/standards/ro-crate-1.2/context.jsonld");
    private static final Path SHAPES = Path.of("src/test/resources/ro-crate/shapes.ttl");
    private static final String ROOT = "arcp://name,crate/";
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Path hostile;
    private static Path example;

    @BeforeAll
    static void build() throws IOException {
        Assumptions.assumeTrue(Files.exists(CONTEXT), "needs " + CONTEXT);
        hostile = MadeBag.payload(MadeBag.HOSTILE, folder.resolve("hostile"));
        example = MadeBag.payload(Path.of("."), folder.resolve("example"));
    }

    static Stream<Path> payloads() {
        return Stream.of(hostile, example);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void crateHasTheShapesOfTheStandard(Path payload) throws IOException {
        assertEquals(List.of(), violations(crate(payload)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void crateIsFlatAndEachIdentifierStandsForOneEntity(Path payload) throws IOException {
        assertEquals(List.of(), formFaults(crate(payload)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void crateHasEveryFileOfThePayloadAndItsSize(Path payload) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode entity : crate(payload).get("@graph")) {
            if (entity.get("@type").asText().equals("File")) {
                told.put(entity.get("@id").asText(), entity.path("contentSize").asText());
            }
        }
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(payload)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                there.put(payload.relativize(file).toString(), Long.toString(Files.size(file)));
            }
        }
        there.remove("ro-crate-metadata.json");
        there.put("index.html", "");
        assertEquals(there, told);
    }

    @Test
    void aCrateOfTooManyCapturesDescribesTheirFoldersAsWholes() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < 1001; i++) {
            Files.writeString(raw.resolve(i + ".txt"), "x" + i);
        }
        Path payload = MadeBag.payload(
                raw,
                "name: many\nversion: \"1.0.0\"\ntitle: Many\ncreators:\n  - name: A\ndate: 2026-11-23\n",
                folder.resolve("out"));
        ObjectNode crate = crate(payload);
        assertEquals(List.of(), violations(crate));
        assertEquals(List.of(), formFaults(crate));
        Set<String> ids = new TreeSet<>();
        crate.get("@graph").forEach(entity -> ids.add(entity.get("@id").asText()));
        assertTrue(ids.contains("raw/"));
        assertTrue(ids.stream().noneMatch(id -> id.startsWith("raw/0")), ids::toString);
    }

    @Test
    void documentsWhoseTextsAreWithheldAreMentionedAndNoFileIsClaimed() throws IOException {
        String yaml = Files.readString(MadeBag.HOSTILE.resolve("bagwright.yaml"))
                .replaceFirst("(?m)^rights: .*$", "rights:\n  statement: In copyright\n  text: withheld");
        Path payload = MadeBag.payload(MadeBag.HOSTILE.resolve("raw"), yaml, folder.resolve("withheld"));
        ObjectNode crate = crate(payload);
        assertEquals(List.of(), violations(crate));
        assertEquals(List.of(), formFaults(crate));
        assertEquals(
                "CreativeWork", entity(crate, "#document-plain").get("@type").asText());
        assertTrue(entity(crate, "./").get("mentions").toString().contains("#document-plain"));
        for (JsonNode entity : crate.get("@graph")) {
            if (entity.get("@type").asText().equals("File")) {
                assertTrue(Files.exists(payload.resolve(entity.get("@id").asText())), entity::toString);
            }
        }
    }

    static Stream<Consumer<ObjectNode>> damages() {
        return Stream.of(
                crate -> entity(crate, "./").remove("name"),
                crate -> entity(crate, "./").remove("description"),
                crate -> entity(crate, "./").remove("license"),
                crate -> entity(crate, "./").remove("datePublished"),
                crate -> entity(crate, "./").put("datePublished", "yesterday"),
                crate -> entity(crate, "./").put("@type", "CreativeWork"),
                crate -> entity(crate, "./").remove("hasPart"),
                crate -> entity(crate, "text/").remove("hasPart"),
                crate -> entity(crate, "./").put("creator", "somebody"),
                crate -> entity(crate, "ro-crate-metadata.json").remove("about"),
                crate -> entity(crate, "ro-crate-metadata.json").remove("conformsTo"),
                crate -> entity(crate, "ro-crate-metadata.json").put("@type", "Dataset"),
                crate -> entity(crate, "README.md").remove("@type"),
                crate -> entity(crate, "README.md").remove("contentSize"),
                crate -> entity(crate, "README.md").put("sha512", "0"),
                crate -> entity(crate, "#software").remove("version"),
                crate -> entity(crate, "#build").remove("object"),
                crate -> entity(crate, "#build").put("endTime", "noon"),
                crate -> entity(crate, "https://doi.org/10.5281/zenodo.1003150").remove("value"),
                crate -> entity(crate, "text/plain.txt").putObject("isBasedOn").put("@id", "raw/none.txt"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damagedCrateIsRefused(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode crate = crate(hostile);
        damage.accept(crate);
        assertFalse(violations(crate).isEmpty());
    }

    static Stream<Consumer<ObjectNode>> faultsOfForm() {
        return Stream.of(
                crate -> entity(crate, "./").putObject("about").put("@id", "#x").put("name", "nested"),
                crate -> entity(crate, "./").put("madeUpTerm", "x"),
                crate -> entity(crate, "README.md").put("@id", "./"),
                crate -> entity(crate, "README.md").remove("@id"),
                crate -> entity(crate, "README.md").remove("@type"),
                crate -> entity(crate, "README.md").put("@id", "../README.md"),
                crate -> entity(crate, "README.md").put("@id", "READ ME"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfForm")
    void crateOfAnotherFormIsRefused(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode crate = crate(hostile);
        damage.accept(crate);
        assertFalse(formFaults(crate).isEmpty());
    }

    private static ObjectNode crate(Path payload) throws IOException {
        return (ObjectNode)
                MAPPER.readTree(payload.resolve("ro-crate-metadata.json").toFile());
    }

    private static ObjectNode entity(ObjectNode crate, String id) {
        for (JsonNode entity : crate.get("@graph")) {
            if (entity.path("@id").asText().equals(id)) {
                return (ObjectNode) entity;
            }
        }
        throw new AssertionError("no entity " + id);
    }

    /** By SHACL; the context that the crate names is put in its place, so that nothing is fetched. */
    private static List<String> violations(ObjectNode crate) throws IOException {
        ObjectNode read = crate.deepCopy();
        ArrayNode contexts = (ArrayNode) read.get("@context");
        assertEquals("https://w3id.org/ro/crate/1.2/context", contexts.get(0).asText());
        contexts.set(0, context());
        Graph data =
                RDFParser.fromString(read.toString(), Lang.JSONLD11).base(ROOT).toGraph();
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(SHAPES.toString()));
        ValidationReport report = ShaclValidator.get().validate(shapes, data);
        return report.getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                .toList();
    }

    private static JsonNode context() throws IOException {
        return MAPPER.readTree(CONTEXT.toFile()).get("@context");
    }

    /** What the graph doesn't show: nesting, terms that the context hasn't, identifiers given twice or not at all. */
    private static List<String> formFaults(ObjectNode crate) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> terms = new HashSet<>();
        context().fieldNames().forEachRemaining(terms::add);
        crate.get("@context").get(1).fieldNames().forEachRemaining(terms::add);
        Set<String> ids = new HashSet<>();
        for (JsonNode entity : crate.get("@graph")) {
            String id = entity.path("@id").asText();
            if (!ids.add(id) || !id.matches("[^\\p{Cntrl} <>\"{}|\\\\^`]+") || id.contains("../")) {
                faults.add("identifier: " + id);
            }
            if (!entity.has("@type")) {
                faults.add("no type: " + id);
            }
            for (Map.Entry<String, JsonNode> property : entity.properties()) {
                if (!property.getKey().startsWith("@") && !terms.contains(property.getKey())) {
                    faults.add("not a term of the context: " + property.getKey());
                }
                if (!isFlat(property.getValue())) {
                    faults.add("nested: " + id + " " + property.getKey());
                }
            }
        }
        return faults;
    }

    private static boolean isFlat(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (item.isArray() || !isFlat(item)) {
                    return false;
                }
            }
            return value.size() > 1;
        }
        return value.isTextual()
                || (value.isObject() && value.size() == 1 && value.path("@id").isTextual());
    }
}
