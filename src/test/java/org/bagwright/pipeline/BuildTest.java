package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.bag.Publication;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.text.Segmentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final String ARTICLE = """
            Harbour council of Port Ellery votes to rebuild the old pier

            The harbour council of Port Ellery voted on Tuesday to rebuild the old pier, which was closed after the storm of last winter.

            Members said the work would take two summers and that the pier would be open to walkers while it is going on.

            The council has put aside money for the first year, and it will ask the region for the rest in the spring.
            """;

    @TempDir
    private Path folder;

    private Path raw;

    @BeforeEach
    void makeRaw() throws IOException {
        raw = Files.createDirectory(folder.resolve("raw"));
    }

    @Test
    void theSameInputGivesTheSameBytesForAnyNumberOfWorkers() throws IOException {
        for (int i = 0; i < 60; i++) {
            put("story-" + i + ".txt", ARTICLE.replace("Tuesday", "day " + i * 37 % 60));
        }
        put("empty.txt", "");
        build(request("one", 1, false, false));
        build(request("eight", 8, false, false));
        assertEquals(content(folder.resolve("one/test-1.0.0")), content(folder.resolve("eight/test-1.0.0")));
    }

    @Test
    void aSecondBuildLeavesAnEqualBagUntouched() throws IOException {
        put("a.txt", ARTICLE);
        assertEquals(
                Optional.of(Publication.Outcome.CREATED),
                build(request("out", 2, false, false)).outcome());
        assertEquals(
                Optional.of(Publication.Outcome.UNCHANGED),
                build(request("out", 2, false, false)).outcome());
    }

    @Test
    void saysSoWhenABagOfTheSameVersionGetsOtherContent() throws IOException {
        put("a.txt", ARTICLE);
        build(request("out", 2, false, false));
        put("b.txt", ARTICLE.replace("Ellery", "Merrow"));
        BuildReport second = build(request("out", 2, false, false));
        assertEquals(Optional.of(Publication.Outcome.REPLACED), second.outcome());
        assertTrue(
                has(second, FindingCode.VERSION_HAS_OTHER_CONTENT),
                second.findings().toString());
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        put("a.txt", ARTICLE);
        BuildReport report = build(request("out", 2, true, false));
        assertEquals(1, report.tally().documents());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void publishesNothingStrictlyWhenThereIsAWarning() throws IOException {
        put("a.txt", ARTICLE);
        put("empty.txt", "");
        BuildReport report = build(request("out", 2, false, true));
        assertTrue(report.isRefused());
        assertFalse(Files.exists(folder.resolve("out/test-1.0.0")));
    }

    @Test
    void keepsACaptureOfTooManyLinesWithoutReadingIt() throws IOException {
        put("good.txt", ARTICLE);
        put("lines.txt", "a\n".repeat(Segmentation.MOST_LINES + 1));
        put("most-lines.txt", "a\n".repeat(Segmentation.MOST_LINES));
        BuildReport report = build(request("out", 2, false, false));
        assertTrue(report.outcome().isPresent(), report.findings().toString());
        String captures = Files.readString(folder.resolve("out/test-1.0.0/data/metadata/captures.jsonl"));
        assertTrue(captures.contains("more than 100000 lines"), "set aside with its reason");
        assertTrue(captures.contains("\"rule\":\"technical.beyond-limit\""), "all of it is accounted for");
    }

    @Test
    void oneBadCaptureHarmsNoOther() throws IOException {
        put("good.txt", ARTICLE);
        put("empty.txt", "");
        put("long-line.txt", "word ".repeat(1_000_000));
        Files.write(raw.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 7, 0, 0, 0, 1, 0});
        Files.write(raw.resolve("damaged.txt"), damaged());
        put("new\nline.txt", ARTICLE);
        put("GOOD.txt", ARTICLE.replace("Ellery", "Merrow"));
        Files.createSymbolicLink(raw.resolve("outside.txt"), Files.writeString(folder.resolve("secret.txt"), ARTICLE));
        BuildReport report = build(request("out", 2, false, false));
        assertTrue(report.outcome().isPresent(), report.findings().toString());
        for (FindingCode code : List.of(
                FindingCode.EMPTY_CAPTURE,
                FindingCode.VERY_LONG_LINE,
                FindingCode.BINARY_CAPTURE,
                FindingCode.UNDECODABLE_OCTETS,
                FindingCode.NAME_MADE_PORTABLE,
                FindingCode.NAME_PARTED,
                FindingCode.LINK_OUT_OF_RAW)) {
            assertTrue(has(report, code), code + " is missing in " + report.findings());
        }
        String body = ARTICLE.substring(ARTICLE.indexOf("The harbour"));
        assertEquals(body.replace("Ellery", "Merrow"), text("GOOD"));
    }

    @Test
    void theCatalogueWinsAndTravels() throws IOException {
        put("a.txt", ARTICLE);
        put("catalog.csv", "path,publisher,title\na.txt,Port Ellery Courier,The pier\n");
        BuildReport report = build(request("out", 2, false, false));
        assertTrue(
                has(report, FindingCode.DISAGREEING_VALUES), report.findings().toString());
        Path metadata = folder.resolve("out/test-1.0.0/data/metadata");
        assertTrue(Files.exists(metadata.resolve("catalog.csv")));
        String row = Files.readString(metadata.resolve("documents.jsonl"));
        assertTrue(row.contains("\"title\":\"The pier\"") && row.contains("\"title\":{\"catalog_row\":2}"), row);
    }

    @Test
    void buildsNothingOfNothing() throws IOException {
        BuildReport report = build(request("out", 2, false, false));
        assertTrue(has(report, FindingCode.NO_CAPTURES));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void namesTheClusterOfTextsThatLookAlike() throws IOException {
        put("first.txt", ARTICLE);
        put("second.txt", ARTICLE.replace("\n\n", "\n\n\n"));
        put("third.txt", ARTICLE.replaceAll("[a-z]+", "other$0"));
        BuildReport report = build(request("out", 2, false, false));
        assertEquals(1, report.duplicateClusters());
        assertTrue(
                has(report, FindingCode.DUPLICATE_DOCUMENTS), report.findings().toString());
        assertTrue(has(report, FindingCode.NO_RIGHTS_STATED), report.findings().toString());
        List<String> rows = Files.readAllLines(folder.resolve("out/test-1.0.0/data/metadata/documents.jsonl"));
        assertTrue(rows.get(0).contains("\"duplicate_cluster\":\"first\",\"is_representative\":true"), rows.get(0));
        assertTrue(rows.get(1).contains("\"duplicate_cluster\":\"first\",\"is_representative\":false"), rows.get(1));
        assertTrue(rows.get(2).contains("\"duplicate_cluster\":null,\"is_representative\":true"), rows.get(2));
    }

    private static byte[] damaged() {
        byte[] octets = (ARTICLE + "Caf\u00e9 \u2014 \u00e9t\u00e9 \u2019 \u201c\u201d \u00fc\u00f6\n")
                .getBytes(StandardCharsets.UTF_8);
        octets[70] = (byte) 0xFF;
        return octets;
    }

    private String text(String id) throws IOException {
        return Files.readString(folder.resolve("out/test-1.0.0/data/text/" + id + ".txt"));
    }

    private static boolean has(BuildReport report, FindingCode code) {
        return report.findings().stream().anyMatch(f -> f.code() == code);
    }

    @Test
    void aRepairedTextIsMadeAgainFromItsCaptureWhenTheBagIsVerified() throws IOException {
        String sound = ARTICLE.replace("the old pier", "the “Café Müller” – isn’t it");
        String damaged = new String(sound.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String twice = new String(damaged.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        put("sound.txt", sound);
        put("damaged.txt", damaged);
        put("twice.txt", twice);
        put("page.html", "<html><body><p>" + damaged.strip().replace("\n\n", "</p><p>") + "</p></body></html>");
        BuildReport report = build(request("out", 2, false, false));
        assertTrue(report.verification().orElseThrow().bag().isPresent());
        String text = Files.readString(folder.resolve("out/test-1.0.0/data/text/sound.txt"));
        for (String name : List.of("damaged", "twice", "page")) {
            assertEquals(text, Files.readString(folder.resolve("out/test-1.0.0/data/text/" + name + ".txt")), name);
        }
    }

    private static BuildReport build(BuildRequest request) throws IOException {
        return Build.run(request, BuildProgress.SILENT);
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(raw.resolve(name), content);
    }

    private BuildRequest request(String out, int jobs, boolean dryRun, boolean strict) {
        return MadeRequest.in(folder)
                .copyTo(folder.resolve(out))
                .jobs(jobs)
                .dry(dryRun)
                .strict(strict)
                .request();
    }

    private static SortedMap<String, Octets> content(Path bag) throws IOException {
        SortedMap<String, Octets> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(bag)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                content.put(bag.relativize(file).toString(), Octets.owning(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
