package org.bagwright.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times {@code build} and {@code verify} over made captures, beside a plain copy and {@code openssl dgst} of the same
 * files, each as a whole process in the same run. See {@code bench/README.md}.
 */
public final class Bench {
    private static final long SEED = 20_161_123L;

    private final Path bagwright;
    private final Path work;
    private final int captures;
    private final Map<String, String> environment;
    private long octets;
    private Optional<Measured> copy = Optional.empty();

    private Bench(Path bagwright, Path work, int captures, Map<String, String> environment) {
        this.bagwright = bagwright;
        this.work = work;
        this.captures = captures;
        this.environment = environment;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the launcher; how many captures; the seed, if it isn't the usual one
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path bagwright = Path.of(arguments[0]).toAbsolutePath();
        int captures = Integer.parseInt(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        Path work = Files.createTempDirectory("bagwright-bench");
        Thread cleaner = new Thread(() -> delete(work));
        Runtime.getRuntime().addShutdownHook(cleaner);
        String options = System.getenv().getOrDefault("BAGWRIGHT_JAVA_OPTS", "");
        System.out.printf(
                Locale.ROOT,
                "%d captures, seed %d, Java %s, %d processors, BAGWRIGHT_JAVA_OPTS=%s%n",
                captures,
                seed,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                options.isEmpty() ? "(none)" : options);
        new Bench(bagwright, work, captures, Map.of("BAGWRIGHT_JAVA_OPTS", options)).run(new MadeCaptures(seed));
    }

    private void run(MadeCaptures made) throws IOException, InterruptedException {
        Path raw = work.resolve("raw");
        octets = made.write(raw, captures);
        Files.writeString(work.resolve("bagwright.yaml"), """
                name: bench
                version: "1.0.0"
                title: Made captures
                date: 2026-01-01
                creators:
                  - name: A generator
                """, StandardCharsets.UTF_8);
        String launcher = bagwright.toString();
        Measured.run(List.of(launcher, "--version"), work, environment);
        System.out.printf(Locale.ROOT, "%d octets, %d a capture%n", octets, octets / captures);
        System.out.printf(
                Locale.ROOT,
                "%-22s %8s %8s %10s %8s %9s %8s%n",
                "",
                "wall s",
                "cpu s",
                "captures/s",
                "MB/s",
                "peak MB",
                "x copy");
        copy = Optional.of(show("cp -R raw", List.of("cp", "-R", "raw", "copy")));
        if (isThere("openssl")) {
            // Names by the hundred: a process for each would time the processes.
            show("openssl dgst -sha512", List.of("sh", "-c", "find raw -type f | xargs -n 500 openssl dgst -sha512"));
        }
        show("bagwright build", List.of(launcher, "--quiet", "build"));
        show("bagwright verify", List.of(launcher, "--quiet", "verify", bag()));
    }

    private Measured show(String name, List<String> command) throws IOException, InterruptedException {
        Measured m = Measured.run(command, work, environment);
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %8s %10.0f %8.1f %9s %8.1f%n",
                name,
                m.wall(),
                m.cpuShown(),
                captures / m.wall(),
                octets / 1e6 / m.wall(),
                m.peakShown(),
                m.wall() / copy.map(Measured::wall).orElse(m.wall()));
        return m;
    }

    private String bag() throws IOException {
        try (Stream<Path> bags = Files.list(work.resolve("dataset"))) {
            return bags.filter(p -> p.getFileName().toString().startsWith("bench-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no bag was built"))
                    .toString();
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
