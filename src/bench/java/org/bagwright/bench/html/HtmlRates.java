package org.bagwright.bench.html;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DecodedText;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;
import org.bagwright.text.Decoding;
import org.bagwright.text.MarkupSegmentation;
import org.jsoup.parser.Parser;

/**
 * Pages a second of each step from octets to blocks, beside the bare parse of the same pages in the same run, by
 * processor time of the whole process.
 */
public final class HtmlRates {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Kept, so that nothing that was measured can be left out. */
    private static long sum;

    private HtmlRates() {}

    /** {@code FOLDER [ROUNDS]}: the folder holds HTML pages at any depth; the last round counts. */
    public static void main(String[] arguments) throws IOException {
        List<Capture> captures = captures(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        List<DecodedText> texts = captures.stream().map(HtmlRates::decode).toList();
        double megabytes = captures.stream().mapToLong(c -> c.octets().length()).sum() / 1e6;
        Curation curation = new Curation(Optional.empty());
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB%n", captures.size(), megabytes);
        for (int round = 1; round <= rounds; round++) {
            double bare = time(
                    texts, t -> Parser.htmlParser().parseInput(t.text(), "").childNodeSize());
            double tracked = time(texts, t -> Parser.htmlParser()
                    .setTrackPosition(true)
                    .parseInput(t.text(), "")
                    .childNodeSize());
            double decoded = time(captures, c -> decode(c).characters());
            double segmented =
                    time(texts, t -> MarkupSegmentation.of(t).blocks().size());
            double curated = time(captures, c -> curation.curate(c).documents().size());
            System.out.printf("round %d%n", round);
            tell("parse, bare", captures.size(), bare, bare);
            tell("parse, positions tracked", captures.size(), tracked, bare);
            tell("decode", captures.size(), decoded, bare);
            tell("segment (parse included)", captures.size(), segmented, bare);
            tell("curate (all of it)", captures.size(), curated, bare);
        }
        System.out.println(sum == 0 ? "nothing was read" : "");
    }

    private static void tell(String step, int pages, double seconds, double bare) {
        System.out.printf(
                Locale.ROOT,
                "  %-26s %7.0f pages/s  %5.2f x the bare parse's rate%n",
                step,
                pages / seconds,
                bare / seconds);
    }

    private static <T> double time(List<T> all, ToIntFunction<T> step) {
        long start = SYSTEM.getProcessCpuTime();
        for (T one : all) {
            sum += step.applyAsInt(one);
        }
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    private static DecodedText decode(Capture capture) {
        return Decoding.ofMarkup(capture.octets(), capture.mediaType(), "page").text();
    }

    private static List<Capture> captures(Path folder) throws IOException {
        List<Capture> captures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                Octets octets = Octets.owning(Files.readAllBytes(file));
                captures.add(new Capture(
                        "page",
                        new BagPath("raw/page.html"),
                        "page.html",
                        octets,
                        octets.digest(DigestAlgorithm.SHA512),
                        "text/html",
                        CatalogueRow.NONE));
            }
        }
        return captures;
    }
}
