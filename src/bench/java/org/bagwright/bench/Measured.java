package org.bagwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command as a whole process.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, its children's included; not known outside Linux
 * @param peakKilobytes most memory that it had resident; not known outside Linux
 */
record Measured(double wall, Optional<Double> cpu, Optional<Long> peakKilobytes) {
    private static final Path OWN_STATISTICS = Path.of("/proc/self/stat");
    /** Clock ticks a second in {@code /proc}, on all common Linux systems. */
    private static final double TICKS = 100;
    /** Fields of {@code /proc/self/stat} behind the command's name that sum up children who ended. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;
    private static final int POLL_MILLISECONDS = 20;

    /** Runs {@code command} in {@code folder}. Its standard output is dropped. */
    static Measured run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Optional<Double> before = cpuOfChildren();
        long start = System.nanoTime();
        Process process = builder.start();
        Optional<Long> peak = Optional.empty();
        do {
            Optional<Long> sofar = peak(process.pid());
            peak = sofar.isPresent() ? sofar : peak;
        } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0 && process.exitValue() != 4) {
            throw new IOException("exit code " + process.exitValue() + " of " + command);
        }
        return new Measured(wall, cpuOfChildren().map(after -> after - before.orElse(0.0)), peak);
    }

    /** The high-water mark of a process that still runs; it only grows, so the last one read is the one wanted. */
    private static Optional<Long> peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Seconds of processor time of all children that have ended. */
    private static Optional<Double> cpuOfChildren() {
        try {
            String statistics = Files.readString(OWN_STATISTICS);
            String[] fields = statistics
                    .substring(statistics.lastIndexOf(')') + 2)
                    .strip()
                    .split(" ", -1);
            double ticks = Double.parseDouble(fields[CHILDREN_USER]) + Double.parseDouble(fields[CHILDREN_SYSTEM]);
            return Optional.of(ticks / TICKS);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String cpuShown() {
        return cpu.map(c -> String.format(Locale.ROOT, "%.1f", c)).orElse("-");
    }

    String peakShown() {
        return peakKilobytes.map(k -> Long.toString(k / 1024)).orElse("-");
    }
}
