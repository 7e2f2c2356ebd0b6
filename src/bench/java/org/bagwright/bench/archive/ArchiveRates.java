package org.bagwright.bench.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.Locale;
import org.bagwright.archive.BagPacking;

/** MB/s and the ratio of packing a folder, in one run. */
public final class ArchiveRates {
    private static final int ROUNDS = 2;

    private final Path folder;
    private final Path work;
    private final double megabytes;

    private ArchiveRates(Path folder, Path work, double megabytes) {
        this.folder = folder;
        this.work = work;
        this.megabytes = megabytes;
    }

    private interface Packing {
        void pack(Path archive) throws IOException, InterruptedException;
    }

    /**
     * Runs the benchmark; the better of two rounds counts.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path work = Files.createTempDirectory("bagwright-bench");
        double megabytes =
                BagPacking.of(folder, "bench", LocalDate.EPOCH, 1, octets -> {}).octets() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, %.1f MB%n%-24s %8s %8s%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                megabytes,
                "",
                "MB/s",
                "ratio");
        try {
            new ArchiveRates(folder, work, megabytes).run();
        } finally {
            delete(work);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path parent = folder.getParent();
        String name = folder.getFileName().toString();
        measure("tar | gzip -6", archive -> shell(parent, "tar -cf - -- '" + name + "' | gzip -6 > " + archive));
        measure(
                "zip -r -6",
                archive -> shell(
                        parent,
                        "zip -q -r -6 " + archive + ".zip '" + name + "' && mv " + archive + ".zip " + archive));
        for (int jobs : new int[] {1, 2}) {
            measure("ours, tar.gz, " + jobs, archive -> packing(jobs).tarGzip(archive));
            measure("ours, zip, " + jobs, archive -> packing(jobs)
                    .zip(archive, Files.createTempDirectory(work, "zip")));
        }
    }

    private BagPacking packing(int jobs) throws IOException {
        return BagPacking.of(folder, folder.getFileName().toString(), LocalDate.EPOCH, jobs, octets -> {});
    }

    private static void shell(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    private void measure(String what, Packing packing) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        double ratio = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path archive = work.resolve("archive");
            long began = System.nanoTime();
            packing.pack(archive);
            best = Math.min(best, (System.nanoTime() - began) / 1e9);
            ratio = Files.size(archive) / 1e6 / megabytes;
            Files.delete(archive);
        }
        System.out.printf(Locale.ROOT, "%-24s %8.1f %8.4f%n", what, megabytes / best, ratio);
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
