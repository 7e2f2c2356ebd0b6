package org.bagwright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {
    private static final String WITHDRAWAL = "{\"text\":\"withheld\",\"catalog_row\":null,"
            + "\"configuration\":\"withdrawals.yaml\","
            + "\"withdrawal\":{\"date\":\"2026-11-20\",\"reason\":\"asked for\",\"by\":null},\"whole\":null}";

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final MadeRelease before = MadeRelease.of("1.0.0", 8);
    private final MadeRelease after = MadeRelease.of("1.0.1", 8);

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEditIsReportedAsExactlyItsKind(int seed) throws IOException {
        Random random = new Random(seed);
        int count = 20 + random.nextInt(40);
        MadeRelease old = MadeRelease.of("1.0.0", count);
        MadeRelease fresh = MadeRelease.of("1.0.1", count);
        SortedMap<String, String> expected = new TreeMap<>();
        for (String id : List.copyOf(fresh.documents.keySet())) {
            if (random.nextInt(3) == 0) {
                edit(fresh, id, Kind.values()[random.nextInt(Kind.values().length)], expected);
            }
        }
        SortedMap<String, String> told = new TreeMap<>();
        use(old, fresh, random, difference -> {
            for (Pairing pairing : difference.pairings()) {
                Change change = difference.detail(pairing);
                told.put(
                        pairing.subject().label() + " " + pairing.name(),
                        pairing.kind().label() + keys(change) + change.also());
            }
            int documents = difference.tally().count(Subject.DOCUMENT);
            assertEquals(
                    expected.keySet().stream()
                            .filter(key -> key.startsWith("document"))
                            .count(),
                    documents);
        });
        assertEquals(expected, told, () -> "seed " + seed);
        assertEquals(List.of(), findings);
    }

    private static List<String> keys(Change change) {
        return change.keys().stream().map(KeyChange::key).toList();
    }

    private static void edit(MadeRelease made, String id, Kind kind, Map<String, String> expected) {
        String document = "document " + id;
        String capture = "capture " + id;
        Map<String, String> record = made.documents.get(id);
        switch (kind) {
            case REMOVED -> {
                made.documents.remove(id);
                made.captures.get(id).put("documents", "[]");
                expected.put(document, "removed[][]");
                expected.put(capture, "rules-changed[][]");
            }
            case WITHDRAWN -> {
                record.put("text", "null");
                record.put("withheld", WITHDRAWAL);
                expected.put(document, "withdrawn[][]");
            }
            case RENAMED -> {
                made.documents.remove(id);
                record.put("id", MadeRelease.quoted(id + "-b"));
                record.put("text", MadeRelease.quoted("text/" + id + "-b.txt"));
                made.documents.put(id + "-b", record);
                made.captures.get(id).put("ledger", MadeRelease.ledger(id + "-b", "body.prose"));
                expected.put(document + " → " + id + "-b", "renamed[][]");
                expected.put(capture, "rules-changed[][]");
            }
            case ADDED -> {
                made.add(id + "-new", "Something else about " + id + ".");
                expected.put(document + "-new", "added[][]");
                expected.put(capture + "-new", "added[][]");
            }
            case TEXT_CHANGED -> {
                made.text(id, "Another text of " + id + ".");
                record.put("words", "4");
                expected.put(document, "text-changed[][]");
            }
            case METADATA_CHANGED -> {
                record.put("title", MadeRelease.quoted("Another title"));
                record.put("authors", "[\"Ines Vandrel\"]");
                expected.put(document, "metadata-changed[title, authors][]");
            }
            case CLUSTER_CHANGED -> {
                record.put("duplicate_cluster", MadeRelease.quoted("story-0000"));
                expected.put(document, "cluster-changed[duplicate_cluster][]");
            }
            case RULES_CHANGED -> {
                made.captures.get(id).put("ledger", MadeRelease.ledger(id, "body.quoted"));
                expected.put(document, "rules-changed[][]");
                expected.put(capture, "rules-changed[][]");
            }
            case OCTETS_CHANGED -> {
                made.captures.get(id).put("sha512", MadeRelease.quoted(MadeRelease.digest("other")));
                made.captures.get(id).put("url", MadeRelease.quoted("https://example.org/"));
                expected.put(capture, "octets-changed[url][METADATA_CHANGED]");
            }
            case RESTORED, RETYPED -> {
                // Of a document both at once: the graver one is its kind.
                made.text(id, "Short.");
                record.put("flags", "[\"very-short\"]");
                expected.put(document, "text-changed[flags][METADATA_CHANGED]");
            }
        }
    }

    @Test
    void theSameReleaseDiffersInNothing() throws IOException {
        use(before, after, new Random(7), difference -> {
            assertTrue(difference.tally().isSame());
            assertEquals(Step.NONE, difference.proposal().step());
            assertEquals(8, difference.tally().unchanged(Subject.DOCUMENT));
        });
    }

    @Test
    void aTombstoneTellsItsReasonAndARestoredDocumentIsNoAddition() throws IOException {
        before.documents.get("story-0001").put("text", "null");
        after.documents.get("story-0002").put("text", "null");
        after.documents.get("story-0002").put("withheld", WITHDRAWAL);
        use(before, after, new Random(7), difference -> {
            Change withdrawn = difference.detail(difference.pairings().get(0));
            assertEquals(Kind.WITHDRAWN, withdrawn.kind());
            assertEquals(Optional.of("asked for"), withdrawn.reason());
            assertEquals(Kind.RESTORED, difference.pairings().get(1).kind());
            assertEquals(2, difference.pairings().size());
            assertEquals(
                    Optional.of(new Version(2, 0, 0)), difference.proposal().next());
        });
    }

    @Test
    void anExcerptOfTheSameTextIsAWithdrawalAndNoOtherText() throws IOException {
        Map<String, String> record = after.documents.get("story-0001");
        String whole = record.get("text_sha512");
        after.text("story-0001", "The text […]");
        record.put(
                "withheld",
                "{\"text\":\"excerpt\",\"withdrawal\":null,\"whole\":{\"words\":9,\"characters\":40,\"text_sha512\":"
                        + whole + "}}");
        after.captures.get("story-0001").put("withheld", "{\"text\":\"excerpt\"}");
        use(before, after, new Random(7), difference -> {
            assertEquals(2, difference.pairings().size());
            Change document = difference.detail(difference.pairings().get(0));
            assertEquals(Kind.WITHDRAWN, document.kind());
            assertEquals(List.of(), document.also());
            assertEquals(Optional.of("only an excerpt may travel"), document.reason());
            assertEquals(Kind.WITHDRAWN, difference.pairings().get(1).kind());
        });
    }

    @Test
    void aKeyThatIsNewAndEmptyIsNoChangeOfAnyDocument() throws IOException {
        after.documents.values().forEach(record -> record.put("withheld", "null"));
        after.documents.values().forEach(record -> record.put("subjects", "[]"));
        use(
                before,
                after,
                new Random(7),
                difference -> assertTrue(difference.tally().isSame()));
    }

    @Test
    void keysAreComparedByTheSchemasInTheBags() throws IOException {
        after.schemas.compute(
                "document.schema.json", (name, schema) -> schema.replaceFirst("\"subtitle\": \\{", "\"deck\": {")
                        .replaceFirst("\"type\": \"integer\"", "\"type\": \"string\""));
        use(before, after, new Random(7), difference -> {
            List<String> told = difference.pairings().stream()
                    .map(pairing -> pairing.kind().label() + " " + pairing.id())
                    .toList();
            assertEquals(
                    List.of(
                            "removed documents.jsonl: subtitle",
                            "retyped documents.jsonl: words",
                            "added documents.jsonl: deck"),
                    told);
            assertEquals(Step.MAJOR, difference.proposal().step());
        });
    }

    @Test
    void aTypeThatBecomesNarrowerBreaksNoReader() throws IOException {
        after.schemas.compute(
                "document.schema.json",
                (name, schema) -> schema.replaceFirst("\\[\"string\", \"null\"\\]", "\"string\""));
        use(before, after, new Random(7), difference -> {
            assertEquals(Step.PATCH, difference.proposal().step());
            assertEquals(1, difference.tally().count(Subject.KEY, Kind.METADATA_CHANGED));
        });
    }

    @Test
    void aSchemaThatRefersToItselfIsReadToAnEnd() throws IOException {
        after.schemas.put(
                "document.schema.json",
                "{\"$ref\":\"#\",\"anyOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"}],\"properties\":{\"a\":{\"$ref\":\"#\"},\"b\":{\"$ref\":\"#\"}}}");
        use(
                before,
                after,
                new Random(7),
                difference -> assertTrue(difference.tally().count(Subject.KEY) > 0));
    }

    @Test
    void descriptionIsComparedWithoutWhatAnyTwoReleasesDifferIn() throws IOException {
        before.info.put("Source-Organization", "One group");
        after.info.put("Source-Organization", "Two groups");
        after.info.put("Bagging-Date", "2026-11-26");
        after.info.put("External-Identifier", "swh:1:dir:0000000000000000000000000000000000000000");
        after.citation = "doi: \"10.1234/example.2\"\n";
        use(before, after, new Random(7), difference -> {
            assertEquals(1, difference.pairings().size());
            assertEquals(
                    List.of(new KeyChange("Source-Organization", Optional.of("One group"), Optional.of("Two groups"))),
                    difference.detail(difference.pairings().get(0)).keys());
        });
    }

    @Test
    void theDoiThatEachVersionHasIsNoChange() throws IOException {
        before.info.put("External-Identifier", "https://doi.org/10.1234/example.1");
        before.citation = "doi: \"10.1234/example.1\"\n";
        after.info.put("External-Identifier", "https://doi.org/10.1234/example.2");
        after.citation = "doi: \"10.1234/example.2\"\n";
        use(
                before,
                after,
                new Random(7),
                difference -> assertEquals(0, difference.pairings().size()));
    }

    @Test
    void damagedRecordsAreFindingsAndTheRestIsCompared() throws IOException {
        after.documents.put("zz", Map.of("no-id", "1"));
        Path late = after.write(folder.resolve("after"), new Random(7));
        Path records = late.resolve("data/metadata/documents.jsonl");
        Files.writeString(records, Files.readString(records) + "{\"id\":\"cut\n\n[1]\n{\"id\":\"story-0003\"}\n");
        Files.delete(late.resolve("data/schema/capture.schema.json"));
        use(before.write(folder.resolve("before"), new Random(7)), late, difference -> {
            assertTrue(difference.tally().isSame());
            assertEquals(4, count(FindingCode.COMPARED_RECORD_UNREADABLE));
            assertEquals(1, count(FindingCode.COMPARED_RECORD_REPEATED));
            assertEquals(1, count(FindingCode.COMPARED_FILE_UNREADABLE));
        });
    }

    @Test
    void textsThatAreMissingOrChangedAreFindings() throws IOException {
        after.text("story-0001", "New.");
        after.text("story-0002", "New.");
        after.text("story-0003", "New.");
        after.documents.get("story-0003").put("text", "\"../../../outside\"");
        Path late = after.write(folder.resolve("after"), new Random(7));
        Files.delete(late.resolve("data/text/story-0001.txt"));
        Files.writeString(late.resolve("data/text/story-0002.txt"), "Damaged.\n");
        use(before.write(folder.resolve("before"), new Random(7)), late, difference -> {
            difference.fetchTexts(difference.pairings());
            for (Pairing pairing : difference.pairings()) {
                Change change = difference.detail(pairing);
                assertEquals(Kind.TEXT_CHANGED, change.kind());
                assertEquals(pairing.id().equals("story-0002"), change.text().isPresent());
            }
            assertEquals(2, count(FindingCode.COMPARED_TEXT_UNREADABLE));
        });
    }

    @Test
    void noLinkLeadsOutOfTheBag() throws IOException {
        after.text("story-0001", "New.");
        Path late = after.write(folder.resolve("after"), new Random(7));
        Files.move(late.resolve("data/text"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(late.resolve("data/text"), folder.resolve("elsewhere"));
        use(before.write(folder.resolve("before"), new Random(7)), late, difference -> {
            assertEquals(
                    Optional.empty(),
                    difference.detail(difference.pairings().get(0)).text());
        });
    }

    @Test
    void draftOfTheChangeLogNamesWhatChangedAndIsCutWhenLong() throws IOException {
        for (int i = 100; i < 150; i++) {
            after.add("story-0" + i, "Added " + i);
        }
        after.text("story-0001", "New.");
        after.documents.remove("story-0002");
        use(before, after, new Random(7), difference -> {
            String draft = ChangeLogDraft.of(difference, new Version(2, 0, 0), LocalDate.of(2026, 11, 26));
            assertTrue(draft.startsWith("""
                    ## [2.0.0] - 2026-11-26

                    1 document was removed.

                    ### Added

                    - 50 documents added: `story-0100`, `story-0101`,"""), draft);
            assertTrue(draft.contains("`story-0119` and 30 more.\n- 50 captures added: "), draft);
            assertTrue(draft.contains("""

                    ### Changed

                    - 1 document changed in text: `story-0001`.
                    """), draft);
            assertTrue(draft.endsWith("""

                    ### Removed

                    - 1 document removed: `story-0002`.
                    """), draft);
        });
    }

    @Test
    void foreignTextSpeaksNoMarkdown() throws IOException {
        after.documents
                .get("story-0001")
                .put("title", "\"</details><img src=x>|[a](b) ** `x` \\u001b[31m \\u202e @all\"");
        after.text("story-0002", "</del> # <script>alert(1)</script>");
        use(before, after, new Random(7), difference -> {
            difference.fetchTexts(difference.pairings());
            String markdown = DifferenceMarkdown.of(difference, difference.pairings(), false, true);
            String own = markdown.replaceAll("</?(details|summary|code|del|ins|br)>", "");
            assertEquals(-1, own.indexOf('<'), own);
            assertEquals(-1, own.replaceAll("(?m)^\\|.*\\|$", "").indexOf('|'), own);
            assertEquals(-1, own.indexOf('\u001b'), own);
            assertEquals(-1, own.indexOf('\u202e'), own);
            assertEquals(-1, own.indexOf('@'), own);
            assertTrue(markdown.contains("</summary>\n\n- <code>story-0001</code>: <code>title</code>"), markdown);
        });
    }

    private long count(FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).count();
    }

    private interface Use {
        void of(Difference difference) throws IOException;
    }

    private void use(MadeRelease old, MadeRelease fresh, Random random, Use use) throws IOException {
        use(old.write(folder.resolve("before"), random), fresh.write(folder.resolve("after"), random), use);
    }

    private void use(Path old, Path fresh, Use use) throws IOException {
        try (RecordedBag one = MadeRelease.open(old, findings);
                RecordedBag other = MadeRelease.open(fresh, findings)) {
            use.of(Difference.between(one, other, (bag, finding) -> findings.add(finding)));
        }
    }
}
