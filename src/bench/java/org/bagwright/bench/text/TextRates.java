package org.bagwright.bench.text;

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
import org.bagwright.text.Classification;
import org.bagwright.text.Decoding;
import org.bagwright.text.Segmentation;

/** Text captures a second and megabytes a second of each step, on one thread, by processor time of the whole process. */
public final class TextRates {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Kept, so that nothing that was measured can be left out. */
    private static long sum;

    private TextRates() {}

    /** {@code FOLDER NAME [ROUNDS]}: files of that name at any depth of the folder; the last round counts. */
    public static void main(String[] arguments) throws IOException {
        List<Capture> captures = captures(Path.of(arguments[0]), arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        List<DecodedText> texts = captures.stream().map(TextRates::decode).toList();
        double megabytes = captures.stream().mapToLong(c -> c.octets().length()).sum() / 1e6;
        Curation curation = new Curation(Optional.empty());
        System.out.printf(Locale.ROOT, "%d captures, %.1f MB%n", captures.size(), megabytes);
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("round %d%n", round);
            tell("decode", captures.size(), megabytes, time(captures, c -> decode(c)
                    .characters()));
            tell("segment", captures.size(), megabytes, time(texts, t -> Segmentation.of(t)
                    .size()));
            tell("segment and classify", captures.size(), megabytes, time(texts, t -> Classification.of(
                            Segmentation.of(t))
                    .articles()));
            tell("curate (all of it)", captures.size(), megabytes, time(captures, c -> curation.curate(c)
                    .documents()
                    .size()));
        }
        System.out.println(sum == 0 ? "nothing was read" : "");
    }

    private static void tell(String step, int pages, double megabytes, double seconds) {
        System.out.printf(
                Locale.ROOT, "  %-22s %7.0f captures/s  %6.1f MB/s%n", step, pages / seconds, megabytes / seconds);
    }

    private static <T> double time(List<T> all, ToIntFunction<T> step) {
        long start = SYSTEM.getProcessCpuTime();
        for (T one : all) {
            sum += step.applyAsInt(one);
        }
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
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
