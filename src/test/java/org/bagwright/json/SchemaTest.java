package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fate;
import org.bagwright.model.Octets;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void describesEveryKeyOfADocumentInItsOrderAndNoOther() throws IOException {
        JsonNode record = MAPPER.readTree(DocumentLines.line(new SampleRecords(1).document()));
        assertEquals(keys(record), keys(schema(Schema.DOCUMENT).get("properties")));
        assertEquals(keys(record), texts(schema(Schema.DOCUMENT).get("required")));
        assertEquals(
                keys(record).stream()
                        .filter(k -> !k.equals("evidence") && !k.equals("withheld"))
                        .toList(),
                DocumentRecord.columns());
    }

    @Test
    void describesTheEvidenceOfEveryStatedValueInItsOrder() throws IOException {
        JsonNode evidence = schema(Schema.DOCUMENT).get("properties").get("evidence");
        List<String> stated = new ArrayList<>();
        SampleRecords samples = new SampleRecords(2);
        while (stated.size() < 14) {
            stated =
                    keys(MAPPER.readTree(DocumentLines.line(samples.document())).get("evidence"));
        }
        assertEquals(stated, keys(evidence.get("properties")));
    }

    @Test
    void describesEveryKeyOfACaptureAndOfItsLedgerInTheirOrder() throws IOException {
        SampleRecords samples = new SampleRecords(3);
        JsonNode record = MAPPER.readTree(CaptureLines.line(samples.capture()));
        while (record.get("ledger").isEmpty()) {
            record = MAPPER.readTree(CaptureLines.line(samples.capture()));
        }
        JsonNode schema = schema(Schema.CAPTURE);
        assertEquals(keys(record), keys(schema.get("properties")));
        assertEquals(keys(record), texts(schema.get("required")));
        JsonNode entry = schema.get("$defs").get("entry");
        assertEquals(keys(record.get("ledger").get(0)), keys(entry.get("properties")));
        assertEquals(keys(record.get("ledger").get(0)), texts(entry.get("required")));
    }

    @Test
    void namesTheRolesFatesAndSourcesThatTheModelHas() throws IOException {
        JsonNode entry = schema(Schema.CAPTURE).get("$defs").get("entry").get("properties");
        assertEquals(labels(Role.values(), Role::label), texts(entry.get("role").get("enum")));
        assertEquals(labels(Fate.values(), Fate::label), texts(entry.get("fate").get("enum")));
        JsonNode source = schema(Schema.CAPTURE).get("properties").get("charset_source");
        List<String> sources = new ArrayList<>(labels(CharsetSource.values(), CharsetSource::label));
        sources.add(null);
        assertEquals(sources, texts(source.get("enum")));
        JsonNode digests = schema(Schema.CONFIGURATION).get("properties").get("digests");
        assertEquals(
                DigestAlgorithm.forNewBags().stream()
                        .map(DigestAlgorithm::bagName)
                        .toList(),
                texts(digests.get("items").get("enum")));
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void explainsEveryKey(Schema schema) {
        for (Schema.Key key : schema.keys()) {
            assertFalse(key.title().isBlank() || key.description().isBlank(), key.name());
        }
    }

    @Test
    void saysOfTheNormalisationWhatItsSourceSays() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/bagwright/model/Paragraph.java"));
        String described = schema(Schema.CAPTURE)
                .get("$defs")
                .get(Paragraph.NORMALISATION)
                .get("description")
                .textValue();
        Matcher javadoc = Pattern.compile("/\\*\\*(.*?)\\*/\\s*public final class", Pattern.DOTALL)
                .matcher(source);
        assertTrue(javadoc.find());
        String said = javadoc.group(1)
                .replaceAll("\\n \\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("</?(ol|p)>", " ");
        for (String sentence : said.split("<li>|(?<=[.])\\s", -1)) {
            String plain = sentence.replaceAll("\\s+", " ").strip();
            assertTrue(described.contains(plain), plain);
        }
    }

    @Test
    void namesAsBlankWhatTheNormalisationTakesForBlank() throws IOException {
        String described = schema(Schema.CAPTURE)
                .get("$defs")
                .get(Paragraph.NORMALISATION)
                .get("description")
                .textValue();
        String blanks = described.substring(described.indexOf("Blanks are"), described.indexOf("and what step 2"));
        List<Integer> named = new ArrayList<>();
        Matcher range =
                Pattern.compile("U\\+([0-9A-F]{4})(?: to U\\+([0-9A-F]{4}))?").matcher(blanks);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2), 16);
            for (int c = first; c <= last; c++) {
                named.add(c);
            }
        }
        for (int c = 0; c <= 0xFFFF; c++) {
            boolean takenAway = c == 0xFEFF || Character.isISOControl(c);
            assertEquals(named.contains(c) || takenAway, Paragraph.isBlank(c), Integer.toHexString(c));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "title, 7, /title",
                "title, ``, /title",
                "published, 22.11.xx, /published",
                "authors, Kim, /authors",
                "capture, ../../etc/passwd, /capture",
                "capture_sha512, abc, /capture_sha512",
                "words, -1, /words",
                "kept_share, 1.5, /kept_share",
                "is_representative, null, /is_representative",
                "flags, [`a b`], /flags/0",
                "evidence, {}, ",
            })
    void pointsAtTheValueThatBreaksTheSchema(String key, String value, String pointer) throws IOException {
        ObjectNode record = (ObjectNode) MAPPER.readTree(DocumentLines.line(new SampleRecords(7).document()));
        JsonNode broken = value == null
                ? MAPPER.getNodeFactory().textNode("")
                : value.matches("-?[0-9.]+|null|[\\[{].*")
                        ? MAPPER.readTree(value.replace('`', '"'))
                        : MAPPER.getNodeFactory().textNode(value);
        record.set(key, broken);
        List<Violation> violations = Schema.DOCUMENT.violations(line(record.toString()));
        if (pointer == null) {
            assertEquals(List.of(), violations);
        } else {
            assertTrue(violations.stream().anyMatch(v -> v.pointer().equals(pointer)), violations::toString);
        }
    }

    @Test
    void refusesUnknownAndMissingKeys() throws IOException {
        ObjectNode record = (ObjectNode) MAPPER.readTree(DocumentLines.line(new SampleRecords(7).document()));
        record.remove("words");
        record.put("wrods", 3);
        String violations = Schema.DOCUMENT.violations(line(record.toString())).toString();
        assertTrue(violations.contains("words") && violations.contains("wrods"), violations);
        assertTrue(violations.contains("there is no such key"), violations);
    }

    @Test
    void isTheFileThatStandsInTheProject() throws IOException {
        for (Schema schema : Schema.values()) {
            assertArrayEquals(Files.readAllBytes(Path.of("schema", schema.fileName())), bytes(schema.octets()));
            assertTrue(schema.identifier().startsWith("urn:uuid:"), schema.identifier());
        }
        assertEquals(
                List.of("bagwright-profile.json", "capture.schema.json", "document.schema.json", "report.schema.json"),
                List.copyOf(Schema.filesOfBag().keySet()));
    }

    @Test
    void profileIsNamedByTheIdentifierThatBagsGet() throws IOException {
        JsonNode profile = MAPPER.readTree(Files.readAllBytes(Path.of("schema/bagwright-profile.json")));
        assertEquals(
                Schema.profileIdentifier(),
                profile.at("/BagIt-Profile-Info/BagIt-Profile-Identifier").textValue());
        assertEquals(
                "1.4.0", profile.at("/BagIt-Profile-Info/BagIt-Profile-Version").textValue());
    }

    private static JsonNode schema(Schema schema) throws IOException {
        return MAPPER.readTree(bytes(schema.octets()));
    }

    private static byte[] bytes(Octets octets) {
        byte[] bytes = new byte[octets.length()];
        octets.asByteBuffer().get(bytes);
        return bytes;
    }

    private static JsonLine line(String text) {
        return new JsonLine(1, Octets.owning(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Stream.of(values).map(label).toList();
    }
}
