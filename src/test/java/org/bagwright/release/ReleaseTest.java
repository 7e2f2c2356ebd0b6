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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ReleaseTest {
    private static final ReleaseCounts COUNTS = new ReleaseCounts(5, 1, 6, 12_345, 67_890);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News: \"reports\" # on the pact",
                "a\\nb 'c' %d {e: f} [g] & *h !i | j > k @l `m`",
                "- x\nauthors: []",
                "true",
                "1.10",
                "<script>alert(1)</script>",
                "\u0000\u0007\u001b[31m\u0085\u009b\u2028\uFEFF\uFFFE",
                "😀 漢字 é"
            })
    void citationKeepsEveryTitleAsItIs(String title) throws IOException {
        String cff = Citation.cff(SampleDatasets.full(title));
        Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(cff);
        assertEquals(title, read.get("title"));
        assertEquals("1.10.0", read.get("version"));
        assertEquals("2026-11-23", read.get("date-released"));
        assertEquals(List.of("no", title), read.get("keywords"));
        assertEquals(
                List.of(
                        Map.of("name", title, "website", "https://ror.org/04wxnsj81"),
                        Map.of(
                                "family-names",
                                "Carberry",
                                "given-names",
                                "Josiah",
                                "orcid",
                                "https://orcid.org/0000-0002-1825-0097",
                                "affiliation",
                                "Brown University")),
                read.get("authors"));
        assertValidCff(read);
    }

    @Test
    void citationOfTheLeastDatasetIsValid() throws IOException {
        String cff = Citation.cff(SampleDatasets.least());
        assertValidCff((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(cff));
    }

    private static void assertValidCff(Map<?, ?> cff) throws IOException {
        Path schema = Path.of("../shared/standards/cff-1.2.0/schema.json");
        Assumptions.assumeTrue(Files.exists(schema), "needs " + schema);
        JsonMapper mapper = new JsonMapper();
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .validate(mapper.readTree(Files.readAllBytes(schema)), mapper.<JsonNode>valueToTree(cff));
        assertTrue(result.isValid(), () -> result.getErrors().stream()
                .map(e -> e.getInstanceLocation() + " " + e.getError())
                .toList()
                .toString());
    }

    @Test
    void sentenceNamesCreatorsYearTitleVersionPublisherAndIdentifier() {
        assertEquals(
                "News, & Carberry, J. (2026). News (Version 1.10.0) [Data set]. The press."
                        + " https://doi.org/10.5281/zenodo.1003150",
                Citation.sentence(SampleDatasets.full("News")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[link](javascript:alert(1))",
                "# heading",
                "![i](http://x)",
                "a | b",
                "&lt;b&gt;",
                "`code`",
                "$x$",
                "a\n\n# b",
                "* * *",
                "=== ",
                "1. one",
                "~~~"
            })
    void readmeShowsHostileTitlesAsTheyAre(String title) {
        String readme = Readme.of(SampleDatasets.full(title), COUNTS, WithheldTexts.NONE);
        String heading = readme.lines().findFirst().orElseThrow();
        assertEquals(
                title.strip().replaceAll("\\s", " "),
                heading.substring(2).replaceAll("\\\\([\\p{Punct}])", "$1"),
                heading);
        assertFalse(Pattern.compile("(?<!\\\\)<script").matcher(readme).find(), heading);
        assertFalse(heading.substring(2).matches(".*(?<!\\\\)[`*_\\[\\]<>#|~&$!].*"), heading);
        assertEquals(1, readme.lines().filter(line -> line.startsWith("# ")).count());
    }

    @Test
    void readmeTellsWhatIsInTheRelease() {
        String readme = Readme.of(SampleDatasets.full("News"), COUNTS, WithheldTexts.NONE);
        for (String told : List.of(
                "- 5 captures as retrieved",
                "- 6 documents made from them, 12,345 words, 67,890 characters",
                "- 1 capture without a document",
                "Version 1.10.0, released 2026-11-23",
                "sha512sum -c manifest-sha512.txt",
                "bagwright verify news-1.10.0",
                "| `dateline_place` |",
                "CC0-1.0",
                "- Josiah Carberry, https://orcid.org/0000-0002-1825-0097, Brown University, https://ror.org/05gq02987",
                "- María de la Cruz: DataCurator",
                "- Places: Seoul; News",
                "- Time: 2016/2023-11-22",
                "- Another, https://doi.org/10.13039/501100001659, grant 7",
                "- IsDerivedFrom https://example.org/archive?a=1\\&b=2 (Collection)",
                "https://doi.org/10.5281/zenodo.1003150")) {
            assertTrue(readme.contains(told), told + " in " + readme);
        }
        assertFalse(readme.contains("`evidence`"));
    }

    @Test
    void changeLogNamesTheReleaseBefore() {
        assertEquals(
                "# Changes\n\n## 1.10.0, 2026-11-23\n\n- Supersedes version 1.9.0.\n",
                ChangeLog.generated(SampleDatasets.full("News")));
        assertTrue(ChangeLog.generated(SampleDatasets.least()).contains("First release"));
    }
}
