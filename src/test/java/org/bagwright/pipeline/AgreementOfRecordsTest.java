package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;
import org.bagwright.model.ReadingText;
import org.bagwright.verify.BagVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bag whose records, list of decisions and report say different things of one matter; each test changes one value. */
class AgreementOfRecordsTest {
    private static final String BOX = "Read also: the ten best piers of the coast";
    private static final String ARTICLE = String.join(
                    "\n\n",
                    "Harbour council of Port Ellery votes to rebuild the old pier",
                    "The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which the storm had closed.",
                    BOX,
                    "The council has put aside money for the first year, and it will ask the region for the rest.")
            + "\n";

    @TempDir
    private Path folder;

    private Path bag;

    @BeforeEach
    void buildWithADecision() throws IOException {
        MadeProject project = new MadeProject(folder);
        project.put("a.txt", ARTICLE);
        String decision = """
                decisions:
                  - id: keep-box
                    what: restore
                    capture: "%s"
                    path: raw/a.txt
                    quote: "%s"
                    occurrence: 1
                    by: A reviewer
                    date: 2026-11-24
                """;
        Files.writeString(
                folder.resolve("decisions.yaml"),
                decision.formatted(
                        Octets.owning(ARTICLE.getBytes(StandardCharsets.UTF_8))
                                .digest(DigestAlgorithm.SHA512)
                                .hex(),
                        ReadingText.normal(BOX)));
        project.build(false);
        bag = project.bag();
    }

    private List<Finding> found() throws IOException {
        return new BagVerifier(2, octets -> {}, OwnLayout.checks())
                .verify(bag).findings().stream()
                        // What a changed file does to manifests is another matter.
                        .filter(finding -> finding.code().id().startsWith("BAG-4"))
                        .toList();
    }

    private void edit(String path, String before, String after) throws IOException {
        Path file = bag.resolve("data").resolve(path);
        String text = Files.readString(file);
        assertTrue(text.contains(before), text);
        Files.writeString(file, text.replace(before, after));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().id())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aBagAsItWasBuiltAgrees() throws IOException {
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\":\"keep-box\"', '\"id\":\"another\"', doesn't list it",
        "'\"outcome\":\"applied\"', '\"outcome\":\"stale\"', found nothing to decide",
        "'\"captures\":1', '\"captures\":0', it speaks of 0",
    })
    void findsAListOfDecisionsThatDoesNotFitTheLedgers(String before, String after, String told) throws IOException {
        edit("metadata/decisions.jsonl", before, after);

        List<Finding> found = found();

        assertEquals(List.of("BAG-417"), codes(found));
        assertEquals("data/metadata/captures.jsonl", found.get(0).path());
        assertTrue(found.get(0).message().contains(told), found.get(0).message());
    }

    @Test
    void findsThatTheListOfDecisionsIsMissing() throws IOException {
        Files.delete(bag.resolve("data/metadata/decisions.jsonl"));

        assertEquals(List.of("BAG-417"), codes(found()));
    }

    @Test
    void findsALineOfTheListThatIsNoDecision() throws IOException {
        edit("metadata/decisions.jsonl", "\"captures\":1", "\"captures\":\"one\"");

        assertEquals(List.of("BAG-404", "BAG-417"), codes(found()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"octets\":', '\"octets\":1', captures/octets",
        "'\"words\":', '\"words\":1', documents/words",
        "'\"decided\":1', '\"decided\":0', review/decided",
        "'\"published\":{\"stated\":0', '\"published\":{\"stated\":1', published/stated",
        "'\"role\":\"body\"', '\"role\":\"quote\"', roles/",
    })
    void findsAFigureThatTheRecordsDoNotGive(String before, String after, String told) throws IOException {
        Path report = bag.resolve("data/report.json");
        String text = Files.readString(report);
        int at = text.indexOf(before);
        assertTrue(at > 0, text);
        Files.writeString(report, text.substring(0, at) + after + text.substring(at + before.length()));

        List<Finding> found = found();

        assertEquals(List.of("BAG-418"), codes(found));
        assertEquals("data/report.json", found.get(0).path());
        assertTrue(found.get(0).message().contains(told), found.get(0).message());
    }

    @ParameterizedTest
    @CsvSource({"'{'", "'[]'", "'{\"dataset\":{}}'", "''"})
    void findsAReportThatIsNone(String text) throws IOException {
        Files.writeString(bag.resolve("data/report.json"), text);

        assertEquals(List.of("BAG-418"), codes(found()));
    }

    @Test
    void aReportIsNotHeldAgainstRecordsThatAreMalformed() throws IOException {
        edit("metadata/documents.jsonl", "\"words\":", "\"words\":-");

        assertEquals(List.of("BAG-404", "BAG-413"), codes(found()));
    }

    @Test
    void anOlderBagWithoutAReportAgrees() throws IOException {
        Files.delete(bag.resolve("data/report.json"));

        assertEquals(List.of(), found());
    }
}
