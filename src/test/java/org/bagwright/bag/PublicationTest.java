package org.bagwright.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bagwright.LimitedProcess;
import org.bagwright.bag.Publication.Outcome;
import org.bagwright.model.BagPath;
import org.bagwright.verify.VerifiedBag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    /** Makes JNA fail to load. */
    private static final List<String> WITHOUT_JNA =
            List.of("-Djna.boot.library.path=/nowhere", "-Djna.nosys=true", "-Djna.nounpack=true");

    @TempDir
    Path temporary;

    Path dataset;
    Path target;

    @BeforeEach
    void nameFolders() {
        dataset = temporary.resolve("dataset");
        target = dataset.resolve("sample-1.0.0");
    }

    private Outcome publish(String flavour) throws IOException {
        return PublishingLoop.publish(dataset, flavour);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void assertHolds(String flavour) throws IOException {
        assertEquals(List.of(), SampleBag.codes(target));
        assertEquals("First " + flavour + "\n", Files.readString(target.resolve("data/text/a.txt")));
        assertEquals(List.of(".bagwright", "sample-1.0.0"), names(dataset));
        assertEquals(List.of("lock"), names(dataset.resolve(".bagwright")));
    }

    @Test
    void createsThenReplaces() throws IOException {
        assertEquals(Outcome.CREATED, publish("one"));
        assertHolds("one");
        assertEquals(Outcome.REPLACED, publish("two"));
        assertHolds("two");
    }

    @Test
    void leavesTheSameBagUntouched() throws IOException {
        publish("one");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(target.resolve("bagit.txt"), before);

        assertEquals(Outcome.UNCHANGED, publish("one"));

        assertEquals(before, Files.getLastModifiedTime(target.resolve("bagit.txt")));
        assertHolds("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/text/a.txt", "manifest-sha512.txt", "metadata/datacite.xml"})
    void replacesTheSameBagWhenAFileIsGone(String path) throws IOException {
        publish("one");
        Files.delete(target.resolve(path));

        assertEquals(Outcome.REPLACED, publish("one"));

        assertHolds("one");
    }

    @Test
    void replacesTheSameBagWhenAFileWasAddedOrCutShort() throws IOException {
        publish("one");
        Files.writeString(target.resolve("data/added"), "");
        assertEquals(Outcome.REPLACED, publish("one"));
        Files.writeString(target.resolve("data/README.md"), "#");
        assertEquals(Outcome.REPLACED, publish("one"));
        assertHolds("one");
    }

    @Test
    void refusesTargetThatIsNoFolder() throws IOException {
        Files.createDirectories(dataset);
        Files.writeString(target, "a file");
        assertThrows(FileAlreadyExistsException.class, () -> publish("one"));
        Files.delete(target);
        Files.createSymbolicLink(target, Files.createDirectory(temporary.resolve("elsewhere")));
        assertThrows(FileAlreadyExistsException.class, () -> publish("one"));
    }

    @Test
    void refusesTargetElsewhereAndBagThatWasNotStaged() throws IOException {
        SampleBag.drafted(temporary.resolve("bag"));
        VerifiedBag elsewhere = SampleBag.verify(temporary.resolve("bag")).bag().orElseThrow();
        try (Publication publication = Publication.into(dataset)) {
            Path staging = publication.staging();
            SampleBag.drafted(staging);
            VerifiedBag staged = SampleBag.verify(staging).bag().orElseThrow();

            assertThrows(IllegalArgumentException.class, () -> publication.publish(elsewhere, target));
            assertThrows(
                    IllegalArgumentException.class, () -> publication.publish(staged, temporary.resolve("sample")));
        }
    }

    @Test
    void refusesSecondPublicationAtOnce() throws IOException {
        try (Publication first = Publication.into(dataset)) {
            Path staging = first.staging();
            assertThrows(AnotherBuildIsRunning.class, () -> Publication.into(dataset));
            assertTrue(Files.exists(staging));
        }
        Publication.into(dataset).close();
    }

    @Test
    void clearsLeftoversAndPutsBackWhatWasSetAside() throws IOException {
        publish("one");
        Path aside = Files.createDirectories(dataset.resolve(".bagwright/aside"));
        Files.move(target, aside.resolve("sample-1.0.0"));
        Files.writeString(
                Files.createDirectory(dataset.resolve(".bagwright/staging-1")).resolve("half"), "");

        Publication.into(dataset).close();

        assertHolds("one");
    }

    @Test
    void deletesLinksInOldBagButNotWhatTheyLeadTo() throws IOException {
        publish("one");
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "");
        Files.createSymbolicLink(target.resolve("data/link"), outside);

        assertEquals(Outcome.REPLACED, publish("two"));

        assertTrue(Files.exists(outside.resolve("precious")));
        assertHolds("two");
    }

    @Test
    void syncsManyFilesAtOnce() throws IOException {
        try (Publication publication = Publication.into(dataset)) {
            Path staging = publication.staging();
            try (BagDraft draft = BagDraft.in(staging, SampleBag.SHA512)) {
                for (int n = 0; n < 500; n++) {
                    draft.write(new BagPath("text/" + n + ".txt"), "text " + n);
                }
                draft.seal(SampleBag.info());
            }
            VerifiedBag bag = SampleBag.verify(staging).bag().orElseThrow();
            assertEquals(Outcome.CREATED, publication.publish(bag, target));
        }
        assertEquals(List.of(), SampleBag.codes(target));
    }

    @Test
    void exchangesFoldersInOneStepWhereTheSystemCan() throws IOException {
        assumeTrue(LibC.isLinux() && LibC.load().isPresent(), "not Linux, or no JNA");
        Path one = Files.createDirectory(temporary.resolve("one"));
        Path other = Files.createDirectory(temporary.resolve("Zweite Hälfte"));
        Files.writeString(one.resolve("a"), "");

        assertTrue(AtomicExchange.exchange(one, other));

        assertEquals(List.of("a"), names(other));
        assertThrows(IOException.class, () -> AtomicExchange.exchange(one, temporary.resolve("nowhere")));
    }

    @Test
    void replacesWithoutJna() throws Exception {
        Process process = loop(WITHOUT_JNA, 3);

        assertEquals(0, process.waitFor());
        assertHolds("flavour 0");
    }

    @Test
    void killedAtAnyMomentLeavesTheOldOrTheNewBag() throws Exception {
        long seed = 20261123;
        System.out.println("PublicationTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            killAfter(random.nextInt(400), List.of());
            assertEquals(List.of(), SampleBag.codes(target), "round " + round);
            assertNextPublicationWorks("round " + round);
        }
    }

    @Test
    void killedAtAnyMomentWithoutJnaIsMendedByTheNextStart() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            killAfter(random.nextInt(400), WITHOUT_JNA);
            assertNextPublicationWorks("round " + round);
        }
    }

    private void killAfter(int milliseconds, List<String> options) throws Exception {
        Process process = loop(options, Integer.MAX_VALUE);
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertEquals("published", out.readLine());
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void assertNextPublicationWorks(String what) throws IOException {
        Publication.into(dataset).close();
        assertEquals(List.of("lock"), names(dataset.resolve(".bagwright")), what);
        assertEquals(List.of(), SampleBag.codes(target), what);
        String text = Files.readString(target.resolve("data/text/a.txt"));
        assertTrue(List.of("First flavour 0\n", "First flavour 1\n").contains(text), text);
    }

    private Process loop(List<String> options, int rounds) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PublishingLoop.class.getName()));
        command.addAll(List.of(dataset.toString(), String.valueOf(rounds)));
        return LimitedProcess.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    }
}
