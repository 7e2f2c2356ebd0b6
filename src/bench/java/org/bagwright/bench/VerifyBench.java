package org.bagwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times {@code verify} beside what it can't be faster than, in the same run: {@code openssl dgst} of the same files, or its
 * own start. See {@code bench/README.md}.
 */
public final class VerifyBench {
    private static final long SEED = 20_161_123L;
    private static final int LARGE_FILES = 4;
    private static final long LARGE = 1L << 30;
    private static final int SMALL_FILES = 20_000;
    private static final int SMALL = 4_000;
    private static final int MANY_FILES = 1_000_000;
    private static final int TINY = 64;
    private static final int RUNS = 5;
    private static final int ARCHIVED_FILES = 2_000;
    private static final long ARCHIVED = 100_000;

    private final String bagwright;
    private final Path work;
    private double start;

    private VerifyBench(String bagwright, Path work) {
        this.bagwright = bagwright;
        this.work = work;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the launcher; which parts, all but {@code million} by default
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String bagwright = Path.of(arguments[0]).toAbsolutePath().toString();
        List<String> parts = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        if (parts.isEmpty()) {
            parts.addAll(List.of("cold", "small", "large", "archives"));
        }
        Path work = Files.createTempDirectory("bagwright-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors%n%-34s %8s %8s %8s  %s%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                "",
                "wall s",
                "cpu s",
                "peak MB",
                "ratio, limit");
        VerifyBench bench = new VerifyBench(bagwright, work);
        bench.measureStart();
        for (String part : parts) {
            bench.run(part);
        }
    }

    private void run(String part) throws IOException, InterruptedException {
        switch (part) {
            case "cold":
                cold();
                break;
            case "small":
                small();
                break;
            case "large":
                large("sha512");
                large("sha256");
                large("md5");
                break;
            case "million":
                million();
                break;
            case "archives":
                archives();
                break;
            default:
                throw new IllegalArgumentException("no such part: " + part);
        }
    }

    /** What the process costs before it has work: a bag of one file. */
    private void measureStart() throws IOException, InterruptedException {
        new MadeBag("sha512", SEED).write(work.resolve("tiny"), MadeBag.Layout.FLAT, 1, TINY);
        verify("tiny");
        start = cpu(verify("tiny"));
    }

    private void cold() throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        Measured last = null;
        for (int run = 0; run < RUNS; run++) {
            last = verify("tiny");
            seconds[run] = last.wall();
        }
        Arrays.sort(seconds);
        show("verify a small bag", last, String.format(Locale.ROOT, "median %.2f s, < 0.60", seconds[RUNS / 2]));
    }

    private void small() throws IOException, InterruptedException {
        for (MadeBag.Layout layout : MadeBag.Layout.values()) {
            String name = layout.name().toLowerCase(Locale.ROOT);
            new MadeBag("sha512", SEED).write(work.resolve(name), layout, SMALL_FILES, SMALL);
            Measured verified = verify(name);
            double beyond = cpu(verified) - start;
            show("20,000 of 4 kB, " + name, verified, String.format(Locale.ROOT, "%.2f cpu s, <= 1.50", beyond));
        }
    }

    private void large(String algorithm) throws IOException, InterruptedException {
        Path bag = work.resolve("large-" + algorithm);
        new MadeBag(algorithm, SEED).write(bag, MadeBag.Layout.FLAT, LARGE_FILES, LARGE);
        Measured openssl =
                measure(List.of("sh", "-c", "openssl dgst -" + algorithm + " " + bag.getFileName() + "/data/*"), "");
        Measured verified = verify(bag.getFileName().toString());
        show("openssl dgst -" + algorithm + ", 4 x 1 GiB", openssl, "");
        String ratio = String.format(
                Locale.ROOT,
                "%.2f x cpu, <= 1.25; %.2f x wall",
                cpu(verified) / cpu(openssl),
                verified.wall() / openssl.wall());
        show("verify, " + algorithm + ", 4 x 1 GiB", verified, ratio);
        Bench.delete(bag);
    }

    private void million() throws IOException, InterruptedException {
        for (MadeBag.Layout layout : MadeBag.Layout.values()) {
            String name = "million-" + layout.name().toLowerCase(Locale.ROOT);
            new MadeBag("sha512", SEED).write(work.resolve(name), layout, MANY_FILES, TINY);
            Measured verified = measure(List.of(bagwright, "--quiet", "verify", name), "-Xmx512m");
            show("1,000,000 files, " + layout.name().toLowerCase(Locale.ROOT) + ", -Xmx512m", verified, "");
            Bench.delete(work.resolve(name));
        }
    }

    private void archives() throws IOException, InterruptedException {
        new MadeBag("sha512", SEED).write(work.resolve("packed"), MadeBag.Layout.SHARDED, ARCHIVED_FILES, ARCHIVED);
        show("2,000 of 100 kB, folder", verify("packed"), "");
        archive("packed.zip", "zip -qr packed.zip packed");
        archive("packed.tar", "tar -cf packed.tar packed");
        archive("packed.tar.gz", "tar -czf packed.tar.gz packed");
        archive("packed.tar.zst", "tar --zstd -cf packed.tar.zst packed");
        archive("packed.tar.xz", "tar -cJf packed.tar.xz packed");
    }

    /** Made by other people's programs; left out where they are missing. */
    private void archive(String name, String command) throws IOException, InterruptedException {
        try {
            measure(List.of("sh", "-c", command), "");
        } catch (IOException e) {
            System.out.println("no " + name + ": " + command);
            return;
        }
        show("the same, " + name, verify(name), "");
    }

    private Measured verify(String bag) throws IOException, InterruptedException {
        return measure(
                List.of(bagwright, "--quiet", "verify", bag), System.getenv().getOrDefault("BAGWRIGHT_JAVA_OPTS", ""));
    }

    private Measured measure(List<String> command, String options) throws IOException, InterruptedException {
        return Measured.run(command, work, Map.of("BAGWRIGHT_JAVA_OPTS", options));
    }

    private static double cpu(Measured measured) {
        return measured.cpu().orElse(measured.wall());
    }

    private static void show(String name, Measured m, String ratio) {
        System.out.printf(Locale.ROOT, "%-34s %8.2f %8.2f %8s  %s%n", name, m.wall(), cpu(m), m.peakShown(), ratio);
    }
}
