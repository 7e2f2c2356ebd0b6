package org.bagwright.bench.html;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.bagwright.classify.Classification;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DecodedText;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;
import org.bagwright.text.Decoding;
import org.jsoup.parser.Parser;

/**
 * Pages a second of each step from octets to documents, beside the bare parse of the same pages in the same run, by the
 * processor time of the one thread that works: what other programs, the compiler and the collector do meanwhile isn't
 * counted. The first round is that of a program that was just started.
 */
public final class HtmlRates {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Of the rounds, the share at the end of which the best counts: by then all is compiled. */
    private static final double LAST = 0.5;

    /** Kept, so that nothing that was measured can be left out. */
    private static long sum;

    private HtmlRates() {}

    /** A step of the work; gives some number that depends on all of it. */
    private record Step(String name, ToIntFunction<Capture> work) {}

    /** {@code FOLDER [ROUNDS]}: the folder holds HTML pages at any depth. */
    public static void main(String[] arguments) throws IOException {
        List<Capture> captures = captures(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        List<Step> steps = steps(captures);
        double megabytes = captures.stream().mapToLong(c -> c.octets().length()).sum() / 1e6;
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB%n", captures.size(), megabytes);
        double[] best = new double[steps.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        int last = (int) Math.ceil(rounds * LAST);
        for (int round = 1; round <= rounds; round++) {
            double[] seconds = round(captures, steps);
            if (round == 1) {
                tell("first round", captures.size(), steps, seconds);
            }
            for (int i = 0; i < best.length && round > rounds - last; i++) {
                best[i] = Math.min(best[i], seconds[i]);
            }
        }
        tell("best of the last " + last + " of " + rounds + " rounds", captures.size(), steps, best);
        System.out.println(sum == 0 ? "nothing was read" : "");
    }

    /** The bare parse is the first. */
    private static List<Step> steps(List<Capture> captures) {
        Map<Capture, DecodedText> texts = new IdentityHashMap<>();
        captures.forEach(capture -> texts.put(capture, decode(capture)));
        Curation curation = new Curation(Optional.empty());
        return List.of(
                new Step("parse, bare", c -> Parser.htmlParser()
                        .parseInput(texts.get(c).text(), "")
                        .childNodeSize()),
                new Step("parse, positions tracked", c -> Parser.htmlParser()
                        .setTrackPosition(true)
                        .parseInput(texts.get(c).text(), "")
                        .childNodeSize()),
                new Step("decode", c -> decode(c).characters()),
                new Step(
                        "segment (parse included)",
                        c -> MarkupSegmentation.of(texts.get(c)).blocks().size()),
                new Step("classify (segment included)", c -> Classification.of(MarkupSegmentation.of(texts.get(c)))
                        .blocks()
                        .size()),
                new Step(
                        "curate (all of it)",
                        c -> curation.curate(c).documents().size()));
    }

    /** Processor seconds of each step. */
    private static double[] round(List<Capture> captures, List<Step> steps) {
        double[] seconds = new double[steps.size()];
        for (int i = 0; i < seconds.length; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (Capture capture : captures) {
                sum += steps.get(i).work().applyAsInt(capture);
            }
            seconds[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        }
        return seconds;
    }

    private static void tell(String round, int pages, List<Step> steps, double[] seconds) {
        System.out.println(round);
        for (int i = 0; i < seconds.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-28s %7.0f pages/s  %5.2f x the bare parse's rate%n",
                    steps.get(i).name(),
                    pages / seconds[i],
                    seconds[0] / seconds[i]);
        }
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
