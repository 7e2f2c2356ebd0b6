package org.bagwright.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bagwright.model.Context;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CitationFormatTest {
    private static final Optional<String> SWHID = Optional.of(SampleDatasets.SWHID);
    private static final Path CSL = Path.of("../shared/standards/csl/csl-data.json");
    private static final Path CFF = Path.of("../shared/standards/cff-1.2.0/schema.json");

    @Test
    void textIsAReferenceAsApaHasIt() {
        assertEquals(
                "News, & Carberry, J. (2026). News (Version 1.10.0) [Data set]. The press."
                        + " https://doi.org/10.5281/zenodo.1003150\n",
                CitationFormat.TEXT.of(SampleDatasets.full("News"), SWHID));
        assertEquals(
                "A. (2026). News (Version 0.1.0) [Data set]. " + SampleDatasets.SWHID + "\n",
                CitationFormat.TEXT.of(SampleDatasets.least(), SWHID));
        assertEquals(
                "A. (2026). News (Version 0.1.0) [Data set].\n",
                CitationFormat.TEXT.of(SampleDatasets.least(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "von Humboldt  | Alexander         | von Humboldt, A.",
                "Sartre        | Jean-Paul Charles | Sartre, J.-P. C.",
                "Ōe            | ōsaka             | Ōe, Ō.",
                "李            | 明                | 李, 明.",
                "Čapek         | Karel             | Čapek, K.",
                "Plato         | ''                | Plato.",
            })
    void textGivesInitialsWhereAScriptHasThem(String family, String given, String shown) {
        String text = CitationFormat.TEXT.of(SampleDatasets.by(List.of(SampleDatasets.person(family, given))), SWHID);
        assertTrue(text.startsWith(shown + " (2026). "), text);
    }

    @Test
    void textNamesTwentyCreatorsAndOfMoreNineteenAndTheLast() {
        assertTrue(textBy(20)
                .startsWith(IntStream.rangeClosed(1, 19)
                                .mapToObj(i -> "N" + i + ", ")
                                .reduce("", String::concat) + "& N20. (2026)"));
        assertTrue(textBy(21).contains("N19, … N21. (2026)"), textBy(21));
    }

    private static String textBy(int creators) {
        List<Creator> names = new ArrayList<>();
        IntStream.rangeClosed(1, creators).forEach(i -> names.add(SampleDatasets.organisation("N" + i)));
        return CitationFormat.TEXT.of(SampleDatasets.by(names), Optional.empty());
    }

    @Test
    void bibtexKeepsNamesWholeAndTitlesInTheirCase() {
        String entry = CitationFormat.BIBTEX.of(SampleDatasets.full("100% news_from {A} & B"), SWHID);
        for (String line : List.of(
                "@misc{news-1.10.0,",
                "  author = {{100\\% news\\_from \\textbraceleft{}A\\textbraceright{} \\& B} and Carberry, Josiah},",
                "  title = {{100\\% news\\_from \\textbraceleft{}A\\textbraceright{} \\& B}},",
                "  year = {2026},",
                "  version = {1.10.0},",
                "  publisher = {The press},",
                "  doi = {10.5281/zenodo.1003150},",
                "  note = {Version 1.10.0, " + SampleDatasets.SWHID + "},",
                "  language = {en},")) {
            assertTrue(entry.lines().anyMatch(line::equals), line + " in " + entry);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "von Humboldt  | Alexander | von Humboldt, Alexander",
                "Day and Night | A         | {Day and Night}, A",
                "Smith, Jr.    | B         | {Smith, Jr.}, B",
                "O'Brien       | C         | O'Brien, C",
                "Solo          | ''        | {Solo}",
            })
    void bibtexPartsNamesAsBibtexReadsThem(String family, String given, String author) {
        String entry =
                CitationFormat.BIBTEX.of(SampleDatasets.by(List.of(SampleDatasets.person(family, given))), SWHID);
        assertTrue(entry.contains("  author = {" + author + "},\n"), entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "}}}{", "\\", "\\}", "~^%$#_&<>\"@", "a\nb", "漢字 😀"})
    void bibtexBalancesItsBracesWhateverTheTitle(String title) {
        String entry = CitationFormat.BIBTEX.of(SampleDatasets.full(title), SWHID);
        int depth = 0;
        for (int i = 0; i < entry.length(); i++) {
            depth += entry.charAt(i) == '{' ? 1 : entry.charAt(i) == '}' ? -1 : 0;
            assertTrue(depth > 0 || i < entry.indexOf('{') || i >= entry.length() - 2, entry);
        }
        assertEquals(0, depth, entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"News", "\"{}&\\ <x>", "漢字 😀\u2028"})
    void cslJsonIsValidAndKeepsEveryText(String title) throws IOException {
        String json = CitationFormat.CSL_JSON.of(SampleDatasets.full(title), SWHID);
        JsonNode item = new JsonMapper().readTree(json).get(0);
        assertEquals(title, item.get("title").asText());
        assertEquals(title, item.at("/author/0/literal").asText());
        assertEquals("Carberry", item.at("/author/1/family").asText());
        assertEquals("10.5281/zenodo.1003150", item.get("DOI").asText());
        assertEquals("[[2026,11,23]]", item.at("/issued/date-parts").toString());
        assertFits(CSL, new JsonMapper().readTree(json));
    }

    @Test
    void cslJsonPartsAParticleFromTheName() throws IOException {
        String json = CitationFormat.CSL_JSON.of(
                SampleDatasets.by(List.of(SampleDatasets.person("van der Berg", "Anna"))), Optional.empty());
        assertEquals(
                "{\"family\":\"Berg\",\"given\":\"Anna\",\"non-dropping-particle\":\"van der\"}",
                new JsonMapper().readTree(json).at("/0/author/0").toString());
        assertFits(CSL, new JsonMapper().readTree(json));
    }

    @Test
    void cslSchemaRefusesABrokenItem() throws IOException {
        String json = CitationFormat.CSL_JSON.of(SampleDatasets.full("News"), SWHID);
        assertFalse(fits(CSL, new JsonMapper().readTree(json.replace("\"dataset\"", "\"data set\""))));
    }

    @Test
    void cffNamesTheSwhidAndTheDoi() throws IOException {
        Map<?, ?> cff = yaml(CitationFormat.CFF.of(SampleDatasets.full("News"), SWHID));
        assertEquals("10.5281/zenodo.1003150", cff.get("doi"));
        assertEquals(SampleDatasets.SWHID, ((Map<?, ?>) ((List<?>) cff.get("identifiers")).get(0)).get("value"));
        assertFits(CFF, new JsonMapper().<JsonNode>valueToTree(cff));
        cff = yaml(CitationFormat.CFF.of(SampleDatasets.by(List.of(SampleDatasets.person("von Ö", "A"))), SWHID));
        assertEquals(
                List.of(Map.of("family-names", "Ö", "name-particle", "von", "given-names", "A")), cff.get("authors"));
        assertFits(CFF, new JsonMapper().<JsonNode>valueToTree(cff));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC-BY-4.0                  | license     | CC-BY-4.0",
                "MIT OR (Apache-2.0 OR MIT) | license     | [MIT, Apache-2.0]",
                "CC-BY-3.0-DE               | license-url | https://spdx.org/licenses/CC-BY-3.0-DE.html",
                "https://example.org/l      | license-url | https://example.org/l",
                "MIT AND Apache-2.0         | ''          | ''",
                "LicenseRef-ours            | ''          | ''",
            })
    void cffStatesALicenceAsFarAsTheFormatCan(String licence, String key, String value) throws IOException {
        Map<?, ?> cff = yaml(CitationFormat.CFF.of(SampleDatasets.licensed(licence), Optional.empty()));
        assertEquals(!key.isEmpty(), cff.containsKey("license") || cff.containsKey("license-url"));
        if (!key.isEmpty()) {
            assertEquals(value, String.valueOf(cff.get(key)));
        }
        assertFits(CFF, new JsonMapper().<JsonNode>valueToTree(cff));
    }

    @Test
    void zenodoGetsWhatItHasFieldsFor() throws IOException {
        JsonNode zenodo = new JsonMapper().readTree(CitationFormat.ZENODO.of(SampleDatasets.full("<b> & co"), SWHID));
        assertEquals("<b> & co", zenodo.get("title").asText());
        assertEquals("&lt;b&gt; &amp; co", zenodo.get("description").asText());
        assertEquals("cc0-1.0", zenodo.get("license").asText());
        assertEquals("eng", zenodo.get("language").asText());
        assertEquals(
                "{\"name\":\"Carberry, Josiah\",\"affiliation\":\"Brown University\",\"orcid\":\"0000-0002-1825-0097\"}",
                zenodo.at("/creators/1").toString());
        assertEquals("DataCurator", zenodo.at("/contributors/0/type").asText());
        assertEquals(
                "isDerivedFrom", zenodo.at("/related_identifiers/0/relation").asText());
        assertEquals("10.13039/501100001659::7", zenodo.at("/grants/0/id").asText());
        assertEquals("Seoul", zenodo.at("/locations/0/place").asText());
        assertTrue(zenodo.get("notes").asText().contains(SampleDatasets.SWHID));
        assertFalse(zenodo.get("notes").asText().contains("<b>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "BIBTEX", "CSL_JSON", "CFF", "DATACITE", "ZENODO"})
    void aDoiThatCameLaterIsCitedToo(CitationFormat format) {
        Dataset full = SampleDatasets.full("News");
        String early = format.of(full, SWHID);
        assertTrue(early.contains("10.5281/zenodo.1003150"), early);
        assertEquals(early, format.of(withLaterDoi(full), SWHID));
        assertTrue(early.endsWith("\n"));
    }

    private static Dataset withLaterDoi(Dataset d) {
        return new Dataset(
                d.name(),
                d.version(),
                d.title(),
                d.description(),
                d.creators(),
                d.publisher(),
                d.contact(),
                d.license(),
                d.rights(),
                d.date(),
                d.keywords(),
                Optional.empty(),
                d.previousVersion(),
                new Context(
                        d.context().funding(),
                        d.context().related(),
                        d.context().coverage(),
                        d.context().contributors(),
                        d.context().languages(),
                        d.doi()));
    }

    private static Map<?, ?> yaml(String cff) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(cff);
    }

    private static void assertFits(Path schema, JsonNode json) throws IOException {
        assertTrue(fits(schema, json), json::toString);
    }

    private static boolean fits(Path schema, JsonNode json) throws IOException {
        Assumptions.assumeTrue(Files.exists(schema), "needs " + schema);
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .validate(new JsonMapper().readTree(Files.readAllBytes(schema)), json);
        return result.isValid();
    }
}
