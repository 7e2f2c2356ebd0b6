package org.bagwright.train;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;
import org.junit.jupiter.api.Test;

/**
 * Floors of the cleaning, which may only be raised: {@code quality/floors.properties}. The pages of the benchmark are those
 * that the models were learned from, so their floors show that nothing broke, not how unseen sites fare: for that see
 * docs/quality.md.
 */
class QualityFloorsTest {
    private static final Path CASES = Path.of("src/test/resources/captures");
    private static final Path EXAMPLE = Path.of("dataset/gsomia-news-1.0.5/data");
    private static final Path PAGES = Path.of("../shared/cleanbench/dev.tar.xz");
    /** A measure this far above its floor asks for the floor to be raised. */
    private static final double SLACK = 0.02;

    private static final Properties FLOORS = floors();

    private final Curation curation = new Curation(Optional.empty());

    private static Properties floors() {
        Properties floors = new Properties();
        try (InputStream in = QualityFloorsTest.class.getResourceAsStream("/quality/floors.properties")) {
            floors.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return floors;
    }

    private static void hold(String name, List<Score.Page> pages) {
        Score score = Score.of(pages);
        double floor = Double.parseDouble(FLOORS.getProperty(name));
        System.out.println("quality of " + name + ": " + score + ", floor " + floor);
        assertTrue(score.f1() >= floor, () -> name + " fell to " + score);
        assertTrue(score.f1() < floor + SLACK, () -> name + " rose to " + score + ": raise its floor");
    }

    @Test
    void holdsOnMadePages() throws IOException {
        List<Score.Page> pages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("capture.txt");
                if (Files.exists(file)
                        && !Files.readString(folder.resolve("expected.txt")).contains("charset:")) {
                    Tokens gold = Tokens.of(String.join("\n", lines(folder, "text: ")));
                    if (gold.count() > 0) {
                        // A copy of a line of the text is optional, that line isn't.
                        List<String> either = new ArrayList<>(lines(folder, "optional: "));
                        either.removeAll(lines(folder, "text: "));
                        String found = text(Files.readAllBytes(file), "text/plain")
                                .lines()
                                .filter(line -> !either.contains(line))
                                .collect(Collectors.joining("\n"));
                        pages.add(Score.page(gold.shingles(), Tokens.of(found).shingles()));
                    }
                }
            }
        }
        hold("made", pages);
    }

    /** The lines that a case's keys of this name number. */
    private static List<String> lines(Path folder, String key) throws IOException {
        List<String> lines = Files.readString(folder.resolve("capture.txt"))
                .replace("\uFEFF", "")
                .lines()
                .toList();
        return Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> line.startsWith(key))
                .flatMap(line -> Stream.of(line.substring(key.length()).trim().split("[ ,]+", -1)))
                .flatMap(QualityFloorsTest::numbers)
                .map(number -> lines.get(number - 1))
                .toList();
    }

    /** {@code 7} or {@code 7-9}. */
    private static Stream<Integer> numbers(String stated) {
        String[] ends = stated.split("-", -1);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        return Stream.iterate(from, n -> n <= to, n -> n + 1);
    }

    /** The example's texts were read by people; the program must find them again. */
    @Test
    void holdsOnTheExample() throws IOException {
        List<Score.Page> pages = new ArrayList<>();
        try (Stream<Path> captures = Files.list(EXAMPLE.resolve("raw"))) {
            for (Path capture : captures.sorted().toList()) {
                String name = capture.getFileName().toString().replace(".txt", "");
                StringBuilder gold = new StringBuilder();
                try (Stream<Path> texts = Files.list(EXAMPLE.resolve("text"))) {
                    for (Path text : texts.sorted().toList()) {
                        if (text.getFileName().toString().startsWith(name)) {
                            gold.append(Files.readString(text)).append('\n');
                        }
                    }
                }
                pages.add(Score.page(Tokens.of(gold).shingles(), found(Files.readAllBytes(capture), "text/plain")));
            }
        }
        hold("example", pages);
    }

    @Test
    void holdsOnTheBenchmark() throws IOException {
        assumeTrue(Files.exists(PAGES), "the benchmark's pages aren't here: " + PAGES);
        Map<String, List<Score.Page>> pages = new HashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(PAGES));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            Map<String, byte[]> page = new HashMap<>();
            String last = "";
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String[] path = entry.getName().split("/", -1);
                if (entry.isDirectory() || path.length < 3) {
                    continue;
                }
                String folder = path[path.length - 2];
                if (!folder.equals(last)) {
                    measure(page, pages);
                    page.clear();
                    last = folder;
                }
                page.put(path[path.length - 1], tar.readAllBytes());
            }
            measure(page, pages);
        }
        hold("block.txt", pages.get("block.txt"));
        hold("flat.txt", pages.get("flat.txt"));
        hold("page.html", pages.get("page.html"));
    }

    private void measure(Map<String, byte[]> page, Map<String, List<Score.Page>> pages) {
        byte[] gold = page.get("gold.txt");
        if (gold == null) {
            return;
        }
        Map<Long, Integer> wanted =
                Tokens.of(new String(gold, StandardCharsets.UTF_8)).shingles();
        for (String form : List.of("block.txt", "flat.txt", "page.html")) {
            Map<Long, Integer> found = found(page.get(form), form.endsWith("html") ? "text/html" : "text/plain");
            pages.computeIfAbsent(form, f -> new ArrayList<>()).add(Score.page(wanted, found));
        }
    }

    private Map<Long, Integer> found(byte[] bytes, String mediaType) {
        return Tokens.of(text(bytes, mediaType)).shingles();
    }

    private String text(byte[] bytes, String mediaType) {
        Octets octets = Octets.owning(bytes);
        Capture capture = new Capture(
                "x",
                new BagPath("raw/x"),
                "x",
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                mediaType,
                CatalogueRow.NONE);
        return curation.curate(capture).documents().stream().map(Document::text).collect(Collectors.joining("\n\n"));
    }
}
