package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    private static final String MINIMAL = """
            name: gsomia-news
            version: "1.0.0"
            title: News reports
            creators:
              - name: Bagwright project
            date: 2026-11-23
            """;

    @Test
    void readsEveryKey() {
        Configuration configuration = accepted("""
                name: gsomia-news
                version: "1.10.0"
                title: "News: reports"
                description: >
                  Five captures,
                  cleaned.
                creators:
                  - name: Bagwright project
                    ror: https://ror.org/04wxnsj81
                  - family-name: Carberry
                    given-name: Josiah
                    orcid: 0000-0002-1825-0097
                    affiliation: Brown University
                publisher: Bagwright project
                contact:
                  name: The office
                  email: office@example.org
                  phone: "+49 30 1"
                license: CC0-1.0
                rights: http://rightsstatements.org/vocab/InC/1.0/
                date: 2026-11-23
                keywords: [GSOMIA, no, South Korea]
                doi: https://doi.org/10.5281/zenodo.1003150
                previous-version: "1.9.0"
                digests: [sha256, md5]
                """);
        Dataset dataset = configuration.dataset();
        assertEquals("gsomia-news-1.10.0", dataset.releaseName());
        assertEquals("News: reports", dataset.title());
        assertEquals(Optional.of("Five captures, cleaned."), dataset.description());
        assertEquals(
                List.of(
                        new Creator.Organisation("Bagwright project", Optional.of("https://ror.org/04wxnsj81")),
                        new Creator.Person(
                                "Carberry",
                                "Josiah",
                                Optional.of("https://orcid.org/0000-0002-1825-0097"),
                                Optional.of("Brown University"),
                                Optional.empty())),
                dataset.creators());
        assertEquals(
                Optional.of(new Dataset.Contact(
                        Optional.of("The office"), Optional.of("office@example.org"), Optional.of("+49 30 1"))),
                dataset.contact());
        assertEquals(List.of("GSOMIA", "no", "South Korea"), dataset.keywords());
        assertEquals(Optional.of("10.5281/zenodo.1003150"), dataset.doi());
        assertEquals(Optional.of(Version.parse("1.9.0")), dataset.previousVersion());
        assertEquals(LocalDate.of(2026, 11, 23), dataset.date());
        assertEquals(
                List.of(DigestAlgorithm.SHA512, DigestAlgorithm.SHA256, DigestAlgorithm.MD5), configuration.digests());
    }

    @Test
    void readsTheLeastThatIsNeededAndItsDigest() {
        Configuration configuration = accepted(MINIMAL);
        assertEquals(List.of(DigestAlgorithm.SHA512), configuration.digests());
        assertEquals(octets(MINIMAL).digest(DigestAlgorithm.SHA256), configuration.digest());
        assertEquals(Optional.empty(), configuration.dataset().license());
    }

    @Test
    void findsEverythingAtOnceWithItsLine() {
        List<Finding> findings = findings("""
                name: GSOMIA News
                verison: "1.0.0"
                title: true
                title: again
                creators:
                  - name: A
                    orcid: 0000-0002-1825-0097
                  - family-name: Carberry
                    orcid: 0000-0002-1825-0098
                date: 2026-02-30
                licence: MIT
                """);
        assertEquals(
                List.of(
                        "CFG-106 2",
                        "CFG-107 4",
                        "CFG-106 11",
                        "CFG-108 1",
                        "CFG-110 1",
                        "CFG-109 3",
                        "CFG-110 6",
                        "CFG-110 9",
                        "CFG-110 10"),
                findings.stream()
                        .map(f -> f.code().id() + " " + f.line().orElse(0))
                        .toList());
        assertTrue(hints(findings).contains("did you mean 'version'?"));
        assertTrue(hints(findings).contains("did you mean 'license'?"));
        assertTrue(hints(findings).contains("name: gsomia-news"));
    }

    @ParameterizedTest
    @CsvSource({
        "version: 1.10, the number 1.1, version: \"1.10.0\"",
        "version: 1, the number 1, version: \"1.0.0\"",
        "title: true, a truth value, title: \"true\"",
        "title: 0x1F, the number 0x1F, title: \"0x1F\"",
        "title: 1e5, the number 100000.0, title: \"1e5\"",
    })
    void saysHowYamlReadsAnUnquotedWordAndToQuoteIt(String line, String found, String quoted) {
        String key = line.substring(0, line.indexOf(':'));
        Finding finding = onlyFinding(MINIMAL.replaceAll("(?m)^" + key + ": .*$", line));
        assertEquals(FindingCode.CONFIGURATION_WRONG_TYPE, finding.code());
        assertEquals(Optional.of(found), finding.found());
        assertEquals("put it in quotes: " + quoted, finding.hint());
    }

    @Test
    void takesNoForTextAsYaml12Does() {
        assertEquals(
                "no",
                accepted(MINIMAL.replace("title: News reports", "title: no"))
                        .dataset()
                        .title());
    }

    @Test
    void saysThatAKeyHasNoValue() {
        Finding finding = onlyFinding(MINIMAL + "publisher:\n");
        assertEquals("'publisher' has no value (column 11)", finding.message());
        assertEquals(OptionalInt.of(7), finding.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: [a]",
                "keywords: a",
                "contact: a",
                "contact: {}",
                "contact: {mail: a@b.org}",
                "contact: {email: a b@c.org}",
                "license: CC-BY-4",
                "doi: 11.5281/zenodo",
                "previous-version: \"1.0.0\"",
                "digests: [crc32]",
                "keywords: [a, a]",
                "publisher: \"a\\u001b[31mb\"",
                "publisher: \"a\\uD800b\"",
                "publisher: \"a\\nb\"",
                "publisher: ' '",
                "rights: !!binary YQ==",
                "? [a]\n: b",
            })
    void refusesABadValueWithALineAndAHint(String lines) {
        Finding finding = onlyFinding(MINIMAL + lines + "\n");
        assertTrue(finding.line().isPresent(), finding::toString);
        assertFalse(finding.hint().isEmpty(), finding::toString);
        assertTrue(finding.message().matches(".*\\(column [0-9]+\\)"), finding.message());
    }

    @ParameterizedTest
    @CsvSource({
        "CFG-105, ''",
        "CFG-105, '# nothing\n'",
        "CFG-103, 'name: a: b'",
        "CFG-103, 'name:\n\tb: 1'",
        "CFG-103, '- a'",
        "CFG-103, 'a: [1'",
        "CFG-103, 'a: 1\n---\nb: 2'",
        "CFG-103, 'a: \u0001'",
        "CFG-112, 'a: &x [1]\nb: [*x, *x]'",
    })
    void refusesWhatIsNoMapping(String code, String text) {
        assertEquals(code, onlyFinding(text).code().id());
    }

    @Test
    void saysToIndentWithSpaces() {
        Finding finding = onlyFinding("name: a\ncreators:\n\t- name: b\n");
        assertEquals("indent with spaces, not with tabs", finding.hint());
        assertEquals(OptionalInt.of(3), finding.line());
    }

    @Test
    void refusesNestingAndLengthThatServeNobody() {
        assertEquals("CFG-104", onlyFinding("a: " + "[".repeat(100_000)).code().id());
        assertEquals(
                "CFG-104",
                onlyFinding("#".repeat(ConfigurationFile.MAX_OCTETS + 1)).code().id());
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin1 = "name: a\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        ConfigurationReading reading = ConfigurationFile.of(Octets.owning(latin1), Optional.empty());
        assertEquals("CFG-102", reading.findings().get(0).code().id());
        assertEquals(OptionalInt.of(2), reading.findings().get(0).line());
    }

    @Test
    void saysThatThereIsNoFile(@TempDir Path folder) throws IOException {
        for (Path path : List.of(folder.resolve("bagwright.yaml"), folder)) {
            Finding finding =
                    ConfigurationFile.read(path, Optional.empty()).findings().get(0);
            assertEquals("CFG-101", finding.code().id());
            assertEquals("bagwright init", finding.hint());
        }
        Path file = Files.writeString(folder.resolve("bagwright.yaml"), MINIMAL);
        assertTrue(
                ConfigurationFile.read(file, Optional.empty()).configuration().isPresent());
    }

    @Test
    void takesTheDateFromTheEnvironmentOnlyWhenTheFileHasNone() {
        String undated = MINIMAL.replace("date: 2026-11-23\n", "");
        assertEquals("CFG-111", onlyFinding(undated).code().id());
        assertEquals(LocalDate.of(2026, 11, 23), date(undated, "1795478399"));
        assertEquals(LocalDate.of(2026, 11, 23), date(MINIMAL, "0"));
        for (String seconds : List.of("", "x", "-1", "99999999999999", "9223372036854775808")) {
            ConfigurationReading reading = ConfigurationFile.of(octets(undated), Optional.of(seconds));
            assertEquals("CFG-111", reading.findings().get(0).code().id(), seconds);
        }
    }

    @Test
    void acceptsAnOrcidWithTheCheckCharacterX() {
        accepted(MINIMAL.replace("name: Bagwright project", "{family-name: A, orcid: 0000-0002-1694-233X}"));
    }

    @Test
    void readsTheKeysThatItsSchemaDescribes() throws IOException {
        JsonNode schema = new JsonMapper().readTree(Files.readAllBytes(Path.of("schema/bagwright.schema.json")));
        assertEquals(DatasetReading.KEYS, keys(schema.at("/properties")));
        assertEquals(CreatorReading.KEYS, keys(schema.at("/properties/creators/items/properties")));
        assertEquals(ContextReading.CONTRIBUTOR_KEYS, keys(schema.at("/properties/contributors/items/properties")));
        assertEquals(ContextReading.FUNDING_KEYS, keys(schema.at("/properties/funding/items/properties")));
        assertEquals(ContextReading.RELATED_KEYS, keys(schema.at("/properties/related/items/properties")));
        assertEquals(ContextReading.COVERAGE_KEYS, keys(schema.at("/properties/coverage/properties")));
        assertEquals(DatasetReading.CONTACT_KEYS, keys(schema.at("/properties/contact/properties")));
    }

    private static List<String> keys(JsonNode properties) {
        assertFalse(properties.isEmpty());
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void templateIsAcceptedAsItStands() {
        String template = ConfigurationFile.template(
                "my-set", "A \"quoted\" \\ title", "An organisation", LocalDate.of(2026, 11, 23), "./x.json");
        assertTrue(template.startsWith("# yaml-language-server: $schema=./x.json\n"), template);
        assertEquals("A \"quoted\" \\ title", accepted(template).dataset().title());
    }

    @ParameterizedTest
    @CsvSource({"My Texts (2), my-texts-2", "2024-news, news", "日本語, my-dataset", "a--b_, a-b", "'', my-dataset"})
    void makesANameOfAFolder(String folder, String name) {
        assertEquals(name, ConfigurationFile.nameFrom(folder));
    }

    @Test
    void neverFailsOnAFileThatWasDamaged() {
        Random random = new Random(20261123);
        String alphabet = "\t\n :-[]{}&*!|>'\"%@`#,?\u0000\uD800é:";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(MINIMAL);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            ConfigurationReading reading = ConfigurationFile.of(octets(text.toString()), Optional.empty());
            assertEquals(reading.findings().isEmpty(), reading.configuration().isPresent());
        }
    }

    private static LocalDate date(String text, String seconds) {
        return ConfigurationFile.of(octets(text), Optional.of(seconds))
                .configuration()
                .orElseThrow()
                .dataset()
                .date();
    }

    private static Configuration accepted(String text) {
        ConfigurationReading reading = ConfigurationFile.of(octets(text), Optional.empty());
        assertEquals(List.of(), reading.findings());
        return reading.configuration().orElseThrow();
    }

    private static Finding onlyFinding(String text) {
        List<Finding> findings = findings(text);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static List<Finding> findings(String text) {
        ConfigurationReading reading = ConfigurationFile.of(octets(text), Optional.empty());
        assertEquals(Optional.empty(), reading.configuration());
        return reading.findings();
    }

    private static List<String> hints(List<Finding> findings) {
        return findings.stream().map(Finding::hint).toList();
    }

    private static Octets octets(String text) {
        return Octets.owning(text.getBytes(StandardCharsets.UTF_8));
    }
}
