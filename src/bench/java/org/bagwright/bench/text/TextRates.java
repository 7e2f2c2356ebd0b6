package org.bagwright.bench.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.bagwright.classify.BlockModel;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Features;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DecodedText;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.pipeline.Curation;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/**
 * Text captures a second and megabytes a second of each step, on one thread, by its own processor time: of the first round,
 * while nearly all of it is interpreted, and of the best, when it is compiled. The compiler has threads of its own. The last
 * step is what no capture can do without: the model, asked about features that are known already.
 */
public final class TextRates {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    /** Kept, so that nothing that was measured can be left out. */
    private static long sum;

    private TextRates() {}

    /**
     * {@code FOLDER NAME [ROUNDS]}: files of that name at any depth of the folder. The whole curation comes first in each
     * round, so that the first round of it is that of a program just started.
     */
    public static void main(String[] arguments) throws IOException {
        List<Capture> captures = captures(Path.of(arguments[0]), arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        double megabytes = captures.stream().mapToLong(c -> c.octets().length()).sum() / 1e6;
        System.out.printf(Locale.ROOT, "%d captures, %.1f MB%n", captures.size(), megabytes);
        Curation curation = new Curation(Optional.empty());
        BlockModel model = model();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            time(seconds, "curate (all of it)", captures, c -> curation.curate(c)
                    .documents()
                    .size());
            time(seconds, "decode", captures, c -> decode(c).characters());
            List<DecodedText> texts = captures.stream().map(TextRates::decode).toList();
            time(seconds, "segment", texts, t -> Segmentation.of(t).size());
            time(seconds, "segment and classify", texts, t -> Classification.of(Segmentation.of(t))
                    .articles());
            List<Features> features = texts.stream()
                    .map(t -> Features.of(Segmentation.of(t)))
                    .filter(f -> f.rows() > 0)
                    .toList();
            time(seconds, "model, features known", features, f -> model.judge(f).sum(0));
        }
        seconds.forEach((step, all) -> tell(step, captures.size(), megabytes, all));
        System.out.println(sum == 0 ? "nothing was read" : "");
    }

    private static void tell(String step, int pages, double megabytes, List<Double> seconds) {
        double best = Collections.min(seconds);
        System.out.printf(
                Locale.ROOT,
                "  %-22s first round %6.0f captures/s, fifth %6.0f, best of %d %6.0f (%.1f MB/s)%n",
                step,
                pages / seconds.get(0),
                pages / seconds.get(Math.min(4, seconds.size() - 1)),
                seconds.size(),
                pages / best,
                megabytes / best);
    }

    private static <T> void time(Map<String, List<Double>> seconds, String step, List<T> all, ToIntFunction<T> task) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (T one : all) {
            sum += task.applyAsInt(one);
        }
        seconds.computeIfAbsent(step, s -> new ArrayList<>()).add((THREAD.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static BlockModel model() throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(BlockModel.class.getResourceAsStream("text.model")))) {
            return BlockModel.read(in);
        }
    }

    private static DecodedText decode(Capture capture) {
        return Decoding.of(capture.octets(), "capture").text();
    }

    private static List<Capture> captures(Path folder, String name) throws IOException {
        List<Capture> captures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.endsWith(name)).sorted().toList()) {
                Octets octets = Octets.owning(Files.readAllBytes(file));
                captures.add(new Capture(
                        "capture",
                        new BagPath("raw/capture.txt"),
                        "capture.txt",
                        octets,
                        octets.digest(DigestAlgorithm.SHA512),
                        "text/plain",
                        CatalogueRow.NONE));
            }
        }
        return captures;
    }
}
