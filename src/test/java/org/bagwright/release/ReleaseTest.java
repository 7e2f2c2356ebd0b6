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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagwright.model.Context;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.Version;
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
        String cff = Citation.cff(dataset(title, full()));
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
        String cff = Citation.cff(dataset("News", List.of(new Creator.Organisation("A", Optional.empty()))));
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
                "News; Carberry, Josiah (2026): News. Version 1.10.0. The press. Dataset."
                        + " https://doi.org/10.5281/zenodo.1003150",
                Citation.sentence(dataset("News", full())));
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
        String readme = Readme.of(dataset(title, full()), COUNTS, WithheldTexts.NONE);
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
        String readme = Readme.of(dataset("News", full()), COUNTS, WithheldTexts.NONE);
        for (String told : List.of(
                "- 5 captures as retrieved",
                "- 6 documents made from them, 12,345 words, 67,890 characters",
                "- 1 capture without a document",
                "Version 1.10.0, released 2026-11-23",
                "sha512sum -c manifest-sha512.txt",
                "bagwright verify news-1.10.0",
                "| `dateline_place` |",
                "CC0-1.0",
                "https://doi.org/10.5281/zenodo.1003150")) {
            assertTrue(readme.contains(told), told + " in " + readme);
        }
        assertFalse(readme.contains("`evidence`"));
    }

    @Test
    void changeLogNamesTheReleaseBefore() {
        assertEquals(
                "# Changes\n\n## 1.10.0, 2026-11-23\n\n- Supersedes version 1.9.0.\n",
                ChangeLog.generated(dataset("News", full())));
        assertTrue(ChangeLog.generated(dataset("News", List.of(new Creator.Organisation("A", Optional.empty()))))
                .contains("First release"));
    }

    private static List<Creator> full() {
        return List.of();
    }

    private static Dataset dataset(String title, List<Creator> creators) {
        boolean full = creators.isEmpty();
        List<Creator> all = List.of(
                new Creator.Organisation(title, Optional.of("https://ror.org/04wxnsj81")),
                new Creator.Person(
                        "Carberry",
                        "Josiah",
                        Optional.of("https://orcid.org/0000-0002-1825-0097"),
                        Optional.of("Brown University"),
                        Optional.of("https://ror.org/05gq02987")));
        Dataset.Contact contact =
                new Dataset.Contact(Optional.of(title), Optional.of("office@example.org"), Optional.of("+49 30 1"));
        return new Dataset(
                "news",
                Version.parse("1.10.0"),
                title,
                full ? Optional.of(title) : Optional.empty(),
                full ? all : creators,
                full ? Optional.of("The press") : Optional.empty(),
                full ? Optional.of(contact) : Optional.empty(),
                full ? Optional.of("CC0-1.0") : Optional.empty(),
                full ? Optional.of(title) : Optional.empty(),
                LocalDate.of(2026, 11, 23),
                full ? List.of("no", title) : List.of(),
                full ? Optional.of("10.5281/zenodo.1003150") : Optional.empty(),
                full ? Optional.of(Version.parse("1.9.0")) : Optional.empty(),
                Context.NONE);
    }
}
