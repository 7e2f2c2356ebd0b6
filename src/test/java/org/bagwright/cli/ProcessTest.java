package org.bagwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bagwright.LimitedProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own: exit codes, streams and signals as the operating system sees them. */
class ProcessTest {
    @TempDir
    private Path folder;

    /** A command that waits until it is stopped. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] arguments) {
            Verb waiting = task -> {
                task.output().warn("waiting");
                try {
                    TimeUnit.MINUTES.sleep(1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Outcome.of(ExitCode.DONE);
            };
            Main.end(new CommandRun(arguments, Main.ofThisProcess(), Map.of("wait", waiting)));
        }
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return LimitedProcess.start(new ProcessBuilder(command).directory(new File(folder.toString())));
    }

    private static String text(java.io.InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void saysItsVersion() throws IOException, InterruptedException {
        Process process = start(Main.class, "--version");
        assertEquals("bagwright development" + System.lineSeparator(), text(process.getInputStream()));
        assertEquals(0, process.waitFor());
    }

    @Test
    void tellsWrongUsageToItsCaller() throws IOException, InterruptedException {
        Process process = start(Main.class, "explain", "XXX-999");
        assertEquals("", text(process.getInputStream()));
        assertTrue(text(process.getErrorStream()).startsWith("error: no such code: XXX-999\n"));
        assertEquals(2, process.waitFor());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsWith130AndASummaryOnInterrupt() throws IOException, InterruptedException {
        assertStops("INT", 130);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsWith143AndASummaryOnTermination() throws IOException, InterruptedException {
        assertStops("TERM", 143);
    }

    private static void send(String signal, Process process) throws IOException, InterruptedException {
        ProcessBuilder kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()));
        assertEquals(0, LimitedProcess.start(kill).waitFor());
    }

    /**
     * Skips the test where the signal doesn't reach a child: who starts the tests in the background, say, has INT ignored, and
     * <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#trap">what is ignored is
     * inherited</a>. A shell that outlives its own signal shows it.
     */
    private static void assumeReaches(String signal) throws IOException, InterruptedException {
        Process shell = LimitedProcess.start(new ProcessBuilder("sh", "-c", "kill -" + signal + " $$; exit 0"));
        assumeTrue(shell.waitFor() != 0, "SIG" + signal + " is ignored here: the tests were started that way");
    }

    private void assertStops(String signal, int exit) throws IOException, InterruptedException {
        assumeReaches(signal);
        Process process = start(Waiting.class, "wait", "--json");
        assertEquals("waiting", process.errorReader().readLine());
        send(signal, process);
        List<String> lines = text(process.getInputStream()).lines().toList();
        assertEquals(exit, process.waitFor());
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("\"code\":\"SYS-102\""), lines.toString());
        assertTrue(lines.get(1).contains("\"status\":\"interrupted\",\"exit\":" + exit), lines.toString());
    }

    /** A file that is all hole takes a while to hash, and no room. */
    private void makeLongBag() throws IOException {
        Path data = Files.createDirectories(folder.resolve("bag/data"));
        Files.writeString(folder.resolve("bag/bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(folder.resolve("bag/manifest-md5.txt"), "0".repeat(32) + "  data/hole\n");
        try (RandomAccessFile hole = new RandomAccessFile(data.resolve("hole").toFile(), "rw")) {
            hole.setLength(1L << 40);
        }
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void saysWhatVerifyHadDoneWhenItIsInterrupted() throws IOException, InterruptedException {
        assertVerifyStops("INT", 130);
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void saysWhatVerifyHadDoneWhenItIsTerminated() throws IOException, InterruptedException {
        assertVerifyStops("TERM", 143);
    }

    private void assertVerifyStops(String signal, int exit) throws IOException, InterruptedException {
        assumeReaches(signal);
        makeLongBag();
        Process process = start(Main.class, "verify", "--no-progress", "--report=junit=r.xml", "nowhere", "bag");
        BufferedReader err = process.errorReader();
        assertTrue(err.readLine().startsWith("error[SYS-101] nowhere: "));
        assertTrue(err.readLine().startsWith("  hint: "));
        send(signal, process);
        assertTrue(err.readLine().startsWith("error[SYS-102] "));
        String stopped = err.readLine();
        assertTrue(
                stopped.matches("STOPPED: 1 of 2 bags checked \\(1 not known\\)(; of bag [0-9,]+ octets? were read)?"
                        + "; no report was written"),
                stopped);
        assertEquals(exit, process.waitFor());
        assertTrue(Files.notExists(folder.resolve("r.xml")));
    }
}
