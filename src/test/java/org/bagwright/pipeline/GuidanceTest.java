package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fate;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Octets;
import org.bagwright.model.ReadingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What persons say of captures, from their files to the bag. Each bag is verified, its texts rebuilt among the rest. */
class GuidanceTest {
    private static final String BOX = "Read also: the ten best piers of the coast";
    private static final String FIRST =
            "The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm.";
    private static final String LAST =
            "The council has put aside money for the first year, and it will ask the region for the rest in the spring.";
    private static final String ARTICLE = String.join(
                    "\n\n",
                    "Home",
                    "News",
                    "Harbour council of Port Ellery votes to rebuild the old pier",
                    FIRST,
                    "Members said the work would take two summers and that the pier would be open to walkers meanwhile.",
                    BOX,
                    LAST,
                    "Subscribe to our newsletter",
                    "Terms of use")
            + "\n";

    @TempDir
    private Path project;

    private final List<String> decisions = new ArrayList<>();

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("raw"));
        put("a.txt", ARTICLE);
    }

    @Test
    void restoresAndRemovesWhatAPersonSays() throws IOException {
        decide("keep-box", "restore", "a.txt", BOX, 1);
        decide("drop-last", "remove", "a.txt", LAST, 1);
        decide("title", "role", "a.txt", "Subscribe to our newsletter", 1, "role: caption");
        BuildReport report = build(false);
        String text = text("a");
        assertTrue(text.contains(BOX), text);
        assertFalse(text.contains(LAST), text);
        assertEquals(new DecisionTotals(3, 3, 0, 0, 0), report.decisions());
        List<LedgerEntry> ledger = capture("a").ledger();
        LedgerEntry restored = byRule(ledger, "decision:keep-box");
        assertEquals(Fate.TEXT, restored.fate());
        assertEquals(1, restored.confidence());
        assertEquals(Fate.REMOVED, byRule(ledger, "decision:drop-last").fate());
        assertEquals("caption", byRule(ledger, "decision:title").role().label());
    }

    @Test
    void aTitleThatAPersonNamesIsTheTitle() throws IOException {
        decide("t", "role", "a.txt", BOX, 1, "role: title");
        build(false);
        String record = Files.readString(bag().resolve("data/metadata/documents.jsonl"));
        assertTrue(record.contains("\"title\":\"" + BOX + "\""), record);
        assertTrue(record.contains("\"rule\":\"decision:t\""), record);
    }

    @Test
    void agreementChangesTheLedgerAlone() throws IOException {
        build(false);
        String before = Files.readString(bag().resolve("data/metadata/documents.jsonl"));
        decide(
                "yes",
                "agree",
                "a.txt",
                "Harbour council of Port Ellery votes to rebuild the old pier",
                1,
                "role: title");
        decide("body", "agree", "a.txt", FIRST, 1, "role: body");
        build(false);
        assertEquals(before, Files.readString(bag().resolve("data/metadata/documents.jsonl")));
        assertEquals(1, byRule(capture("a").ledger(), "decision:yes").confidence());
    }

    @Test
    void aValueThatAPersonStatesNamesItsDecision() throws IOException {
        decide("who", "metadata", "a.txt", FIRST, 1, "key: authors", "value: Ann Reed; ; Bo Lind;");
        decide("when", "metadata", "a.txt", FIRST, 1, "key: published", "value: \"2019-08-23\"");
        decide("none", "metadata", "a.txt", FIRST, 1, "key: title");
        build(false);
        String record = Files.readString(bag().resolve("data/metadata/documents.jsonl"));
        assertTrue(record.contains("\"authors\":[\"Ann Reed\",\"Bo Lind\"]"), record);
        assertTrue(record.contains("\"published\":{\"rule\":\"decision:when\"}"), record);
        assertTrue(record.contains("\"title\":null"), record);
    }

    @Test
    void saysWhatIsNotNeededStaleOrInConflict() throws IOException {
        decide("so-already", "remove", "a.txt", "Terms of use", 1);
        decide("gone", "remove", "a.txt", "Nothing of the kind", 1);
        decide("other", "remove", "a.txt", LAST, 1, "# other digest");
        String other = "f".repeat(128);
        decisions.set(2, decisions.get(2).replaceAll("[0-9a-f]{128}", other));
        decide("one", "restore", "a.txt", BOX, 1);
        decide("two", "remove", "a.txt", BOX, 1);
        BuildReport report = build(false);
        assertEquals(new DecisionTotals(5, 0, 1, 2, 2), report.decisions());
        assertTrue(message(report, FindingCode.DECISION_STALE).contains("raw/a.txt"), report.toString());
        assertFalse(text("a").contains(BOX), "the later wins");
        assertTrue(build(true).isRefused(), "stale and in conflict, --strict publishes nothing");
        String lines = Files.readString(bag().resolve("data/metadata/decisions.jsonl"));
        assertTrue(lines.contains("\"outcome\":\"conflict\""), lines);
    }

    @Test
    void theNarrowerDecisionWinsAndAnExceptionThatIsNamedIsNoConflict() throws IOException {
        wide("all", "restore", "pattern", "Read also: *", 1);
        decide("here", "remove", "a.txt", BOX, 1, "over: [all]");
        put("b.txt", ARTICLE.replace("Tuesday", "Monday"));
        BuildReport report = build(true);
        assertEquals(0, report.decisions().conflicting(), report.findings().toString());
        assertFalse(text("a").contains(BOX));
        assertTrue(text("b").contains(BOX));
        decisions.set(1, decisions.get(1).replace("over: [all]", "note: not here"));
        assertEquals(2, build(false).decisions().conflicting());
        assertFalse(text("a").contains(BOX));
    }

    @Test
    void saysWhenAnExceptionNamesADecisionThatIsNotThere() throws IOException {
        decide("here", "restore", "a.txt", BOX, 1, "over: [d-99]");
        assertTrue(message(build(false), FindingCode.DECISION_OVER_NOTHING).contains("here is an exception to d-99"));
        assertTrue(build(true).isRefused());
    }

    @Test
    void saysWhenAPatternTouchesFarMoreThanWhenItWasMade() throws IOException {
        for (int i = 0; i < 20; i++) {
            put("more-" + i + ".txt", ARTICLE.replace("Tuesday", "day " + i * 17));
        }
        wide("all", "restore", "pattern", BOX, 1);
        assertTrue(message(build(false), FindingCode.DECISION_SPREADS).contains("21 captures, 1 when"));
    }

    @Test
    void findsACaptureAgainThatWasStoredInAnotherEncoding() throws IOException {
        decide("keep-box", "restore", "a.txt", BOX, 1);
        // A byte order mark is of the encoding, not of the text that the digest is of.
        Files.write(project.resolve("raw/a.txt"), ("\uFEFF" + ARTICLE).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(1, build(false).decisions().applied());
    }

    @Test
    void restoresTextOfACaptureWithoutAnArticle() throws IOException {
        put("list.txt", "Home\n\nNews\n\nSport\n\nLog in\n\nContact us\n");
        assertEquals(1, build(false).tally().documents());
        decide("r", "restore", "list.txt", "Sport", 1);
        build(false);
        assertEquals("Sport\n", text("list"));
    }

    @Test
    void removesAllOfADocument() throws IOException {
        build(false);
        List<String> kept = text("a").strip().lines().filter(l -> !l.isBlank()).toList();
        for (int i = 0; i < kept.size(); i++) {
            decide("d" + i, "remove", "a.txt", kept.get(i), 1);
        }
        BuildReport report = build(false);
        assertEquals(0, report.tally().documents());
        assertEquals(kept.size(), report.decisions().applied());
    }

    @Test
    void decidesOnBlocksOfPages() throws IOException {
        put("p.html", page());
        decide("in", "restore", "p.html", "Read also: the ten best piers", 1);
        decide("out", "remove", "p.html", LAST, 1);
        build(false);
        assertTrue(text("p").contains("Read also: the ten best piers"));
        assertFalse(text("p").contains(LAST));
    }

    @Test
    void siteRulesKeepAndRemoveWhatTheyNameInTheirTime() throws IOException {
        put("p.html", page());
        put("q.html", page().replace("2019-08-23", "2021-08-23"));
        Files.createDirectories(project.resolve("sites"));
        Files.writeString(project.resolve("sites/example.org.yaml"), """
                valid: {until: 2020-12-31}
                keep:
                  - selector: "aside.also"
                    role: quote
                remove:
                  - line: "The council has put aside *"
                  - selector: "b.nowhere"
                example:
                  capture: raw/p.html
                  text: |
                    not this
                """);
        BuildReport report = build(false);
        assertTrue(text("p").contains("Read also: the ten best piers"), text("p"));
        assertFalse(text("p").contains(LAST));
        assertTrue(text("q").contains(LAST));
        assertEquals(
                "quote",
                byRule(capture("p").ledger(), "site:example.org#1").role().label());
        assertTrue(message(report, FindingCode.SITE_RULE_MATCHES_NOTHING).contains("#3"));
        assertTrue(message(report, FindingCode.SITE_EXAMPLE_FAILS).contains("raw/p.html"));
        assertTrue(Files.exists(bag().resolve("data/metadata/site-rules.jsonl")));
        decide("in", "restore", "p.html", LAST, 1);
        build(false);
        assertTrue(text("p").contains(LAST), "a decision outranks a site rule");
    }

    private static String page() {
        return "<!DOCTYPE html><html><head><title>x</title><meta property=\"article:published_time\" content=\"2019-08-23\">"
                + "<link rel=\"canonical\" href=\"https://www.example.org/1\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Harbour"
                + " council votes to rebuild the old pier</h1><p>" + FIRST
                + "</p><aside class=\"also\"><p>Read also: <a href=\"/2\">the ten"
                + " best piers</a></p></aside><p>" + LAST + "</p></article></body></html>";
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(project.resolve("raw").resolve(name), text);
    }

    /** Adds a decision on the block of which {@code quote} is the whole line. */
    private void decide(String id, String what, String name, String quote, int occurrence, String... more)
            throws IOException {
        Octets octets = Octets.owning(Files.readAllBytes(project.resolve("raw").resolve(name)));
        Digest text = DecodedText.of(
                        octets.text(StandardCharsets.UTF_8), "UTF-8", org.bagwright.model.CharsetSource.WELL_FORMED)
                .sha512();
        decisions.add("""
                  - id: %s
                    what: %s
                    capture: "%s"
                    text: "%s"
                    path: raw/%s
                    quote: "%s"
                    occurrence: %d
                    by: A. Reader
                    date: 2026-11-26
                """.formatted(
                                id,
                                what,
                                octets.digest(DigestAlgorithm.SHA512).hex(),
                                text.hex(),
                                name,
                                ReadingText.normal(quote),
                                occurrence)
                + String.join(
                        "", List.of(more).stream().map(m -> "    " + m + "\n").toList()));
    }

    private void wide(String id, String what, String scope, String pattern, int touched) {
        decisions.add("""
                  - id: %s
                    what: %s
                    scope: %s
                    pattern: "%s"
                    touched: %d
                    by: A. Reader
                    date: 2026-11-26
                """.formatted(id, what, scope, new LinePattern(pattern), touched));
    }

    private BuildReport build(boolean strict) throws IOException {
        Files.writeString(
                project.resolve("decisions.yaml"),
                decisions.isEmpty()
                        ? ""
                        : "decisions:\n" + String.join("", decisions).indent(0));
        ProjectGuidance read = ProjectGuidance.read(project);
        assertEquals(List.of(), read.findings());
        BuildRequest request = MadeRequest.in(project)
                .strict(strict)
                .guidance(read.guidance().orElseThrow())
                .request();
        BuildReport report = Build.run(request, BuildProgress.SILENT);
        assertTrue(
                report.verification().orElseThrow().bag().isPresent(),
                report.findings().toString());
        return report;
    }

    private Path bag() {
        return project.resolve("dataset/test-1.0.0");
    }

    private String text(String id) throws IOException {
        return Files.readString(bag().resolve("data/text/" + id + ".txt"));
    }

    private CaptureRecord capture(String id) throws IOException {
        try (JsonLines lines = JsonLines.over(Files.newInputStream(bag().resolve("data/metadata/captures.jsonl")))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                CaptureRecord record = CaptureLines.read(line.get()).record().orElseThrow();
                if (record.id().equals(id)) {
                    return record;
                }
            }
        }
        throw new AssertionError("no capture " + id);
    }

    private static LedgerEntry byRule(List<LedgerEntry> ledger, String rule) {
        return ledger.stream().filter(e -> e.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static String message(BuildReport report, FindingCode code) {
        return report.findings().stream()
                .filter(f -> f.code() == code)
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }
}
