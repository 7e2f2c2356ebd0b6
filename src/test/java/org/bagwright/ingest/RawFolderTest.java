package org.bagwright.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bagwright.LimitedProcess;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawFolderTest {
    private static final String ARTICLE = "SEOUL, SOUTH KOREA — A pact was signed.\n";

    @TempDir
    Path project;

    private Path raw;

    @BeforeEach
    void makeRawFolder() throws IOException {
        raw = Files.createDirectory(project.resolve("raw"));
    }

    @Test
    void saysThatAFileNamedRawIsNoFolder() throws IOException {
        Files.delete(raw);
        Files.writeString(raw, ARTICLE);
        assertEquals("is not a folder", RawFolder.scan(raw).findings().get(0).message());
    }

    @Test
    void takesTextOctetForOctet() throws Exception {
        write("001.txt", ARTICLE);
        Capture capture = taken("001.txt").capture();
        assertEquals("001", capture.id());
        assertEquals("raw/001.txt", capture.path().value());
        assertEquals("001.txt", capture.originalName());
        assertEquals("text/plain", capture.mediaType());
        assertEquals(CatalogueRow.NONE, capture.catalogue());
        byte[] octets = new byte[capture.octets().length()];
        capture.octets().asByteBuffer().get(octets);
        assertArrayEquals(Files.readAllBytes(raw.resolve("001.txt")), octets);
        assertEquals(
                "c27c4033d2703b8ce9c44b1cd6b95911b709d9a34cb412b393465415574ea285"
                        + "6c0f8f6083461e24bb4ee8af176054a29362972bef905fbc1770227c587e6ec3",
                capture.sha512().hex());
    }

    @Test
    void listsInTheOrderOfTheNamesOctetsThroughAllFolders() throws Exception {
        for (String name : List.of("b.txt", "a/z.txt", "a.txt", "B.txt", "\uFF21.txt", "\uD83D\uDE00.txt", "é.txt")) {
            write(name, ARTICLE);
        }
        assertEquals(
                List.of("B.txt", "a.txt", "a/z.txt", "b.txt", "é.txt", "\uFF21.txt", "\uD83D\uDE00.txt"),
                RawFolder.scan(raw).entries().stream()
                        .map(CaptureEntry::originalName)
                        .toList());
    }

    @Test
    void saysWhenThereIsNoFolderOrNoCapture() throws Exception {
        assertEquals(
                List.of(FindingCode.NO_CAPTURES),
                codes(RawFolder.scan(project.resolve("none")).findings()));
        write("catalog.csv", "path,url\n");
        write(".DS_Store", "x");
        assertEquals(
                List.of(FindingCode.SYSTEM_FILE_SKIPPED, FindingCode.NO_CAPTURES),
                codes(RawFolder.scan(raw).findings()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t \n", "\uFEFF", "\u00a0\u2003\n", "\0"})
    void setsAsideWhatIsEmptyOrBlank(String content) throws Exception {
        write("e.txt", content);
        Intake.SetAside empty = setAside("e.txt", FindingCode.EMPTY_CAPTURE);
        assertEquals("ingest", empty.exclusion().stage());
        assertEquals(
                content.getBytes(StandardCharsets.UTF_8).length, empty.facts().octets());
    }

    @Test
    void setsAsideBlankTextInUtf16() throws Exception {
        write("e.txt", "\uFEFF \u2003\n".getBytes(StandardCharsets.UTF_16LE));
        setAside("e.txt", FindingCode.EMPTY_CAPTURE);
    }

    @Test
    void setsAsideRandomOctetsAsBinary() throws Exception {
        byte[] octets = new byte[5000];
        new Random(7).nextBytes(octets);
        write("b.txt", octets);
        Intake.SetAside binary = setAside("b.txt", FindingCode.BINARY_CAPTURE);
        assertEquals("application/octet-stream", binary.facts().mediaType());
        try (InputStream in = RawFolder.scan(raw).open(binary.entry())) {
            assertArrayEquals(octets, in.readAllBytes());
        }
    }

    @Test
    void setsAsideSmallNumbersInSixteenBitsAsBinary() throws Exception {
        byte[] octets = new byte[4000];
        for (int i = 0; i < octets.length; i += 2) {
            octets[i] = (byte) (i % 256);
        }
        write("b.txt", octets);
        setAside("b.txt", FindingCode.BINARY_CAPTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void takesTextInAnyUnicodeEncodingWithAndWithoutMark(String charset) throws Exception {
        String text = "Der Schlüssel zum Pakt. ".repeat(4000);
        write("with.txt", ("\uFEFF" + text).getBytes(Charset.forName(charset)));
        write("without.txt", text.getBytes(Charset.forName(charset)));
        taken("with.txt");
        taken("without.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "Shift_JIS", "ISO-2022-JP", "EUC-KR", "windows-1251", "GB18030"})
    void takesTextInOlderCharsets(String charset) throws Exception {
        String text = charset.startsWith("windows-1252") ? "Müller übt für später. " : "Пакт 日本 подписан 韓国. ";
        write("t.txt", text.repeat(300).getBytes(Charset.forName(charset)));
        taken("t.txt");
    }

    @Test
    void takesTextWithAStrayControl() throws Exception {
        write("t.txt", "A title\0 with a stray zero and enough text around it to be a text\n");
        taken("t.txt");
    }

    @Test
    void takesTextWhoseCharacterIsCutByTheEndOfTheOctetsLookedAt() throws Exception {
        write("t.txt", "\0" + "x".repeat(MediaKind.PREFIX - 2) + "ééé");
        taken("t.txt");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            a.html,  <p>words,                                 text/html
            a.HTM,   words</b>,                                text/html
            a.html,  plain words,                              text/plain
            a.HTM,   "AT&T, R&D and 1 < 2",                    text/plain
            a.xhtml, plain words,                              text/plain
            a.html,  words &amp; words,                        text/html
            a.html,  words &#38; words,                        text/html
            a.txt,   "<!DOCTYPE html><p>x",                    text/html
            a.txt,   " \n<HTML lang='en'>",                    text/html
            a.txt,   "<!-- saved --><html>",                   text/html
            a.txt,   "<div class='a'>x",                       text/html
            a.txt,   "<p>x",                                   text/html
            a.txt,   "<pre and post>",                         text/plain
            a.txt,   "<b>x",                                   text/plain
            a.md,    "<p align='center'>x",                    text/markdown
            a.php,   "<!DOCTYPE html><p>x",                    text/html
            a.txt,   "<?xml version='1.0'?><html xmlns='x'>",  application/xhtml+xml
            a.xhtml, "<?xml version='1.0'?><!-- x -->",        application/xhtml+xml
            """)
    void takesTextsAndPagesByContentAndSuffix(String name, String content, String mediaType) throws Exception {
        write(name, content);
        assertEquals(mediaType, taken(name).capture().mediaType());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            a.txt,   "<?xml version='1.0'?><rss/>",            application/xml
            a.txt,   %PDF-1.7,                                 application/pdf
            a.pdf,   plain words,                              application/pdf
            a.txt,   "WARC/1.1\r\n",                           application/warc
            a.txt,   "PK\u0003\u0004rest",                     application/zip
            a.docx,  "PK\u0003\u0004rest",                     application/vnd.openxmlformats-officedocument.wordprocessingml.document
            a.txt,   GIF89a,                                   image/gif
            a.json,  {},                                       application/json
            a.txt,   {\\rtf1,                                  application/rtf
            """)
    void setsAsideKindsThatAreNotReadYet(String name, String content, String mediaType) throws Exception {
        write(name, content);
        assertEquals(
                mediaType,
                setAside(name, FindingCode.UNSUPPORTED_MEDIA_TYPE).facts().mediaType());
    }

    @Test
    void takesHtmlInUtf16() throws Exception {
        write("a.txt", "\uFEFF<html><body>x".getBytes(StandardCharsets.UTF_16BE));
        assertEquals("text/html", taken("a.txt").capture().mediaType());
    }

    @Test
    void takesTextThatOnlySpeaksOfHtml() throws Exception {
        write("a.txt", "How to write <html> by hand\n");
        write("b", "No suffix at all\n");
        write("c.md", "# Markdown\n");
        taken("a.txt");
        assertEquals("text/plain", taken("b").capture().mediaType());
        assertEquals("text/markdown", taken("c.md").capture().mediaType());
    }

    @Test
    void pointsStrayCatalogueToItsName() throws Exception {
        write("Catalogue.csv", "path,url\n");
        assertTrue(only(setAside("Catalogue.csv", FindingCode.UNSUPPORTED_MEDIA_TYPE))
                .hint()
                .contains("raw/catalog.csv"));
    }

    @Test
    void setsAsideLargeFileWithItsDigestWithoutHoldingIt() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(raw.resolve("big.txt").toFile(), "rw")) {
            file.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
            file.setLength(RawFolder.MAX_CAPTURE_OCTETS + 1L);
        }
        Intake.SetAside large = setAside("big.txt", FindingCode.CAPTURE_TOO_LARGE);
        assertEquals(RawFolder.MAX_CAPTURE_OCTETS + 1L, large.facts().octets());
        byte[] octets = Arrays.copyOf(ARTICLE.getBytes(StandardCharsets.UTF_8), RawFolder.MAX_CAPTURE_OCTETS + 1);
        assertEquals(
                Octets.owning(octets).digest(DigestAlgorithm.SHA512),
                large.facts().sha512());
    }

    @Test
    void takesFileOfExactlyTheLimit() throws Exception {
        write("a.txt", "x".repeat(100));
        CaptureEntry entry = entry("a.txt");
        assertInstanceOf(Intake.Taken.class, new CaptureReader(raw, Catalogue.EMPTY, 100).read(entry));
        assertInstanceOf(Intake.SetAside.class, new CaptureReader(raw, Catalogue.EMPTY, 99).read(entry));
    }

    @Test
    void followsNoLink() throws Exception {
        Path outside = Files.writeString(project.resolve("secret.txt"), "secret");
        write("in.txt", ARTICLE);
        Files.createSymbolicLink(raw.resolve("out.txt"), outside);
        Files.createSymbolicLink(raw.resolve("folder"), project);
        Files.createSymbolicLink(raw.resolve("within.txt"), raw.resolve("in.txt"));
        Files.createSymbolicLink(raw.resolve("dead.txt"), raw.resolve("nowhere"));
        Files.createSymbolicLink(raw.resolve("loop.txt"), raw.resolve("loop.txt"));
        RawFolder folder = RawFolder.scan(raw);
        assertEquals(
                List.of("in.txt"),
                folder.entries().stream().map(CaptureEntry::originalName).toList());
        assertEquals(
                List.of(
                        "raw/dead.txt INP-106",
                        "raw/folder INP-105",
                        "raw/loop.txt INP-106",
                        "raw/out.txt INP-105",
                        "raw/within.txt INP-106"),
                folder.findings().stream()
                        .map(f -> f.path() + " " + f.code().id())
                        .toList());
    }

    @Test
    void readsRawFolderThatIsItselfALink() throws Exception {
        write("in.txt", ARTICLE);
        Path link = Files.createSymbolicLink(project.resolve("link"), raw);
        assertEquals(1, RawFolder.scan(link).entries().size());
    }

    @Test
    void doesNotOpenAFileThatBecameALink() throws Exception {
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        Path outside = Files.writeString(project.resolve("secret.txt"), ARTICLE);
        Files.delete(raw.resolve("a.txt"));
        Files.createSymbolicLink(raw.resolve("a.txt"), outside);
        assertNotRead(folder, FindingCode.CAPTURE_CHANGED_WHILE_READ);
        assertThrows(
                IOException.class, () -> folder.open(folder.entries().get(0)).close());
    }

    @Test
    void neverOpensAPipe() throws Exception {
        run("mkfifo", raw.resolve("pipe.txt").toString());
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        assertEquals(1, folder.entries().size());
        assertEquals(List.of(FindingCode.NOT_A_REGULAR_FILE), codes(folder.findings()));
    }

    @Test
    void reportsFileThatMayNotBeRead() throws Exception {
        write("a.txt", ARTICLE);
        write("b.txt", ARTICLE);
        Files.setPosixFilePermissions(raw.resolve("a.txt"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(raw.resolve("a.txt")), "the superuser may read everything");
        RawFolder folder = RawFolder.scan(raw);
        assertNotRead(folder, FindingCode.UNREADABLE_CAPTURE);
        assertInstanceOf(Intake.Taken.class, folder.read(folder.entries().get(1)));
    }

    @Test
    void reportsFileThatIsGone() throws Exception {
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        Files.delete(raw.resolve("a.txt"));
        assertNotRead(folder, FindingCode.UNREADABLE_CAPTURE);
    }

    @Test
    void reportsFileThatChangedSinceItWasListed() throws Exception {
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        write("a.txt", ARTICLE + ARTICLE);
        assertNotRead(folder, FindingCode.CAPTURE_CHANGED_WHILE_READ);
    }

    @Test
    void reportsNameThatIsNotInTheSystemsCharset() throws Exception {
        assumeTrue(isLinux(), "other systems refuse such names");
        run("sh", "-c", "printf x > \"$0/$(printf 'bad\\377.txt')\"; mkdir \"$0/$(printf '\\376')\"", raw.toString());
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        assertEquals(1, folder.entries().size());
        assertEquals(List.of(FindingCode.UNREADABLE_CAPTURE, FindingCode.UNREADABLE_CAPTURE), codes(folder.findings()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mu\u0308ller.txt",
                "two\nlines.txt",
                "a b.txt",
                "日本.txt",
                "trailing.",
                "con.txt",
                "\u001b[31m.txt"
            })
    void tellsOfNameMadePortableAndKeepsTheOriginal(String name) throws Exception {
        write(name, ARTICLE);
        Intake.Taken taken = taken(name);
        assertEquals(name, taken.capture().originalName());
        assertEquals(List.of(FindingCode.NAME_MADE_PORTABLE), codes(taken.findings()));
    }

    @Test
    void tellsOfNamesThatDifferInCaseOnly() throws Exception {
        write("A.txt", ARTICLE);
        write("a.txt", ARTICLE);
        assumeTrue(RawFolder.scan(raw).entries().size() == 2, "the file system ignores case");
        assertEquals(List.of(), taken("A.txt").findings());
        assertEquals(List.of(FindingCode.NAME_PARTED), codes(taken("a.txt").findings()));
    }

    @Test
    void skipsWhatSystemsAndEditorsLeaveBehind() throws Exception {
        List<String> left =
                List.of(".DS_Store", "Thumbs.db", "desktop.ini", ".hidden", "a.txt~", "#a.txt#", "~$a.docx");
        for (String name : left) {
            write(name, ARTICLE);
        }
        write(".git/objects/aa", ARTICLE);
        write("__MACOSX/a.txt", ARTICLE);
        write("a.txt", ARTICLE);
        RawFolder folder = RawFolder.scan(raw);
        assertEquals(
                List.of("a.txt"),
                folder.entries().stream().map(CaptureEntry::originalName).toList());
        assertEquals(left.size() + 2, folder.findings().size());
        assertTrue(codes(folder.findings()).stream().allMatch(FindingCode.SYSTEM_FILE_SKIPPED::equals));
    }

    @Test
    void takesCatalogueInASubfolderForACapture() throws Exception {
        write("sub/catalog.csv", "path\n");
        setAside("sub/catalog.csv", FindingCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = raw.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private CaptureEntry entry(String name) throws IOException {
        return RawFolder.scan(raw).entries().stream()
                .filter(e -> e.originalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Intake read(String name) throws IOException {
        return RawFolder.scan(raw).read(entry(name));
    }

    private Intake.Taken taken(String name) throws IOException {
        return assertInstanceOf(Intake.Taken.class, read(name));
    }

    private Intake.SetAside setAside(String name, FindingCode code) throws IOException {
        Intake.SetAside aside = assertInstanceOf(Intake.SetAside.class, read(name));
        assertEquals(code, only(aside).code());
        assertEquals("raw/" + name, only(aside).path());
        return aside;
    }

    private static Finding only(Intake intake) {
        assertEquals(1, intake.findings().size(), intake.findings()::toString);
        return intake.findings().get(0);
    }

    private static void assertNotRead(RawFolder folder, FindingCode code) {
        Intake intake = folder.read(folder.entries().get(0));
        assertInstanceOf(Intake.NotRead.class, intake);
        assertEquals(code, only(intake).code());
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static void run(String... command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX system");
        assertEquals(
                0, LimitedProcess.start(new ProcessBuilder(command).inheritIO()).waitFor());
    }
}
