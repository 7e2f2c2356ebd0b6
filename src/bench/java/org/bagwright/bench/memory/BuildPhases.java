package org.bagwright.bench.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagwright.config.ConfigurationFile;
import org.bagwright.json.ReleaseList;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Guidance;
import org.bagwright.model.Octets;
import org.bagwright.model.TextRules;
import org.bagwright.pipeline.Build;
import org.bagwright.pipeline.BuildProgress;
import org.bagwright.pipeline.BuildReport;
import org.bagwright.pipeline.BuildRequest;
import org.bagwright.pipeline.DatasetChangeLog;
import org.bagwright.pipeline.Released;

/** Builds a bag of made HTML pages in this process and prints of each phase its processor time and the memory held at its end. */
public final class BuildPhases {
    private static final String CONFIGURATION = """
            name: bench
            version: "1.0.0"
            title: Made pages
            date: 2026-01-01
            creators:
              - name: A generator
            """;

    private BuildPhases() {}

    /** {@code FOLDER PAGES SITES SEED}: the folder is empty. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        MadePages made = new MadePages(Long.parseLong(arguments[3]), Integer.parseInt(arguments[2]));
        Path raw = Files.createDirectories(folder.resolve("raw"));
        for (int i = 0; i < pages; i++) {
            Files.writeString(raw.resolve(String.format(Locale.ROOT, "page-%06d.html", i)), made.html(i));
        }
        Phases phases = new Phases();
        System.out.printf(
                Locale.ROOT,
                "build of %d HTML pages of %s sites, heap of at most %d MB%n%-10s %8s %8s %10s%n",
                pages,
                arguments[2],
                Runtime.getRuntime().maxMemory() >> 20,
                "phase",
                "cpu s",
                "share",
                "live MB");
        double start = Memory.cpu();
        BuildReport report = Build.run(request(folder, raw), phases);
        double all = Memory.cpu() - start;
        phases.tell(all);
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d findings, %.1f s of processor time, peak %d MB resident%n",
                report.tally().documents(),
                report.findings().size(),
                all,
                Memory.peak());
    }

    private static BuildRequest request(Path folder, Path raw) {
        var configuration = ConfigurationFile.of(
                        Octets.owning(CONFIGURATION.getBytes(StandardCharsets.UTF_8)), Optional.empty())
                .configuration()
                .orElseThrow();
        return new BuildRequest(
                configuration.dataset(),
                new TextRules(configuration.texts(), List.of()),
                raw,
                folder.resolve("dataset"),
                List.of(DigestAlgorithm.SHA512),
                DatasetChangeLog.none(folder),
                Runtime.getRuntime().availableProcessors(),
                false,
                false,
                new Released(folder.resolve("dataset"), ReleaseList.NONE),
                "bench",
                configuration.digest(),
                Guidance.NONE);
    }

    /** Takes the time of each phase; what stands between two is the rest. */
    private static final class Phases implements BuildProgress {
        private final List<String> lines = new ArrayList<>();
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> live = new ArrayList<>();
        private double began;

        @Override
        public void begin(String phase, long total) {
            lines.add(phase);
            began = Memory.cpu();
        }

        @Override
        public void advance(long more) {
            // Only whole phases are timed.
        }

        @Override
        public void end(String outcome) {
            seconds.add(Memory.cpu() - began);
            live.add(Memory.live());
        }

        void tell(double all) {
            double rest = all;
            for (int i = 0; i < lines.size(); i++) {
                rest -= seconds.get(i);
                System.out.printf(
                        Locale.ROOT,
                        "%-10s %8.1f %7.1f%% %10.1f%n",
                        lines.get(i),
                        seconds.get(i),
                        100 * seconds.get(i) / all,
                        live.get(i));
            }
            System.out.printf(Locale.ROOT, "%-10s %8.1f %7.1f%%%n", "the rest", rest, 100 * rest / all);
        }
    }
}
