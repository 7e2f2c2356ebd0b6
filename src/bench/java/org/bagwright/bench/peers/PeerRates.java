package org.bagwright.bench.peers;

import com.sun.management.OperatingSystemMXBean;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.bagwright.classify.Classification;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;
import org.bagwright.text.Decoding;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Pages and megabytes a second of Bagwright and of its peers over the same pages in one run, by processor time of the
 * whole process (compiler and collector included), on one thread. The systems take turns every few pages, so that
 * what else the machine does meets all alike.
 */
public final class PeerRates {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Pages that a system has in its turn: some tenths of a second, well above the clock's steps of 10 ms. */
    private static final int TURN = 24;

    private PeerRates() {}

    /** A page in the two forms in which captures come. */
    private record Page(Capture markup, String decoded, Optional<Capture> text) {}

    /** Takes an article out of a page; gives the characters of what it took, or 0 when it takes nothing out. */
    private interface Reader {
        int read(Page page) throws Exception;
    }

    private static final class Contestant {
        private final String name;
        private final Reader system;
        private final boolean readsText;
        private long nanoseconds;
        private long pages;
        private long octets;
        private long characters;
        private long failures;

        Contestant(String name, boolean readsText, Reader system) {
            this.name = name;
            this.readsText = readsText;
            this.system = system;
        }

        void take(List<Page> turn) {
            long start = SYSTEM.getProcessCpuTime();
            for (Page page : turn) {
                if (readsText && page.text().isEmpty()) {
                    continue;
                }
                try {
                    characters += system.read(page);
                } catch (Exception | StackOverflowError e) {
                    failures++;
                }
                pages++;
                octets += (readsText ? page.text().orElseThrow() : page.markup())
                        .octets()
                        .length();
            }
            nanoseconds += SYSTEM.getProcessCpuTime() - start;
        }

        void forget() {
            nanoseconds = 0;
            pages = 0;
            octets = 0;
            characters = 0;
            failures = 0;
        }

        void tell(double bare) {
            if (pages == 0) {
                return;
            }
            double seconds = nanoseconds / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %-34s %8.0f docs/s %7.1f MB/s %6.2f x bare parse %8s characters a page, %d failed%n",
                    name,
                    pages / seconds,
                    octets / 1e6 / seconds,
                    pages / seconds / bare,
                    characters == 0 ? "-" : Long.toString(characters / pages),
                    failures);
        }

        double rate() {
            return pages / (nanoseconds / 1e9);
        }
    }

    /**
     * {@code FOLDER [ROUNDS [WARM]]}: the folder holds pages named {@code .html} at any depth, and beside each a {@code
     * block.txt} if there is one. The first {@code WARM} of all {@code ROUNDS} (two of
     * five) aren't counted.
     */
    public static void main(String[] arguments) throws IOException {
        List<Page> pages = pages(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int warm = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        if (rounds <= warm) {
            throw new IllegalArgumentException("of " + rounds + " rounds " + warm + " only warm up: none would count");
        }
        List<Contestant> contestants = contestants();
        System.out.printf("%d pages, %d rounds after %d to warm up%n", pages.size(), rounds - warm, warm);
        for (int round = 0; round < rounds; round++) {
            if (round == warm) {
                contestants.forEach(Contestant::forget);
            }
            for (int from = 0; from < pages.size(); from += TURN) {
                List<Page> turn = pages.subList(from, Math.min(pages.size(), from + TURN));
                contestants.forEach(contestant -> contestant.take(turn));
            }
        }
        double bare = contestants.get(0).rate();
        contestants.forEach(contestant -> contestant.tell(bare));
    }

    private static List<Contestant> contestants() {
        Curation curation = new Curation(Optional.empty());
        return List.of(
                new Contestant(
                        "jsoup, bare parse",
                        false,
                        page -> Parser.htmlParser()
                                        .parseInput(page.decoded(), "")
                                        .childNodeSize()
                                & 0),
                new Contestant("readability4j", false, PeerRates::readability),
                new Contestant("boilerpipe, article", false, page -> ArticleExtractor.INSTANCE
                        .getText(page.decoded())
                        .length()),
                new Contestant("bagwright, blocks judged", false, PeerRates::judged),
                new Contestant("bagwright, curated whole", false, page -> taken(curation.curate(page.markup()))),
                new Contestant(
                        "bagwright, block.txt curated whole",
                        true,
                        page -> taken(curation.curate(page.text().orElseThrow()))));
    }

    /** Decoding, blocks and their judgement, which is what the peers do: without description and ledger. */
    private static int judged(Page page) {
        Classification classified = Classification.of(MarkupSegmentation.of(
                Decoding.ofMarkup(page.markup().octets(), "text/html", "page").text()));
        return classified.blocks().stream()
                .filter(LabelledBlock::isText)
                .mapToInt(block -> block.block().text().length())
                .sum();
    }

    private static int readability(Page page) {
        Element content = new Readability4J("https://example.org/page", page.decoded())
                .parse()
                .getArticleContent();
        return content == null ? 0 : content.text().length();
    }

    private static int taken(CuratedCapture curated) {
        return curated.documents().stream().mapToInt(Document::characters).sum();
    }

    private static List<Page> pages(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                Capture markup = capture(file, "text/html");
                Path text = file.resolveSibling("block.txt");
                pages.add(new Page(
                        markup,
                        Decoding.ofMarkup(markup.octets(), "text/html", "page")
                                .text()
                                .text(),
                        Files.exists(text) ? Optional.of(capture(text, "text/plain")) : Optional.empty()));
            }
        }
        return pages;
    }

    private static Capture capture(Path file, String mediaType) throws IOException {
        Octets octets = Octets.owning(Files.readAllBytes(file));
        String name = file.getFileName().toString();
        return new Capture(
                "page",
                new BagPath("raw/" + name),
                name,
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                mediaType,
                CatalogueRow.NONE);
    }
}
