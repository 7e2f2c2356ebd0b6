package org.bagwright.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bagwright.LimitedProcess;
import org.bagwright.model.BagPath;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fixity;
import org.bagwright.model.Oxum;
import org.bagwright.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagDraftTest {
    @TempDir
    Path temporary;

    @Test
    void writesTagFilesToTheLetter() throws IOException {
        DraftedBag bag = SampleBag.drafted(temporary.resolve("bag"));

        assertEquals(
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
                Files.readString(bag.folder().resolve("bagit.txt")));
        assertEquals(
                "Bag-Size: 249 kB\n"
                        + "BagIt-Profile-Identifier: urn:uuid:00000000-0000-4000-8000-000000000000\n"
                        + "Bagging-Date: 2026-11-23\n"
                        + "External-Identifier: " + bag.swhid() + "\n"
                        + "Payload-Oxum: " + bag.payload() + "\n"
                        + "Source-Organization: Example Archive\n",
                Files.readString(bag.folder().resolve("bag-info.txt")));
    }

    @Test
    void listsPayloadSortedByOctetsWithCorrectDigests() throws IOException {
        DraftedBag bag = SampleBag.drafted(temporary.resolve("bag"));

        List<String> lines = Files.readAllLines(bag.folder().resolve("manifest-sha512.txt"));

        List<String> paths = lines.stream().map(line -> line.substring(130)).toList();
        assertEquals(
                List.of(
                        "data/README.md",
                        "data/metadata/documents.jsonl",
                        "data/text/a-b.txt",
                        "data/text/a.txt",
                        "data/text/a/deep.txt"),
                paths);
        for (String line : lines) {
            byte[] octets = Files.readAllBytes(bag.folder().resolve(line.substring(130)));
            assertEquals(
                    Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(octets)).hex() + "  ", line.substring(0, 130));
        }
    }

    @Test
    void listsAllTagFilesButTagManifestsInTagManifest() throws IOException {
        DraftedBag bag = SampleBag.drafted(
                temporary.resolve("bag"), "x", List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512));

        List<String> paths = Files.readAllLines(bag.folder().resolve("tagmanifest-sha256.txt")).stream()
                .map(line -> line.substring(66))
                .toList();

        assertEquals(
                List.of(
                        "bag-info.txt",
                        "bagit.txt",
                        "manifest-sha256.txt",
                        "manifest-sha512.txt",
                        "metadata/datacite.xml"),
                paths);
    }

    @Test
    void givesTheSameOctetsWhateverTheOrderOfWriting() throws Exception {
        DraftedBag one = shuffled(new Random(1), 1);
        DraftedBag other = shuffled(new Random(2), 8);

        assertEquals(contents(one.folder()), contents(other.folder()));
    }

    private DraftedBag shuffled(Random random, int threads) throws Exception {
        List<Integer> numbers =
                new ArrayList<>(Stream.iterate(0, n -> n + 1).limit(500).toList());
        java.util.Collections.shuffle(numbers, random);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag-" + threads), SampleBag.SHA512)) {
            List<Future<Fixity>> written = new ArrayList<>();
            for (int number : numbers) {
                BagPath path = new BagPath("d" + number % 7 + "/" + number % 3 + "/f" + number + ".txt");
                written.add(workers.submit(() -> draft.write(path, "text " + number)));
            }
            for (Future<Fixity> one : written) {
                one.get();
            }
            return draft.seal(SampleBag.info());
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> contents(Path bag) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(bag).filter(Files::isRegularFile).sorted()) {
            for (Path file : files.toList()) {
                contents.add(bag.relativize(file) + " " + HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void identifiesPayloadAsGitDoes() throws Exception {
        DraftedBag bag = SampleBag.drafted(temporary.resolve("bag"));
        assumeTrue(gitRuns(), "git isn't there");
        Path repository = temporary.resolve("repository.git");
        git(bag, repository, "init", "-q", "--bare", repository.toString());
        git(bag, repository, "-c", "core.autocrlf=false", "add", "-A", "-f", ".");

        assertEquals("swh:1:dir:" + git(bag, repository, "write-tree"), bag.swhid());
    }

    private static boolean gitRuns() throws InterruptedException {
        try {
            return LimitedProcess.start(new ProcessBuilder("git", "--version")).waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String git(DraftedBag bag, Path repository, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        boolean init = arguments[0].equals("init");
        if (!init) {
            command.addAll(List.of(
                    "--git-dir=" + repository, "--work-tree=" + bag.folder().resolve("data")));
        }
        command.addAll(List.of(arguments));
        Process process = LimitedProcess.start(new ProcessBuilder(command)
                .directory(bag.folder().resolve("data").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        String out = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return out;
    }

    @Test
    void identifiesEmptyPayloadAsTheEmptyTree() throws IOException {
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            assertEquals(
                    "swh:1:dir:4b825dc642cb6eb9a060e54bf8d69288fbee4904",
                    draft.seal(SampleBag.info()).swhid());
        }
    }

    @Test
    void isAcceptedByBagItJavaAndByBagVerifier() throws Exception {
        Path folder = temporary.resolve("bag").toAbsolutePath().normalize();
        SampleBag.drafted(folder, "x", List.of(DigestAlgorithm.SHA512, DigestAlgorithm.SHA256));

        Bag read = new BagReader().read(folder);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (gov.loc.repository.bagit.verify.BagVerifier second =
                new gov.loc.repository.bagit.verify.BagVerifier(pool)) {
            second.isValid(read, false);
        }

        Verification verification = SampleBag.verify(folder);
        assertEquals(List.of(), verification.findings());
        assertTrue(verification.bag().isPresent());
        assertEquals(5 + 5, verification.files());
    }

    @Test
    void keepsValuesOnOneLine() throws IOException {
        SortedMap<String, List<String>> info = SampleBag.info();
        info.put("External-Description", List.of("one\r\ntwo\u2028three\u0085 four\t\u001b[31m  five\n"));
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            draft.seal(info);
        }

        String written = Files.readString(temporary.resolve("bag/bag-info.txt"));
        assertTrue(written.contains("External-Description: one two three four [31m five\n"), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payload-Oxum", "bag-size", "La:bel", "La\nbel", "", " Label", "Label "})
    void refusesLabel(String label) throws IOException {
        SortedMap<String, List<String>> info = SampleBag.info();
        info.put(label, List.of("1"));
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            assertThrows(IllegalArgumentException.class, () -> draft.seal(info));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT/A.txt", "Text/b.txt", "text/a.txt/c", "TEXT", "text/A.TXT/c"})
    void refusesPathThatDiffersInCaseOnly(String path) throws IOException {
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            draft.write(new BagPath("text/a.txt"), "");

            assertThrows(IllegalArgumentException.class, () -> draft.write(new BagPath(path), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bagit.txt", "Bag-Info.txt", "manifest-md5.txt", "tagmanifest-x.txt", "data/x", "fetch.txt"})
    void refusesTagFileThatBagItNames(String path) throws IOException {
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            assertThrows(IllegalArgumentException.class, () -> draft.writeTag(new BagPath(path), ""));
        }
    }

    @Test
    void refusesHalfASurrogatePair() throws IOException {
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            assertThrows(IllegalArgumentException.class, () -> draft.write(new BagPath("a"), "x\ud800y"));
        }
    }

    @Test
    void copiesFileLongerThanOneChunk() throws IOException {
        byte[] octets = new byte[3 * HashedFolder.CHUNK + 17];
        new Random(7).nextBytes(octets);
        Path source = Files.write(temporary.resolve("source"), octets);
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            Fixity fixity = draft.copy(new BagPath("raw/source"), source);

            assertEquals(octets.length, fixity.octets());
            assertEquals(Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(octets)), fixity.digest());
            assertEquals(new Oxum(octets.length, 1), draft.oxum());
            assertEquals(-1, Files.mismatch(source, temporary.resolve("bag/data/raw/source")));
        }
    }

    @Test
    void doesNotCopyThroughLinkAndGoesOnWithoutIt() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), secret);
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            assertThrows(IOException.class, () -> draft.copy(new BagPath("raw/link"), link));
            draft.write(new BagPath("raw/link"), "not secret");
            draft.seal(SampleBag.info());
        }
        assertEquals(List.of(), SampleBag.codes(temporary.resolve("bag")));
    }

    @Test
    void doesNotSealWhileFileIsBeingWritten() throws IOException {
        try (BagDraft draft = BagDraft.in(temporary.resolve("bag"), SampleBag.SHA512)) {
            try (PayloadStream open = draft.open(new BagPath("a"))) {
                open.write(1);
                assertThrows(IllegalStateException.class, () -> draft.seal(SampleBag.info()));
            }
        }
    }

    @Test
    void deletesDraftThatIsNotSealed() throws IOException {
        Path folder = temporary.resolve("bag");
        try (BagDraft draft = BagDraft.in(folder, SampleBag.SHA512)) {
            draft.write(new BagPath("a"), "");
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void saysSizesForPeople() {
        assertEquals("0 B", BagSize.of(0));
        assertEquals("999 B", BagSize.of(999));
        assertEquals("1.0 kB", BagSize.of(1000));
        assertEquals("1.1 kB", BagSize.of(1050));
        assertEquals("9.9 kB", BagSize.of(9_949));
        assertEquals("10 kB", BagSize.of(9_950));
        assertEquals("212 kB", BagSize.of(212_345));
        assertEquals("1.0 MB", BagSize.of(999_500));
        assertEquals("9.2 EB", BagSize.of(Long.MAX_VALUE));
    }
}
