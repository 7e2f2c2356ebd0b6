package org.bagwright.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.model.Octets;

/** The project's JSON Schemas (2020-12), as they stand in {@code schema/}. */
public enum Schema {
    DOCUMENT("document.schema.json"),
    CAPTURE("capture.schema.json"),
    REPORT("report.schema.json"),
    CONFIGURATION("bagwright.schema.json"),
    RELEASES("releases.schema.json");

    private static final String PROFILE = "bagwright-profile.json";
    private static final int MAX_VIOLATIONS = 20;

    private final String fileName;

    Schema(String fileName) {
        this.fileName = fileName;
    }

    /** A key of the records that a schema describes, with its short and its long description. */
    public record Key(String name, String title, String description) {}

    /** What each bag carries in {@code data/schema/}: file name to content. */
    public static SortedMap<String, Octets> filesOfBag() {
        SortedMap<String, Octets> files = new TreeMap<>();
        for (String name : List.of(DOCUMENT.fileName, CAPTURE.fileName, REPORT.fileName, PROFILE)) {
            files.put(name, resource(name));
        }
        return files;
    }

    /** The BagIt profile that our bags follow. */
    public static Octets profile() {
        return resource(PROFILE);
    }

    /** The identifier of the BagIt profile that our bags follow, a {@code urn:uuid:}. */
    public static String profileIdentifier() {
        return tree(PROFILE)
                .path("BagIt-Profile-Info")
                .path("BagIt-Profile-Identifier")
                .textValue();
    }

    /** As in {@code document.schema.json}. */
    public String fileName() {
        return fileName;
    }

    /** Its {@code $id}, a {@code urn:uuid:} that is another one for each incompatible version. */
    public String identifier() {
        return tree(fileName).path("$id").textValue();
    }

    /** Its text as the bag carries it. */
    public Octets octets() {
        return resource(fileName);
    }

    /** The keys of a record, in their order. */
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property :
                tree(fileName).path("properties").properties()) {
            JsonNode described = property.getValue();
            keys.add(new Key(
                    property.getKey(),
                    described.path("title").textValue(),
                    described.path("description").textValue()));
        }
        return List.copyOf(keys);
    }

    /** The columns of {@code documents.csv}, in their order: the keys of a document's record but for its evidence. */
    public static List<Column> columnsOfDocuments() {
        JsonNode keys = tree(DOCUMENT.fileName).path("properties");
        return DocumentRecord.columns().stream()
                .map(name -> ColumnReading.of(name, keys.path(name)))
                .toList();
    }

    /** What is wrong with {@code line}, its syntax or by this schema; at most 20 things. */
    public List<Violation> violations(JsonLine line) {
        List<Violation> violations = new ArrayList<>();
        JsonTree.parse(line, violations).ifPresent(tree -> violations.addAll(violations(tree)));
        return List.copyOf(violations);
    }

    List<Violation> violations(JsonNode tree) {
        QuickVerdict quick = Quick.VERDICTS.get(this);
        return quick != null && quick.accepts(tree) ? List.of() : explained(tree);
    }

    /** Whether the quick verdict is yes; for schemas of records. */
    boolean quicklyAccepts(JsonNode tree) {
        return Quick.VERDICTS.get(this).accepts(tree);
    }

    /** As the full validator sees it; it fails on numbers that no {@code double} holds. */
    List<Violation> explained(JsonNode tree) {
        try {
            Validator.Result result = Full.VALIDATOR.validate(Full.IDS.get(this), tree);
            return result.isValid()
                    ? List.of()
                    : result.getErrors().stream()
                            .limit(MAX_VIOLATIONS)
                            .map(Schema::violation)
                            .toList();
        } catch (NumberFormatException e) {
            return List.of(Violation.ofLine("a number in it is too large"));
        }
    }

    private static Violation violation(Error error) {
        // The word for a key that "additionalProperties": false forbids.
        String message =
                error.getError().equals("False schema always fails") ? "there is no such key" : error.getError();
        return new Violation(error.getInstanceLocation(), message);
    }

    private static JsonNode tree(String name) {
        try {
            return JsonTree.parse(
                    StandardCharsets.UTF_8.decode(resource(name).asByteBuffer()).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the program's own schema isn't JSON: " + name, e);
        }
    }

    private static Octets resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/org/bagwright/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/bagwright/schema/" + name);
            }
            return Octets.owning(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading org/bagwright/schema/" + name, e);
        }
    }

    /** Made once, when the first line is checked; used by all threads. */
    private static final class Quick {
        static final Map<Schema, QuickVerdict> VERDICTS = Map.of(
                DOCUMENT, QuickVerdict.of(tree(DOCUMENT.fileName)), CAPTURE, QuickVerdict.of(tree(CAPTURE.fileName)));
    }

    /** Compiled once, when the first line is refused: it takes as long as checking some hundred lines. */
    private static final class Full {
        static final Validator VALIDATOR = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        static final Map<Schema, URI> IDS = register();

        private static Map<Schema, URI> register() {
            Map<Schema, URI> ids = new EnumMap<>(Schema.class);
            for (Schema schema : Schema.values()) {
                ids.put(schema, VALIDATOR.registerSchema(tree(schema.fileName)));
            }
            return Map.copyOf(ids);
        }
    }
}
