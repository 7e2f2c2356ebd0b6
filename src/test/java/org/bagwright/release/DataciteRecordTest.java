package org.bagwright.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Dataset;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class DataciteRecordTest {
    private static final Path SCHEMA = Path.of("../shared/standards/datacite-4.6/metadata.xsd");
    private static final BagInfo INFO = new BagInfo(new TreeMap<>(Map.of(
            "Contact-Email", List.of("office@example.org"),
            "Contact-Phone", List.of("+49 30 1"),
            "Previous-Version", List.of("1.9.0"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News",
                "<resource>&amp;]]> \"quoted\" 'single' <!-- -->",
                "😀 漢字 é \u202e",
                "-x: y # z {a} %b $c",
            })
    void recordIsValidAndReadsBackAsItWas(String title) throws Exception {
        Dataset dataset = SampleDatasets.full(title);
        String xml = DataciteRecord.of(dataset, Optional.of(SampleDatasets.SWHID), List.of("6 documents"));
        DataciteReading.Described described = DataciteReading.read(octets(xml), INFO);
        assertEquals("", described.flaw());
        assertEquals(dataset, described.dataset().orElseThrow());
        assertEquals(Optional.of(SampleDatasets.SWHID), described.swhid());
        assertValid(xml);
    }

    @Test
    void recordOfTheLeastDatasetIsValidToo() throws Exception {
        String xml = DataciteRecord.of(SampleDatasets.least(), Optional.empty(), List.of());
        assertEquals(
                Optional.of(SampleDatasets.least()),
                DataciteReading.read(octets(xml), BagInfo.NONE).dataset());
        assertTrue(xml.contains("<identifier identifierType=\"DOI\">:unas</identifier>"), xml);
        assertTrue(xml.contains("<publisher>:unav</publisher>"), xml);
        assertValid(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC-BY-4.0", "MIT OR (Apache-2.0 AND LicenseRef-ours)", "https://example.org/licence?a&b"})
    void recordOfAnyLicenceIsValidAndReadsBack(String licence) throws Exception {
        Dataset dataset = SampleDatasets.licensed(licence);
        String xml = DataciteRecord.of(dataset, Optional.empty(), List.of());
        assertEquals(
                Optional.of(dataset),
                DataciteReading.read(octets(xml), BagInfo.NONE).dataset());
        assertValid(xml);
    }

    @Test
    void schemaRefusesABrokenRecord() {
        // Not within assertThrows, which would take the skipping for a failure.
        Assumptions.assumeTrue(Files.exists(SCHEMA), "needs " + SCHEMA);
        String xml = DataciteRecord.of(SampleDatasets.full("News"), Optional.empty(), List.of());
        for (String broken : List.of(
                xml.replace("dateType=\"Issued\"", "dateType=\"Printed\""),
                xml.replace("<publicationYear>2026", "<publicationYear>26"),
                xml.replace("IsDerivedFrom", "IsDerivedForm"),
                xml.replaceAll("(?s)<creators>.*</creators>", ""))) {
            assertFalse(broken.equals(xml));
            assertThrows(SAXException.class, () -> assertValid(broken));
        }
    }

    @Test
    void xmllintAgrees(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.exists(SCHEMA), "needs " + SCHEMA);
        Assumptions.assumeTrue(isThere("xmllint"), "needs xmllint (libxml2-utils)");
        Path good = Files.writeString(
                folder.resolve("good.xml"),
                DataciteRecord.of(SampleDatasets.full("a & b"), Optional.empty(), List.of()));
        Path bad = Files.writeString(
                folder.resolve("bad.xml"), Files.readString(good).replace("\"Issued\"", "\"Printed\""));
        assertEquals(0, xmllint(good));
        assertFalse(xmllint(bad) == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<resource/>",
                "<resource",
                "<resource><version>1.0.0</version></resource>",
                "<!DOCTYPE r [<!ENTITY a \"b\">]><resource>&a;</resource>",
                "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><resource/>",
                "<resource>&x;</resource>",
            })
    void saysWhyARecordCannotBeRead(String xml) {
        DataciteReading.Described described = DataciteReading.read(octets(xml), BagInfo.NONE);
        assertEquals(Optional.empty(), described.dataset());
        assertFalse(described.flaw().isBlank());
    }

    @Test
    void refusesNestingThatServesNobody() {
        String deep = "<a>".repeat(200_000);
        assertFalse(DataciteReading.read(octets(deep), BagInfo.NONE).flaw().isBlank());
    }

    private static void assertValid(String xml) throws SAXException, IOException {
        Assumptions.assumeTrue(Files.exists(SCHEMA), "needs " + SCHEMA);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.newSchema(SCHEMA.toFile()).newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(tool, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int xmllint(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "xmllint", "--nonet", "--noout", "--schema", SCHEMA.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private static Octets octets(String text) {
        return Octets.owning(text.getBytes(StandardCharsets.UTF_8));
    }
}
