package org.bagwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bagwright.LimitedProcess;
import org.bagwright.json.ReleaseList;
import org.bagwright.model.Octets;
import org.bagwright.signature.MadeKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A release that is killed, or that finds the disk full. */
class ReleaseProcessTest {
    private static final String NAME = "port-ellery-1.0.0";
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void makeProject() throws IOException {
        dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve("bagwright.yaml"), """
                name: port-ellery
                version: "1.0.0"
                title: News of Port Ellery
                rights: none
                date: 2026-11-26
                creators:
                  - name: Port Ellery Courier archive
                """);
        Files.writeString(dataset.resolve("CHANGELOG.md"), "## 1.0.0\n\n- First.\n");
        Files.writeString(folder.resolve("key"), MadeKey.of(1).privateFile());
    }

    private static Process java(List<String> before, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return LimitedProcess.start(new ProcessBuilder(command));
    }

    @Test
    void killedAtAnyMomentLeavesWholeArchivesAndAWholeList() throws Exception {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Process process = java(List.of(), ReleasingLoop.class, folder.toString());
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                assertEquals("released", out.readLine());
                Thread.sleep(random.nextInt(400));
            } finally {
                process.destroyForcibly().waitFor();
            }
            String what = "round " + round + " of seed " + seed;
            for (String suffix : List.of(".zip", ".tar.gz")) {
                Heard verified = Heard.of(folder, "verify", "dataset/" + NAME + suffix);
                assertEquals(0, verified.exit(), what + verified.out());
            }
            assertListIsWhole(what);
            Heard next = ReleasingLoop.release(folder, random.nextInt(2));
            assertEquals(0, next.exit(), what + next.out() + next.err());
            assertNothingIsLeftOver();
        }
    }

    private void assertListIsWhole(String what) throws IOException {
        Path list = dataset.resolve("releases.json");
        if (Files.exists(list)) {
            ReleaseList.Reading reading = ReleaseList.read(Octets.owning(Files.readAllBytes(list)));
            assertEquals(List.of(), reading.faults(), what);
        }
    }

    private void assertNothingIsLeftOver() throws IOException {
        try (Stream<Path> work = Files.list(dataset.resolve(".bagwright"))) {
            assertEquals(
                    List.of("lock"),
                    work.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** No file may be longer than 200 kB: those of the bag aren't, its archives would be. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskEndsWithExitCode5AndLeavesNothing() throws Exception {
        Random random = new Random(5);
        for (int capture = 0; capture < 25; capture++) {
            StringBuilder text = new StringBuilder("The harbour of Port Ellery was busy again this week. ");
            while (text.length() < 15_000) {
                text.append(Long.toString(random.nextLong() >>> 1, 36)).append(random.nextInt(9) == 0 ? ". " : " ");
            }
            Files.writeString(folder.resolve("raw/c" + capture + ".txt"), text.append("\n"));
        }
        List<String> limited = List.of("sh", "-c", "ulimit -f 400; exec \"$0\" \"$@\"");
        Process process = java(limited, Main.class, "-C", folder.toString(), "release", "--no-progress");
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertEquals(5, process.waitFor(), out + err);
        assertTrue(err.contains("error[SYS-101]"), err);
        assertFalse(Files.exists(dataset.resolve(NAME + ".zip")));
        assertFalse(Files.exists(dataset.resolve(NAME + ".tar.gz")));
        assertFalse(Files.exists(dataset.resolve("releases.json")));
        assertTrue(Files.exists(dataset.resolve(NAME)), "the bag itself is built: only packing failed");
        assertNothingIsLeftOver();
    }
}
