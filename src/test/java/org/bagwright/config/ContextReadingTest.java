package org.bagwright.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;
import org.bagwright.model.IdentifierKind;
import org.bagwright.model.Octets;
import org.bagwright.model.RelationType;
import org.bagwright.model.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ContextReadingTest {
    private static final String MINIMAL = """
            name: news
            version: "1.0.0"
            title: News reports
            creators:
              - name: Bagwright project
            date: 2026-11-23
            """;
    private static final String FULL = MINIMAL + """
            contributors:
              - type: DataCurator
                family-name: Carberry
                given-name: Josiah
                affiliation: Brown University
                affiliation-ror: https://ror.org/05gq02987
            languages: [en, KO, zh-hant]
            coverage:
              places: [Seoul, Tokyo]
              from: 2016
              to: 2023-11-22
            funding:
              - funder: A foundation
                ror: 018mejw64
                funder-doi: https://doi.org/10.13039/501100001659
                award: 00123
                award-title: Pacts
                award-url: https://example.org/grants/123
              - funder: Another one
            related:
              - relation: IsDerivedFrom
                identifier: https://example.org/archive
                type: Collection
              - relation: IsCitedBy
                identifier: 9783161484100
              - relation: Cites
                identifier: 2301.01234
                kind: arxiv
            """;

    @Test
    void readsWhatADatasetStandsIn() throws IOException {
        Context context = accepted(FULL).context();
        assertEquals(
                List.of(new Context.Contributor(
                        ContributorType.DATA_CURATOR,
                        new Creator.Person(
                                "Carberry",
                                "Josiah",
                                Optional.empty(),
                                Optional.of("Brown University"),
                                Optional.of("https://ror.org/05gq02987")))),
                context.contributors());
        assertEquals(List.of("en", "ko", "zh-Hant"), context.languages());
        assertEquals(
                new Context.Coverage(List.of("Seoul", "Tokyo"), Optional.of("2016"), Optional.of("2023-11-22")),
                context.coverage().orElseThrow());
        assertEquals(
                new Context.Funding(
                        "A foundation",
                        Optional.of("https://ror.org/018mejw64"),
                        Optional.of("10.13039/501100001659"),
                        Optional.of("00123"),
                        Optional.of("Pacts"),
                        Optional.of("https://example.org/grants/123")),
                context.funding().get(0));
        assertEquals(
                List.of(
                        new Context.Related(
                                RelationType.IS_DERIVED_FROM,
                                "https://example.org/archive",
                                IdentifierKind.URL,
                                Optional.of(ResourceType.COLLECTION)),
                        new Context.Related(
                                RelationType.IS_CITED_BY, "9783161484100", IdentifierKind.ISBN, Optional.empty()),
                        new Context.Related(
                                RelationType.CITES, "arXiv:2301.01234", IdentifierKind.ARXIV, Optional.empty())),
                context.related());
        assertFits(FULL);
    }

    @Test
    void saysNothingOfWhatIsNotStated() throws IOException {
        assertEquals(Context.NONE, accepted(MINIMAL).context());
        assertFits(MINIMAL);
    }

    /** Editors check by the schema what the program checks by itself. */
    private static void assertFits(String yaml) throws IOException {
        JsonMapper mapper = new JsonMapper();
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .validate(
                        mapper.readTree(Files.readAllBytes(Path.of("schema/bagwright.schema.json"))),
                        mapper.<JsonNode>valueToTree(read));
        assertTrue(result.isValid(), () -> result.getErrors().stream()
                .map(e -> e.getInstanceLocation() + " " + e.getError())
                .toList()
                .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.5281/zenodo.1003150                         | doi    | 10.5281/zenodo.1003150",
                "DOI:10.5281/zenodo.1003150                     | doi    | 10.5281/zenodo.1003150",
                "https://dx.doi.org/10.1002/(SICI)1<6::A>3.0.CO;2-O | doi | 10.1002/(SICI)1<6::A>3.0.CO;2-O",
                "hdl:2381/12345                                 | handle | 2381/12345",
                "https://hdl.handle.net/2381/12345              | handle | 2381/12345",
                "arXiv:2301.01234v2                             | arxiv  | arXiv:2301.01234v2",
                "https://arxiv.org/abs/hep-th/9901001           | arxiv  | arXiv:hep-th/9901001",
                "978-3-16-148410-0                              | isbn   | 978-3-16-148410-0",
                "ISBN 0 306 40615 2                             | isbn   | 0-306-40615-2",
                "0317-8471                                      | issn   | 0317-8471",
                "ISSN 2434-561x                                 | issn   | 2434-561X",
                "ark:/12025/654xz321                            | ark    | ark:/12025/654xz321",
                "https://n2t.net/ark:/12025/654xz321            | ark    | ark:/12025/654xz321",
                "PMID: 12082125                                 | pmid   | 12082125",
                "RRID:AB_90755                                  | rrid   | RRID:AB_90755",
                "urn:nbn:de:101:1-201102033592                  | urn    | urn:nbn:de:101:1-201102033592",
                "urn:lsid:ubio.org:namebank:11815               | lsid   | urn:lsid:ubio.org:namebank:11815",
                "https://w3id.org/ro/crate                      | w3id   | https://w3id.org/ro/crate",
                "http://purl.org/dc/terms/                      | purl   | http://purl.org/dc/terms/",
                "https://example.org/a?b=c#d                    | url    | https://example.org/a?b=c#d",
            })
    void tellsTheKindOfAnIdentifierByItsForm(String written, String kind, String kept) {
        RelatedIdentifier read = RelatedIdentifier.of(written);
        assertEquals(kind + " " + kept, read.kind().word() + " " + read.value());
        assertEquals(read, RelatedIdentifier.of(written, read.kind()));
        assertEquals(read, RelatedIdentifier.of(kept, read.kind()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1002/(SICI)1<6::A>3#x | https://doi.org/10.1002/(SICI)1%3C6::A%3E3%23x",
                "arXiv:2301.01234         | https://arxiv.org/abs/2301.01234",
                "978-3-16-148410-0        | urn:isbn:9783161484100",
                "RRID:AB_90755            | https://identifiers.org/RRID:AB_90755",
                "urn:nbn:de:101:1-2011    | urn:nbn:de:101:1-2011",
                "https://example.org/     | https://example.org/",
            })
    void knowsWhereAnIdentifierLeads(String written, String address) {
        RelatedIdentifier read = RelatedIdentifier.of(written);
        assertEquals(Optional.of(address), read.kind().address(read.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "languages: [english]",
                "languages: [x y]",
                "languages: [en, EN]",
                "coverage: {}",
                "coverage: {place: [Seoul]}",
                "coverage: {from: 2016-13}",
                "coverage: {from: 2016-02-30}",
                "coverage: {from: 16}",
                "coverage: {from: 2017, to: 2016-12}",
                "coverage: {places: [Seoul, Seoul]}",
                "funding: A foundation",
                "funding: [{ror: https://ror.org/018mejw64}]",
                "funding: [{funder: A, ror: https://ror.org/018mejw65}]",
                "funding: [{funder: A, funder-doi: 10.5281/zenodo.1003150}]",
                "funding: [{funder: A, award-url: ftp://example.org}]",
                "related: [{identifier: https://example.org}]",
                "related: [{relation: Cites}]",
                "related: [{relation: isCitedBye, identifier: https://example.org}]",
                "related: [{relation: Cites, identifier: https://example.org, type: Papers}]",
                "related: [{relation: Cites, identifier: https://example.org, kind: web}]",
                "related: [{relation: Cites, identifier: 978-3-16-148410-1}]",
                "related: [{relation: Cites, identifier: 978-3-16-148410-1, kind: isbn}]",
                "related: [{relation: Cites, identifier: 0317-8472}]",
                "related: [{relation: Cites, identifier: a book}]",
                "related: [{relation: Cites, identifier: 'swh:1:dir:94a9ed024d3859793618152ea559a168bbcbb5e2'}]",
                "contributors: [{name: A}]",
                "contributors: [{type: Curator, name: A}]",
                "contributors: [{type: DataCurator}]",
                "contributors: [{type: DataCurator, name: A, family-name: B}]",
                "contributors: [{type: DataCurator, family-name: B, affiliation-ror: https://ror.org/05gq02987}]",
                "license: CC-BY-4",
                "later-doi: 11.5281/zenodo",
                "license: MIT OR",
                "license: (MIT",
                "license: MIT)",
                "license: MIT Apache-2.0",
                "license: MIT WITH Classpath",
                "license: LicenseRef-",
            })
    void refusesABadValueWithALineAColumnAndAHint(String line) {
        List<Finding> findings = refused(MINIMAL + line + "\n");
        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.get(0);
        assertEquals(7, finding.line().orElse(0), finding::toString);
        assertFalse(finding.hint().isEmpty(), finding::toString);
        assertTrue(finding.message().matches(".*\\(column [0-9]+\\)"), finding.message());
    }

    @ParameterizedTest
    @CsvSource({
        "'related: [{relation: IsDerivedForm, identifier: https://e.org}]', did you mean IsDerivedFrom?",
        "'related: [{relation: Cites, identifier: https://e.org, type: DataSet}]', did you mean Dataset?",
        "'related: [{relation: Cites, identifier: x, kind: isnb}]', did you mean isbn?",
        "'contributors: [{type: DataCurater, name: A}]', did you mean DataCurator?",
        "'license: Apache 2.0', did you mean Apache-2.0?",
        "'license: CC BY 4.0', did you mean CC-BY-4.0?",
        "'license: CC-BY-4.O', did you mean CC-BY-4.0?",
    })
    void namesTheNearestWord(String line, String hint) {
        assertTrue(
                refused(MINIMAL + line + "\n").stream().anyMatch(f -> f.hint().equals(hint)),
                () -> refused(MINIMAL + line + "\n").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "cc0-1.0, CC0-1.0",
        "mit or (apache-2.0 and LicenseRef-Ours), MIT OR (Apache-2.0 AND LicenseRef-Ours)",
        "GPL-2.0-only with classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0",
        "EUPL-1.2+, EUPL-1.2+",
        "DocumentRef-a:LicenseRef-b, DocumentRef-a:LicenseRef-b",
        "https://spdx.org/licenses/cc-by-4.0.html, CC-BY-4.0",
        "https://example.org/licence, https://example.org/licence",
    })
    void readsLicencesInTheCaseOfTheSpdxList(String written, String licence) throws IOException {
        String yaml = MINIMAL + "license: " + written + "\n";
        assertEquals(Optional.of(licence), accepted(yaml).license());
        assertFits(yaml);
    }

    @Test
    void takesADoiOfOneTimeOnly() {
        String later = MINIMAL + "later-doi: https://doi.org/10.5281/zenodo.1003150\n";
        assertEquals(Optional.empty(), accepted(later).doi());
        assertEquals(Optional.of("10.5281/zenodo.1003150"), accepted(later).registeredDoi());
        assertEquals(1, refused(later + "doi: 10.5281/zenodo.1003150\n").size());
    }

    @Test
    void boundsTheDepthOfALicence() {
        assertEquals(
                1,
                refused(MINIMAL + "license: '" + "(".repeat(100_000) + "MIT'\n").size());
        assertEquals(
                1, refused(MINIMAL + "license: '" + "(".repeat(390) + "MIT'\n").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"04wxnsj81", "03yrm5c26", "02twcfp32", "05gq02987", "01bj3aw27", "018mejw64", "021nxhr62"})
    void checksTheDigitsOfARor(String ror) {
        assertEquals("https://ror.org/" + ror, Identifiers.ror(ror));
        String wrong = ror.substring(0, 3) + (ror.charAt(3) == 'z' ? 'y' : 'z') + ror.substring(4);
        assertEquals(
                1,
                refused(MINIMAL + "funding: [{funder: A, ror: " + wrong + "}]\n")
                        .size());
    }

    private static Dataset accepted(String text) {
        ConfigurationReading reading = ConfigurationFile.of(octets(text), Optional.empty());
        assertEquals(List.of(), reading.findings());
        return reading.configuration().orElseThrow().dataset();
    }

    private static List<Finding> refused(String text) {
        ConfigurationReading reading = ConfigurationFile.of(octets(text), Optional.empty());
        assertEquals(Optional.empty(), reading.configuration());
        return reading.findings();
    }

    private static Octets octets(String text) {
        return Octets.owning(text.getBytes(StandardCharsets.UTF_8));
    }
}
