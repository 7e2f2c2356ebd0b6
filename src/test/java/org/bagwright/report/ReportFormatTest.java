package org.bagwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportFormatTest {
    private static final Path SCHEMAS = Path.of("../shared/standards/reports");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Inspection> inspections() {
        return Stream.of(Samples.of(), Samples.hostile(), Samples.many(20));
    }

    private static Path schema(String name) {
        Path schema = SCHEMAS.resolve(name);
        assumeTrue(Files.isRegularFile(schema), "left out: " + schema + " isn't here");
        return schema;
    }

    private static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void holdsNothingThatATerminalObeys(ReportFormat format) throws IOException {
        String text = Samples.text(format, Samples.hostile());
        assertTrue(
                text.chars().allMatch(c -> c == '\n' || !VisibleText.isHidden(c) || Character.isSurrogate((char) c)));
        assertFalse(text.contains("\ufffe") || text.contains("\u202e") || text.contains("\u001b"));
        assertEquals(text, Samples.text(format, Samples.hostile()), "the same on every run");
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void sarifFollowsItsSchema(Inspection inspection) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        URI uri = validator.registerSchema(
                JSON.readTree(schema("sarif-2.1.0.json").toFile()));
        JsonNode sarif = JSON.readTree(Samples.text(ReportFormat.SARIF, inspection));
        assertEquals(
                List.of(),
                validator.validate(uri, sarif).getErrors().stream()
                        .map(e -> e.getInstanceLocation() + " " + e.getError())
                        .toList());
    }

    @Test
    void theSchemaOfSarifRefusesWhatIsNot() throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        URI uri = validator.registerSchema(
                JSON.readTree(schema("sarif-2.1.0.json").toFile()));
        String sarif = Samples.text(ReportFormat.SARIF, Samples.hostile());
        for (String fault : List.of(
                sarif.replace("\"level\":\"error\"", "\"level\":\"fatal\""),
                sarif.replace("\"columnKind\"", "\"columnSort\""),
                sarif.replace("\"startLine\":7", "\"startLine\":0"))) {
            assertFalse(validator.validate(uri, JSON.readTree(fault)).isValid(), "accepted");
        }
    }

    @Test
    void sarifNamesFilesByUrisAndRulesByTheirPlace() throws IOException {
        JsonNode run = JSON.readTree(Samples.text(ReportFormat.SARIF, Samples.hostile()))
                .at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        for (JsonNode result : run.get("results")) {
            assertEquals(
                    result.get("ruleId"),
                    rules.get(result.get("ruleIndex").intValue()).get("id"));
            URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .textValue());
        }
        assertTrue(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .textValue()
                .startsWith("dataset/bad%20%3Cbag%3E/data/%1B%5B31m%5D%5D%3E%3Cscript%3E"));
        assertEquals(
                "b.zip",
                run.at("/results/3/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue());
        assertEquals(
                7,
                run.at("/results/2/locations/0/physicalLocation/region/startLine")
                        .intValue());
        assertTrue(run.at("/results/2/message/text").textValue().contains("\\[l\\](u){{0}}"));
        assertTrue(run.at("/invocations/0/executionSuccessful").booleanValue());
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void junitFollowsItsSchema(Inspection inspection) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(schema("JUnit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(Samples.text(ReportFormat.JUNIT, inspection))));
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void junitCountsWhatItHoldsAndNamesEachCaseOnce(Inspection inspection) throws Exception {
        Document xml = xml(Samples.text(ReportFormat.JUNIT, inspection));
        Set<String> names = new HashSet<>();
        for (Element suite : elements(xml.getDocumentElement(), "testsuite")) {
            List<Element> cases = elements(suite, "testcase");
            assertEquals(suite.getAttribute("tests"), Integer.toString(cases.size()));
            assertEquals(suite.getAttribute("failures"), count(suite, "failure"));
            assertEquals(suite.getAttribute("errors"), count(suite, "error"));
            names.clear();
            cases.forEach(one -> assertTrue(names.add(one.getAttribute("name")), one.getAttribute("name")));
        }
        assertEquals(
                inspection.inspected().size(),
                elements(xml.getDocumentElement(), "testsuite").size());
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) parent.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    private static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }

    @Test
    void junitPassesABagWhoseFindingsDoNotMakeTheRunFail() throws IOException {
        String text = Samples.text(
                ReportFormat.JUNIT, Samples.of(Samples.bag("bag", Inspected.Kind.FOLDER, Samples.warning("data/a"))));
        assertFalse(text.contains("<failure"), text);
        assertTrue(text.contains("BAG-115 bag/manifest-md5.txt:7: lists 'data/a' again"), text);
    }

    @Test
    void junitFailsAtTheSeverityThatTheRunFailsAt() throws IOException {
        Inspection lax = Samples.of(Samples.bag("bag", Inspected.Kind.FOLDER, Samples.warning("data/a")));
        Inspection strict = new Inspection(
                lax.version(), lax.started(), Severity.WARNING, lax.inspected(), lax.summary(), lax.rules());
        assertTrue(Samples.text(ReportFormat.JUNIT, strict).contains("tests=\"2\" failures=\"2\" errors=\"0\""));
    }

    @Test
    void githubGetsNineAnnotationsAndTheNumberOfTheOthers() throws IOException {
        List<String> lines =
                Samples.text(ReportFormat.GITHUB, Samples.many(20)).lines().toList();
        assertEquals(10, lines.size());
        assertEquals(
                "::error file=bag/data/0.txt,title=BAG-203::content isn't what manifest-md5.txt says"
                        + "%0Ahint: openssl dgst -md5 data/0.txt",
                lines.get(0));
        assertEquals("::error title=Bagwright::31 more (20 errors, 20 notes in all): see the log", lines.get(9));
        assertEquals(
                8, Samples.text(ReportFormat.GITHUB, Samples.many(4)).lines().count());
    }

    @Test
    void githubReadsEachLineAsOneCommandAndItsPathAsItIs() throws IOException {
        List<String> lines =
                Samples.text(ReportFormat.GITHUB, Samples.hostile()).lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.matches("::(error|warning|notice) [^\\n]*")), lines.toString());
        // As the runner does: properties end at the next "::", are parted at commas, then unescaped.
        String properties = lines.get(0).substring(8, lines.get(0).indexOf("::", 2));
        String file = properties.split(",", -1)[0].substring(5);
        assertEquals(
                "dataset/bad <bag>/" + VisibleText.of(Samples.HOSTILE),
                file.replace("%0D", "\r")
                        .replace("%0A", "\n")
                        .replace("%3A", ":")
                        .replace("%2C", ",")
                        .replace("%25", "%"));
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void gitlabGetsAllThatItsFormatAsksFor(Inspection inspection) throws IOException {
        JsonNode entries = JSON.readTree(Samples.text(ReportFormat.GITLAB, inspection));
        Set<String> fingerprints = new HashSet<>();
        for (JsonNode entry : entries) {
            assertTrue(entry.get("description").isTextual());
            assertTrue(entry.get("check_name").isTextual());
            assertTrue(fingerprints.add(entry.get("fingerprint").textValue()), "each has its own");
            assertTrue(Set.of("info", "minor", "major", "critical", "blocker")
                    .contains(entry.get("severity").textValue()));
            assertFalse(entry.at("/location/path").textValue().startsWith("./"));
            assertTrue(entry.at("/location/lines/begin").intValue() >= 1);
        }
        assertEquals(
                inspection.inspected().stream()
                        .mapToInt(one -> one.findings().size())
                        .sum(),
                entries.size());
    }

    @Test
    void markdownIsSpokenByTheReportAlone() throws IOException {
        String text = Samples.text(ReportFormat.MARKDOWN, Samples.hostile());
        assertFalse(text.contains("<script"), text);
        assertTrue(text.contains("&#60;script&#62;"), text);
        text.lines()
                .filter(line -> line.startsWith("| error") || line.startsWith("| warning"))
                .forEach(line ->
                        assertEquals(5, line.chars().filter(c -> c == '|').count(), line));
    }

    @Test
    void markdownStaysBelowWhatAJobSummaryMayHold() throws IOException {
        String text = Samples.text(ReportFormat.MARKDOWN, Samples.many(50_000));
        assertTrue(text.length() < 1 << 20, "characters: " + text.length());
        assertTrue(text.endsWith("\n99000 more aren't listed here.\n"));
    }

    @Test
    void jsonEndsWithTheSummary() throws IOException {
        List<String> lines =
                Samples.text(ReportFormat.JSON, Samples.hostile()).lines().toList();
        assertEquals(8, lines.size());
        for (String line : lines) {
            JSON.readTree(line);
        }
        assertTrue(lines.get(7)
                .startsWith("{\"type\":\"summary\",\"command\":\"verify\",\"status\":\"findings\",\"exit\":1"));
        assertEquals("b.zip/data/a.txt", JSON.readTree(lines.get(3)).get("path").textValue());
    }

    @Test
    void textIsWhatATerminalShows() throws IOException {
        assertEquals(
                """
                error[BAG-203] data/a.txt: content isn't what manifest-md5.txt says
                  hint: openssl dgst -md5 data/a.txt
                NOT VALID: 1 error, 0 warnings in 3 files, 1,234 octets read
                """,
                Samples.text(
                        ReportFormat.TEXT,
                        Samples.of(Samples.bag("bag", Inspected.Kind.FOLDER, Samples.error("data/a.txt")))));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void isFoundByItsName(ReportFormat format) {
        assertEquals(format, ReportFormat.named(format.label()).orElseThrow());
        assertEquals(
                7,
                StreamSupport.stream(ReportFormat.labels().spliterator(), false).count());
    }
}
