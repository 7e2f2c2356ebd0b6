package org.bagwright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bagwright.model.FindingCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bagwright.LimitedProcess;
import org.bagwright.bag.SampleBag;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagVerifierTest {
    private static final String A = "aaa\n";

    @TempDir
    Path temporary;

    Path bag;

    /** A bag without tag manifest, so that a test can change one thing at a time. */
    @BeforeEach
    void makeBag() throws IOException {
        bag = temporary.resolve("bag");
        put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        put("data/a.txt", A);
        put("manifest-sha512.txt", line(A, "data/a.txt"));
    }

    private void put(String path, String text) throws IOException {
        put(path, text, UTF_8);
    }

    private void put(String path, String text, Charset charset) throws IOException {
        Files.createDirectories(bag.resolve(path).getParent());
        Files.write(bag.resolve(path), text.getBytes(charset));
    }

    private static String hex(DigestAlgorithm algorithm, String text) {
        return Digest.of(algorithm, ByteBuffer.wrap(text.getBytes(UTF_8))).hex();
    }

    private static String line(String text, String path) {
        return hex(DigestAlgorithm.SHA512, text) + "  " + path + "\n";
    }

    private void assertFinds(FindingCode... codes) throws IOException {
        assertEquals(Stream.of(codes).map(FindingCode::name).toList(), SampleBag.codes(bag));
    }

    private Finding only() throws IOException {
        List<Finding> findings = SampleBag.verify(bag).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @Test
    void findsNothingInGoodBag() throws IOException {
        Verification verification = SampleBag.verify(bag);

        assertEquals(List.of(), verification.findings());
        assertEquals(1, verification.files());
        assertEquals(4, verification.octets());
        assertEquals("4.1", verification.bag().orElseThrow().payload().toString());
    }

    @Test
    void findsFolderThatIsNoBag() throws IOException {
        Files.delete(bag.resolve("bagit.txt"));

        assertFinds(NOT_A_BAG);
    }

    @Test
    void throwsForFolderThatIsNotThere() {
        assertThrows(IOException.class, () -> SampleBag.verify(temporary.resolve("nowhere")));
        assertThrows(IOException.class, () -> SampleBag.verify(bag.resolve("bagit.txt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BagIt-Version: 1.0\n",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding:UTF-8\n",
                "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n",
                "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n",
                "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
            })
    void findsDeclarationThatIsNotToTheLetter(String text) throws IOException {
        put("bagit.txt", text);

        assertTrue(SampleBag.codes(bag).contains("DECLARATION_MALFORMED"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n",
                "BagIt-Version: 1.0\rTag-File-Character-Encoding: UTF-8\r",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: utf-8\n",
                "BagIt-Version : 0.97 \nTag-File-Character-Encoding:UTF-8\n",
            })
    void acceptsDeclaration(String text) throws IOException {
        put("bagit.txt", text);

        assertFinds();
    }

    @Test
    void findsUnknownVersionAndEncoding() throws IOException {
        put("bagit.txt", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-99\n");

        assertFinds(BAGIT_VERSION_UNKNOWN, TAG_ENCODING_UNKNOWN);
    }

    @Test
    void readsTagFilesInTheirEncodingAndSaysSo() throws IOException {
        put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n");
        put("data/é.txt", "");
        put("manifest-sha512.txt", line(A, "data/a.txt") + line("", "data/é.txt"), StandardCharsets.UTF_16);

        assertFinds(TAG_ENCODING_NOT_UTF8);
    }

    @Test
    void findsTagFileThatCannotBeDecoded() throws IOException {
        put("bag-info.txt", "Contact-Name: \u00e9\n", StandardCharsets.ISO_8859_1);

        assertFinds(TAG_FILE_UNDECODABLE);
    }

    @Test
    void findsLineThatIsTooLongToBeMeant() throws IOException {
        put("bag-info.txt", "Contact-Name: " + "x".repeat(TagLines.LONGEST) + "\n");

        assertFinds(TAG_FILE_TOO_LARGE);
    }

    @Test
    void findsMetadataThatIsTooLargeToBeMeant() throws IOException {
        put("bag-info.txt", ("Contact-Name: " + "x".repeat(60_000) + "\n").repeat(300));

        assertFinds(TAG_FILE_TOO_LARGE);
    }

    @Test
    void findsByteOrderMarkAndReadsOn() throws IOException {
        put("manifest-sha512.txt", "\uFEFF" + line(A, "data/a.txt"));

        assertFinds(BYTE_ORDER_MARK);
    }

    @Test
    void findsBagWithoutPayloadFolderAndManifest() throws IOException {
        Files.delete(bag.resolve("data/a.txt"));
        Files.delete(bag.resolve("data"));
        Files.delete(bag.resolve("manifest-sha512.txt"));

        assertFinds(NO_PAYLOAD_FOLDER, NO_PAYLOAD_MANIFEST);
    }

    @Test
    void findsManifestOfUnknownAlgorithm() throws IOException {
        put("manifest-crc32.txt", "00000000 data/a.txt\n");

        assertFinds(DIGEST_ALGORITHM_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "zz  data/b", "DIGEST", "DIGEST  ", "DIGESTdata/b", "DIGESTff  data/b"})
    void findsMalformedLine(String text) throws IOException {
        String malformed = text.replace("DIGEST", hex(DigestAlgorithm.SHA512, ""));
        put("manifest-sha512.txt", line(A, "data/a.txt") + malformed + "\n");

        Finding finding = only();

        assertEquals(MANIFEST_LINE_MALFORMED, finding.code());
        assertEquals("manifest-sha512.txt", finding.path());
        assertEquals(2, finding.line().orElseThrow());
        assertEquals("sed -n 2p " + bag + "/manifest-sha512.txt", finding.hint());
    }

    @Test
    void readsLineEndsTabsUpperCaseAndEscapes() throws IOException {
        assumeFalse(isWindows());
        put("data/100%.txt", "");
        put("data/two\nlines\r.txt", "");
        put("data/with space ", "");
        String upper = hex(DigestAlgorithm.SHA512, "").toUpperCase(Locale.ROOT);
        put(
                "manifest-sha512.txt",
                hex(DigestAlgorithm.SHA512, A) + "\t \tdata/a.txt\r\n" + upper + " data/100%25.txt\r" + upper
                        + "  data/two%0Alines%0d.txt\n" + upper + "  data/with space ");

        assertFinds(NAME_NOT_PORTABLE, NAME_NOT_PORTABLE, NO_FINAL_LINE_END);
    }

    @Test
    void findsPathListedTwice() throws IOException {
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, "data/a.txt") + line("", "data/a.txt"));

        assertFinds(PATH_LISTED_TWICE, PATH_LISTED_TWICE);
    }

    @Test
    void toleratesRepeatedLineInDraftsOfBagIt() throws IOException {
        put("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, "data/a.txt"));

        assertFinds(PATH_REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"./data/a.txt", "*data/a.txt", "data/./a.txt", "data//a.txt", "*./data/a.txt"})
    void findsPathThatIsNotPlain(String path) throws IOException {
        put("manifest-sha512.txt", line(A, path));

        assertFinds(PATH_NOT_PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.txt",
                "data/../../a.txt",
                "data/..",
                "/etc/passwd",
                "~/a.txt",
                "~root/a.txt",
                "C:\\a.txt",
                "c:a.txt",
                "\\\\server\\share\\a.txt",
                "data\\..\\..\\a.txt",
                "data/x\0y",
            })
    void rejectsPathThatLeavesTheBag(String path) throws IOException {
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, path));
        put("fetch.txt", "http://example.org/ - " + path + "\n");

        assertEquals(List.of("FETCH_LIST_PRESENT", "PATH_UNSAFE", "PATH_UNSAFE"), SampleBag.codes(bag));
    }

    @Test
    void findsBackslash() throws IOException {
        assumeFalse(isWindows());
        put("data/a\\b.txt", "");
        put("manifest-sha512.txt", line(A, "data/a.txt") + line("", "data/a\\b.txt"));

        assertFinds(PATH_HAS_BACKSLASH);
    }

    @Test
    void findsPathsInTheWrongList() throws IOException {
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, "a.txt"));
        put("tagmanifest-sha512.txt", line(A, "data/a.txt"));

        assertFinds(
                TAG_FILE_NOT_LISTED, TAG_FILE_NOT_LISTED, PATH_IN_WRONG_LIST, MANIFEST_NOT_LISTED, PATH_IN_WRONG_LIST);
    }

    @Test
    void findsTagManifestInTagManifest() throws IOException {
        put("tagmanifest-md5.txt", hex(DigestAlgorithm.MD5, "") + "  tagmanifest-sha1.txt\n");
        put("tagmanifest-sha1.txt", "");

        List<String> codes = SampleBag.codes(bag);

        assertTrue(codes.contains("TAG_MANIFEST_LISTED"), codes.toString());
    }

    @Test
    void findsNamesThatDifferInCaseOnly() throws IOException {
        put("data/A.txt", A);
        assumeTrue(bag.resolve("data").toFile().list().length == 2, "the file system ignores case");
        put("manifest-sha512.txt", line(A, "data/A.txt") + line(A, "data/a.txt"));

        assertFinds(PATHS_DIFFER_IN_CASE);
    }

    @Test
    void takesNameInAnotherNormalFormForTheSame() throws IOException {
        put("data/Nu\u0301n\u0303ez", "x");
        put("manifest-sha512.txt", line(A, "data/a.txt") + line("x", "data/Núñez"));
        assertFinds(PATHS_DIFFER_IN_NORMAL_FORM);

        put("data/Nu\u0301n\u0303ez", "y");
        assertFinds(PAYLOAD_FILE_CHANGED, PATHS_DIFFER_IN_NORMAL_FORM);

        put(
                "manifest-sha512.txt",
                line(A, "data/a.txt") + line("y", "data/Núñez") + line("y", "data/Nu\u0301n\u0303ez"));
        assertFinds(PATHS_DIFFER_IN_NORMAL_FORM);
    }

    @Test
    void findsMissingFiles() throws IOException {
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, "data/b.txt") + line(A, "data/c/d.txt"));

        assertFinds(PAYLOAD_FILE_MISSING, PAYLOAD_FILE_MISSING);
    }

    @Test
    void findsChangedFileWithBothDigests() throws IOException {
        put("data/a.txt", "bbb\n");

        Finding finding = only();

        assertEquals(PAYLOAD_FILE_CHANGED, finding.code());
        assertEquals("data/a.txt", finding.path());
        assertEquals(hex(DigestAlgorithm.SHA512, A), finding.expected().orElseThrow());
        assertEquals(hex(DigestAlgorithm.SHA512, "bbb\n"), finding.found().orElseThrow());
        assertEquals("openssl dgst -sha512 " + bag + "/data/a.txt", finding.hint());
    }

    @Test
    void findsChangedAndMissingTagFile() throws IOException {
        put("notes.txt", "new");
        put(
                "tagmanifest-sha512.txt",
                line("old", "notes.txt")
                        + line(Files.readString(bag.resolve("bagit.txt")), "bagit.txt")
                        + line(Files.readString(bag.resolve("manifest-sha512.txt")), "manifest-sha512.txt")
                        + line("", "bag-info.txt"));

        assertFinds(TAG_FILE_MISSING, TAG_FILE_CHANGED);
    }

    @Test
    void saysWhichDigestsAgree() throws IOException {
        put("manifest-md5.txt", hex(DigestAlgorithm.MD5, "other") + "  data/a.txt\n");

        assertEquals("content isn't what manifest-md5.txt says (md5 differs; sha512 agrees)", only().message());
    }

    @Test
    void findsFileThatIsNotInEveryManifest() throws IOException {
        put("manifest-md5.txt", "");
        assertFinds(NOT_IN_EVERY_MANIFEST);

        put("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        assertFinds(NOT_IN_SOME_MANIFEST);
    }

    @Test
    void findsFileThatIsNotListed() throws IOException {
        put("data/it's.txt", "");

        Finding finding = only();

        assertEquals(PAYLOAD_FILE_NOT_LISTED, finding.code());
        assertEquals("ls -ld '" + bag + "/data/it'\\''s.txt'", finding.hint());
    }

    @Test
    void givesCommandsThatStayInTheBag() {
        assertEquals("ls -ld ./data/x", new Hints(Path.of("")).unlisted("data/x"));
        assertEquals("rm ./-bag/data/.DS_Store", new Hints(Path.of("-bag")).unlisted("data/.DS_Store"));
        assertEquals("rm 'a b/data/._$(x)'", new Hints(Path.of("a b")).unlisted("data/._$(x)"));
    }

    @Test
    void givesNoCommandForNameWithControlCharacters() throws IOException {
        assumeFalse(isWindows());
        put("data/\u001b[31m.txt", "");

        for (Finding finding : SampleBag.verify(bag).findings()) {
            assertEquals("", finding.hint());
        }
    }

    @Test
    void findsFetchListAndWhatIsStillToBeFetched() throws IOException {
        put("manifest-sha512.txt", line(A, "data/a.txt") + line(A, "data/far.txt"));
        put("fetch.txt", """
                http://example.org/far 4 data/far.txt
                nonsense
                http://example.org/x - data/x.txt
                http://example.org/y - y.txt
                """);

        assertFinds(
                FILE_NOT_FETCHED, FETCH_LIST_PRESENT, FETCH_LINE_MALFORMED, FETCH_PATH_NOT_LISTED, PATH_IN_WRONG_LIST);
    }

    @Test
    void findsLinkAndDoesNotFollowIt() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.txt"), "secret");
        Files.createSymbolicLink(bag.resolve("data/link.txt"), outside);
        Files.createSymbolicLink(bag.resolve("data/up"), temporary);
        put("manifest-sha512.txt", line(A, "data/a.txt") + line("secret", "data/link.txt"));

        assertFinds(SYMBOLIC_LINK_IN_BAG, SYMBOLIC_LINK_IN_BAG);
        assertEquals(1, SampleBag.verify(bag).files());
    }

    @Test
    void doesNotHangOnPipes() throws Exception {
        pipe("data/pipe");
        pipe("bag-info.txt");
        pipe("fetch.txt");
        pipe("manifest-md5.txt");
        put("manifest-sha512.txt", line(A, "data/a.txt") + line("", "data/pipe"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertFinds(SPECIAL_FILE_IN_BAG, SPECIAL_FILE_IN_BAG, SPECIAL_FILE_IN_BAG, SPECIAL_FILE_IN_BAG));
    }

    private void pipe(String path) throws InterruptedException {
        try {
            Process process = LimitedProcess.start(
                    new ProcessBuilder("mkfifo", bag.resolve(path).toString()));
            assumeTrue(process.waitFor() == 0, "mkfifo failed");
        } catch (IOException e) {
            assumeTrue(false, "there is no mkfifo");
        }
    }

    @Test
    void findsLinkInPlaceOfPayloadFolderAndDeclaration() throws IOException {
        Files.move(bag.resolve("data"), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(bag.resolve("data"), temporary.resolve("elsewhere"));
        Files.move(bag.resolve("bagit.txt"), temporary.resolve("bagit.txt"));
        Files.createSymbolicLink(bag.resolve("bagit.txt"), temporary.resolve("bagit.txt"));

        assertFinds(NOT_A_BAG, SYMBOLIC_LINK_IN_BAG, NO_PAYLOAD_FOLDER, SYMBOLIC_LINK_IN_BAG, PAYLOAD_FILE_MISSING);
    }

    @Test
    void findsMalformedMetadata() throws IOException {
        put("bag-info.txt", " lost\nno colon\n: no label\nLabel: value\n  goes on\n\nPayload-Oxum: four\n");

        assertFinds(
                BAG_INFO_LINE_MALFORMED,
                BAG_INFO_LINE_MALFORMED,
                BAG_INFO_LINE_MALFORMED,
                METADATA_SPACING,
                PAYLOAD_OXUM_MALFORMED);
    }

    @Test
    void findsWrongOxumWhateverTheCaseOfItsLabel() throws IOException {
        put("bag-info.txt", "payload-oxum: 5.1\n");

        assertFinds(PAYLOAD_OXUM_DIFFERS);
    }

    @Test
    void findsFileThatCannotBeReadAndIsIncomplete() throws IOException {
        assumeTrue(Files.getFileStore(bag).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(bag.resolve("data/a.txt"), PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(bag.resolve("data/a.txt")), "this user may read everything");

        Verification verification = SampleBag.verify(bag);

        assertEquals(
                List.of(BAG_UNREADABLE),
                verification.findings().stream().map(Finding::code).toList());
        assertTrue(verification.incomplete());
        assertTrue(verification.bag().isEmpty());
    }

    @Test
    void doesNotCallFilesMissingInFolderThatCannotBeRead() throws IOException {
        assumeTrue(Files.getFileStore(bag).supportsFileAttributeView("posix"), "no POSIX permissions here");
        put("bag-info.txt", "Payload-Oxum: 4.1\n");
        Files.setPosixFilePermissions(bag.resolve("data"), PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(bag.resolve("data")), "this user may read everything");

        Verification verification = SampleBag.verify(bag);
        Files.setPosixFilePermissions(bag.resolve("data"), PosixFilePermissions.fromString("rwx------"));

        assertEquals(
                List.of(BAG_UNREADABLE),
                verification.findings().stream().map(Finding::code).toList());
    }

    @Test
    void tellsFurtherChecksTheFolderOnlyWhenItsFilesAreSafe() throws IOException {
        FurtherCheck check = (facts, jobs, findings) -> {
            if (facts.folder().isPresent() && facts.info().first(BagInfo.LAYOUT).isPresent()) {
                findings.accept(Finding.of(NO_RIGHTS_STATED, "data/a.txt", "checked"));
                throw new IOException("the disk is on fire");
            }
        };
        BagVerifier verifier = new BagVerifier(1, octets -> {}, List.of(check));
        assertEquals(List.of(), verifier.verify(bag).findings());

        put("bag-info.txt", "Bagwright-Layout: 1\n");
        Verification verification = verifier.verify(bag);
        assertTrue(verification.incomplete());
        assertEquals(
                List.of(BAG_UNREADABLE, NO_RIGHTS_STATED),
                verification.findings().stream().map(Finding::code).toList());

        Files.createSymbolicLink(bag.resolve("data/link"), temporary);
        assertEquals(
                List.of(SYMBOLIC_LINK_IN_BAG),
                verifier.verify(bag).findings().stream().map(Finding::code).toList());
    }

    @Test
    void tellsEveryOctetAsProgress() throws IOException {
        AtomicLong told = new AtomicLong();

        Verification verification = new BagVerifier(3, told::addAndGet, List.of()).verify(bag);

        assertEquals(verification.octets(), told.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 10_000})
    void keepsAllFindingsInOrderHoweverMany(int loose) {
        Findings findings = new Findings(loose);
        for (int n = 4999; n >= 0; n--) {
            String path = String.format(Locale.ROOT, "data/\uD800%04d", n);
            findings.accept(Finding.of(n % 2 == 0 ? TAG_FILE_MISSING : TAG_FILE_NOT_LISTED, path, "m")
                    .comparing("a", "b"));
            findings.accept(Finding.of(TAG_FILE_MISSING, "twice", "m").at(n % 10 + 1));
        }

        List<Finding> sorted = findings.sorted();

        assertEquals(5010, sorted.size());
        assertEquals("data/\uD8000000", sorted.get(0).path());
        assertEquals("data/\uD8004321", sorted.get(4321).path());
        assertEquals(TAG_FILE_NOT_LISTED, sorted.get(4321).code());
        assertEquals("b", sorted.get(4321).found().orElseThrow());
        assertEquals(10, sorted.get(5009).line().orElseThrow());
        assertEquals(new ArrayList<>(sorted), findings.sorted());
    }

    @Test
    void givesTheSameFindingsWithAnyNumberOfThreads() throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (int n = 0; n < 300; n++) {
            put("data/f" + n, "text " + n % 5);
            manifest.append(line("text " + n % 3, "data/f" + n));
        }
        put("manifest-sha512.txt", manifest.toString());

        List<Finding> one =
                new BagVerifier(1, octets -> {}, List.of()).verify(bag).findings();
        List<Finding> eight =
                new BagVerifier(8, octets -> {}, List.of()).verify(bag).findings();

        assertEquals(one, eight);
        assertFalse(one.isEmpty());
    }

    @Test
    void neverThrowsAtMutatedBagAndFindsEveryMutation() throws IOException {
        long seed = 20261123;
        System.out.println("BagVerifierTest seed " + seed);
        Random random = new Random(seed);
        Path good = temporary.resolve("good");
        SampleBag.drafted(good);
        for (int round = 0; round < 150; round++) {
            Path mutated = temporary.resolve("mutated-" + round);
            copy(good, mutated);
            String mutation = mutate(mutated, random);

            Verification verification = SampleBag.verify(mutated);

            assertTrue(
                    verification.findings().stream().anyMatch(f -> f.severity() != Severity.INFO),
                    "round " + round + ": not found: " + mutation);
        }
    }

    private static String mutate(Path folder, Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Path file = files.get(random.nextInt(files.size()));
        String name = folder.relativize(file).toString();
        switch (random.nextInt(4)) {
            case 0 -> {
                byte[] octets = Files.readAllBytes(file);
                byte[] longer = octets.length == 0 ? new byte[1] : octets;
                // The three low bits: another one makes an upper-case digit of a lower-case one, which is no change.
                longer[random.nextInt(longer.length)] ^= (byte) (1 << random.nextInt(3));
                Files.write(file, longer);
                return "flip " + name;
            }
            case 1 -> {
                Path without = name.startsWith("tagmanifest") ? folder.resolve("bagit.txt") : file;
                Files.delete(without);
                return "drop " + name;
            }
            case 2 -> {
                Files.writeString(file.resolveSibling("added"), "");
                return "add beside " + name;
            }
            default -> {
                // A bag needs no tag manifest: that one isn't missed.
                Path one = name.startsWith("tagmanifest") ? folder.resolve("bag-info.txt") : file;
                Files.move(one, one.resolveSibling("renamed"), StandardCopyOption.ATOMIC_MOVE);
                return "rename " + name;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
