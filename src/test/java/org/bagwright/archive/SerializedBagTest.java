package org.bagwright.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerializedBagTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(20, 1 << 24, 10, 1 << 16, 300, 20, 1 << 16, 100);

    @TempDir
    Path folder;

    // Sound bags

    @ParameterizedTest
    @EnumSource
    void soundBagIsValid(ArchiveFormat format) throws IOException {
        Verification verification =
                verify("mybag" + format.suffix(), PackedBag.sound().packed(format));
        assertEquals(List.of(), verification.findings());
        assertTrue(verification.isValid());
        assertEquals(5, verification.files());
    }

    @ParameterizedTest
    @EnumSource
    void tagFilesMayFollowThePayload(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound().backwards().packed(format);
        assertEquals(List.of(), verify("mybag" + format.suffix(), packed).findings());
    }

    @ParameterizedTest
    @EnumSource
    void tagFilesTooLargeForTheMemoryAreReadAgain(ArchiveFormat format) throws IOException {
        Path file = write("mybag" + format.suffix(), PackedBag.sound().packed(format));
        assertEquals(List.of(), verify(file, SMALL).findings());
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfTheBagIsFoundInTheArchive(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound()
                .with("mybag/data/a.txt", "hallo\n")
                .without("mybag/data/sub/b.bin")
                .with("mybag/data/new.txt", "")
                .packed(format);
        Verification verification = verify("mybag" + format.suffix(), packed);
        assertEquals(
                Set.of(
                        "PAYLOAD_FILE_CHANGED data/a.txt",
                        "PAYLOAD_FILE_MISSING data/sub/b.bin",
                        "PAYLOAD_FILE_NOT_LISTED data/new.txt",
                        "PAYLOAD_OXUM_DIFFERS bag-info.txt"),
                shown(verification));
        assertFalse(verification.incomplete());
    }

    @Test
    void zip64IsRead() throws IOException {
        byte[] packed = PackedBag.sound().seekableZip(folder.resolve("scratch"), out -> {});
        byte[] always = new PackedZip64().packed();
        assertEquals(List.of(), verify("mybag.zip", packed).findings());
        assertEquals(List.of(), verify("mybag.zip", always).findings());
    }

    /** The sound bag with zip64 fields everywhere. */
    private static final class PackedZip64 {
        byte[] packed() throws IOException {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(octets)) {
                out.setUseZip64(Zip64Mode.Always);
                for (Map.Entry<String, byte[]> member :
                        PackedBag.sound().members().entrySet()) {
                    PackedBag.put(out, new ZipArchiveEntry(member.getKey()), member.getValue());
                }
            }
            return octets.toByteArray();
        }
    }

    @Test
    void membersOfAZipMayHaveSeveralMethodsAndFolders() throws IOException {
        byte[] packed = PackedBag.sound().seekableZip(folder.resolve("scratch"), out -> {
            PackedBag.put(out, new ZipArchiveEntry("mybag/"), new byte[0]);
            PackedBag.put(out, new ZipArchiveEntry("mybag/data/"), new byte[0]);
            ZipArchiveEntry stored = new ZipArchiveEntry("mybag/notes.txt");
            stored.setMethod(ZipMethod.STORED.getCode());
            PackedBag.put(out, stored, PackedBag.octets("a tag file"));
            out.setComment("a comment");
        });
        assertEquals(Set.of("TAG_FILE_NOT_LISTED notes.txt"), shown(verify("mybag.zip", packed)));
    }

    @Test
    void namesOfATarMayBeginAtTheFolderOfPacking() throws IOException {
        byte[] packed = PackedBag.sound().moved("./mybag/").tar(out -> {
            PackedBag.put(out, new TarArchiveEntry("./", true), new byte[0]);
            PackedBag.put(out, new TarArchiveEntry("./mybag/", true), new byte[0]);
        });
        assertEquals(List.of(), verify("mybag.tar", packed).findings());
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_GZIP", "ZIP"})
    void longNamesInAnyScriptAreRead(ArchiveFormat format) throws IOException {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        payload.put("data/" + "long/".repeat(60) + "Übung-한글.txt", PackedBag.octets("x"));
        byte[] packed = PackedBag.of(payload).packed(format);
        assertEquals(List.of(), verify("mybag" + format.suffix(), packed).findings());
    }

    @Test
    void volumeLabelIsNoMember() throws IOException {
        byte[] packed = PackedBag.sound().tar(out -> {
            PackedBag.put(out, new TarArchiveEntry("a label", (byte) 'V', true), new byte[0]);
        });
        assertEquals(List.of(), verify("mybag.tar", packed).findings());
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR_GZIP", "TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
    void compressedStreamsOneAfterAnotherAreOne(ArchiveFormat format) throws IOException {
        byte[] tar = PackedBag.sound().tar();
        byte[] first = PackedBag.compressed(format, Arrays.copyOf(tar, 3_000));
        byte[] second = PackedBag.compressed(format, Arrays.copyOfRange(tar, 3_000, tar.length));
        assertEquals(
                List.of(),
                verify("mybag" + format.suffix(), joined(first, second)).findings());
    }

    // Links and special files

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_GZIP"})
    void hardLinksHaveTheContentOfTheirFile(ArchiveFormat format) throws IOException {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            payload.put("data/" + name, PackedBag.octets("same"));
        }
        byte[] tar = PackedBag.of(payload)
                .without("mybag/data/b")
                .without("mybag/data/c")
                .tar(out -> {
                    link(out, "mybag/data/b", TarConstants.LF_LINK, "mybag/data/a");
                    link(out, "mybag/data/c", TarConstants.LF_LINK, "mybag/data/a");
                });
        Verification verification = verify("mybag" + format.suffix(), PackedBag.compressed(format, tar));
        assertEquals(Set.of("ARCHIVE_HARD_LINK data/b", "ARCHIVE_HARD_LINK data/c"), shown(verification));
        assertTrue(verification.isValid());
    }

    @Test
    void hardLinkToAnotherContentOrToNothingIsFound() throws IOException {
        byte[] tar = PackedBag.sound().without("mybag/data/a.txt").tar(out -> {
            link(out, "mybag/data/a.txt", TarConstants.LF_LINK, "mybag/data/sub/b.bin");
            link(out, "mybag/data/none", TarConstants.LF_LINK, "mybag/data/nothing");
            link(out, "mybag/data/out", TarConstants.LF_LINK, "/etc/passwd");
        });
        Set<String> shown = shown(verify("mybag.tar", tar));
        assertTrue(shown.contains("PAYLOAD_FILE_CHANGED data/a.txt"), shown::toString);
        assertTrue(shown.contains("ARCHIVE_DAMAGED data/none"), shown::toString);
        assertTrue(shown.contains("ARCHIVE_NAME_ESCAPES data/out"), shown::toString);
    }

    @Test
    void linksPipesAndDevicesOfATarAreFound() throws IOException {
        byte[] tar = PackedBag.sound().without("mybag/data/a.txt").tar(out -> {
            link(out, "mybag/data/a.txt", TarConstants.LF_SYMLINK, "sub/b.bin");
            link(out, "mybag/data/pipe", TarConstants.LF_FIFO, "");
            link(out, "mybag/data/device", TarConstants.LF_CHR, "");
            link(out, "mybag/block", TarConstants.LF_BLK, "");
        });
        Set<String> shown = shown(verify("mybag.tar", tar));
        assertTrue(
                shown.containsAll(Set.of(
                        "SYMBOLIC_LINK_IN_BAG data/a.txt",
                        "SPECIAL_FILE_IN_BAG data/pipe",
                        "SPECIAL_FILE_IN_BAG data/device",
                        "SPECIAL_FILE_IN_BAG block")),
                shown::toString);
    }

    @Test
    void linksAndPipesOfAZipAreFound() throws IOException {
        byte[] zip = PackedBag.sound().without("mybag/data/a.txt").zip(out -> {
            ZipArchiveEntry link = new ZipArchiveEntry("mybag/data/a.txt");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            PackedBag.put(out, link, PackedBag.octets("sub/b.bin"));
            ZipArchiveEntry pipe = new ZipArchiveEntry("mybag/data/pipe");
            pipe.setUnixMode(0010644);
            PackedBag.put(out, pipe, new byte[0]);
        });
        Set<String> shown = shown(verify("mybag.zip", zip));
        assertTrue(shown.contains("SYMBOLIC_LINK_IN_BAG data/a.txt"), shown::toString);
        assertTrue(shown.contains("SPECIAL_FILE_IN_BAG data/pipe"), shown::toString);
    }

    private static void link(
            org.apache.commons.compress.archivers.tar.TarArchiveOutputStream out, String name, byte type, String target)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(target);
        PackedBag.put(out, entry, new byte[0]);
    }

    // The rules of RFC 8493, section 4

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZIP"})
    void bagPackedFromWithinIsCheckedAndFound(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound().moved("").with("data/more", "").packed(format);
        assertEquals(
                Set.of(
                        "SERIALIZATION_WITHOUT_FOLDER ",
                        "PAYLOAD_FILE_NOT_LISTED data/more",
                        "PAYLOAD_OXUM_DIFFERS bag-info.txt"),
                shown(verify("mybag" + format.suffix(), packed)));
    }

    @Test
    void bagUnderFurtherFoldersIsCheckedAndFound() throws IOException {
        byte[] packed = PackedBag.sound().moved("home/me/mybag/").zip();
        assertEquals(Set.of("SERIALIZATION_NESTED "), shown(verify("mybag.zip", packed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__MACOSX/._mybag", "readme.txt", "other/bagit.txt"})
    void whateverLiesBesideTheBagIsFound(String beside) throws IOException {
        byte[] packed = PackedBag.sound().with(beside, "x").zip();
        assertEquals(Set.of("SERIALIZATION_WITH_MORE "), shown(verify("mybag.zip", packed)));
    }

    @Test
    void bagInABagIsPayload() throws IOException {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        PackedBag.sound().moved("data/inner/").members().forEach(payload::put);
        assertEquals(
                List.of(),
                verify(
                                "mybag.tar.gz",
                                PackedBag.compressed(
                                        ArchiveFormat.TAR_GZIP,
                                        PackedBag.of(payload).tar()))
                        .findings());
    }

    @Test
    void folderNamedUnlikeTheArchiveIsAWarning() throws IOException {
        Verification verification = verify("other.zip", PackedBag.sound().zip());
        assertEquals(Set.of("SERIALIZATION_NAMED_OTHERWISE "), shown(verification));
        assertTrue(verification.isValid());
    }

    @ParameterizedTest
    @CsvSource({"mybag.zip,TAR_GZIP", "mybag,ZIP", "mybag.tar.gz,TAR", "mybag.gz,TAR_GZIP"})
    void suffixOfAnotherFormatIsFoundAndTheContentReadAllTheSame(String name, ArchiveFormat format) throws IOException {
        assertEquals(
                Set.of("SERIALIZATION_SUFFIX "),
                shown(verify(name, PackedBag.sound().packed(format))));
    }

    @Test
    void bagWithoutDeclarationIsStillTheBag() throws IOException {
        byte[] packed = PackedBag.sound().without("mybag/bagit.txt").zip();
        Set<String> shown = shown(verify("mybag.zip", packed));
        assertTrue(shown.contains("NOT_A_BAG bagit.txt"), shown::toString);
        assertTrue(shown.contains("TAG_FILE_MISSING bagit.txt"), shown::toString);
    }

    // Names

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "mybag/../../evil",
                "/etc/evil",
                "C:\\evil",
                "c:evil",
                "mybag\\..\\..\\evil",
                "\\\\host\\evil"
            })
    void namesThatLeaveTheFolderOfUnpackingAreFound(String name) throws IOException {
        byte[] tar = PackedBag.sound().tar(out -> PackedBag.put(out, new TarArchiveEntry(name, true), new byte[1]));
        byte[] zip = PackedBag.sound().zip(out -> PackedBag.put(out, new ZipArchiveEntry(name), new byte[1]));
        assertTrue(codes(verify("mybag.tar", tar)).contains(FindingCode.ARCHIVE_NAME_ESCAPES));
        assertTrue(codes(verify("mybag.zip", zip)).contains(FindingCode.ARCHIVE_NAME_ESCAPES));
    }

    @Test
    void memberThatIsThereTwiceIsFoundInBothKinds() throws IOException {
        byte[] tar = PackedBag.sound()
                .tar(out ->
                        PackedBag.put(out, new TarArchiveEntry("mybag/./data/a.txt", true), PackedBag.octets("other")));
        byte[] zip = PackedBag.sound()
                .zip(out -> PackedBag.put(out, new ZipArchiveEntry("mybag/data/a.txt"), PackedBag.octets("other")));
        assertEquals(Set.of("ARCHIVE_MEMBER_REPEATED data/a.txt"), shown(verify("mybag.tar", tar)));
        assertEquals(Set.of("ARCHIVE_MEMBER_REPEATED data/a.txt"), shown(verify("mybag.zip", zip)));
    }

    @Test
    void pathThatIsFileAndFolderIsFound() throws IOException {
        byte[] tar = PackedBag.sound().with("mybag/data/a.txt/b", "").tar();
        Set<String> shown = shown(verify("mybag.tar", tar));
        assertTrue(shown.contains("ARCHIVE_MEMBER_REPEATED data/a.txt/b"), shown::toString);
    }

    @Test
    void namesWithoutMarkAreReadAsUtf8AndMentioned() throws IOException {
        Map<String, byte[]> payload = new LinkedHashMap<>();
        payload.put("data/ü.txt", PackedBag.octets("x"));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(octets)) {
            out.setUseLanguageEncodingFlag(false);
            for (Map.Entry<String, byte[]> member :
                    PackedBag.of(payload).members().entrySet()) {
                PackedBag.put(out, new ZipArchiveEntry(member.getKey()), member.getValue());
            }
        }
        Verification verification = verify("mybag.zip", octets.toByteArray());
        assertEquals(Set.of("ARCHIVE_NAMES_UNMARKED "), shown(verification));
        assertTrue(verification.isValid());
    }

    // Hostile and broken archives

    @Test
    void whatIsNoArchiveIsToldSo() throws IOException {
        assertEquals(Set.of("NOT_AN_ARCHIVE "), shown(verify("mybag.zip", PackedBag.octets("not at all"))));
        assertEquals(Set.of("NOT_AN_ARCHIVE "), shown(verify("mybag.tar", new byte[0])));
        assertEquals(
                Set.of("ARCHIVE_DAMAGED "),
                shown(verify("mybag.tar.gz", PackedBag.compressed(ArchiveFormat.TAR_GZIP, PackedBag.pattern(9_000)))));
    }

    @Test
    void emptyArchiveIsNoBag() throws IOException {
        byte[] zip = PackedBag.sound().moved("").zip();
        int end = zip.length - 22;
        byte[] empty = Arrays.copyOfRange(zip, end, zip.length);
        Arrays.fill(empty, 4, 22, (byte) 0);
        Set<String> shown = shown(verify("mybag.zip", empty));
        assertTrue(shown.contains("NOT_A_BAG bagit.txt"), shown::toString);
        shown = shown(verify("mybag.tar.gz", PackedBag.compressed(ArchiveFormat.TAR_GZIP, new byte[10_240])));
        assertTrue(shown.contains("NOT_A_BAG bagit.txt"), shown::toString);
    }

    @ParameterizedTest
    @EnumSource
    void archiveCutShortAnywhereIsNeverValidAndNeverACrash(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound().packed(format);
        int content = format == ArchiveFormat.TAR ? packed.length - endOfTar(packed) : 0;
        int step = Math.max(1, packed.length / 30);
        for (int length = 1; length < packed.length - content; length += step) {
            Verification verification = verify("mybag" + format.suffix(), Arrays.copyOf(packed, length));
            assertFalse(verification.isValid(), "cut after " + length);
            assertFalse(verification.incomplete(), "cut after " + length);
        }
    }

    /** Zeros behind the last member: without them the archive is short of its end mark only. */
    private static int endOfTar(byte[] tar) {
        int at = tar.length;
        while (tar[at - 1] == 0) {
            at--;
        }
        return at;
    }

    @Test
    void tarWithoutItsEndIsAWarning() throws IOException {
        byte[] tar = PackedBag.sound().tar();
        int end = (endOfTar(tar) + 511) / 512 * 512;
        assertEquals(Set.of("ARCHIVE_END_MISSING "), shown(verify("mybag.tar", Arrays.copyOf(tar, end))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAR_ZSTD")
    void whateverFollowsTheArchiveIsAWarning(ArchiveFormat format) throws IOException {
        byte[] packed = joined(PackedBag.sound().packed(format), PackedBag.octets("something else"));
        Verification verification = verify("mybag" + format.suffix(), packed);
        assertEquals(Set.of("ARCHIVE_FOREIGN_OCTETS "), shown(verification));
        assertTrue(verification.isValid());
    }

    @Test
    void whatStandsBeforeAZipIsAWarning() throws IOException {
        byte[] packed = joined(
                PackedBag.octets("PK\u0003\u0004".repeat(3)), PackedBag.sound().zip());
        Set<String> shown = shown(verify("mybag.zip", packed));
        assertTrue(shown.contains("ARCHIVE_FOREIGN_OCTETS "), shown::toString);
        assertTrue(shown.contains("ARCHIVE_HEADERS_DISAGREE "), "it looks like a member");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZIP", "TAR_XZ", "TAR_ZSTD"})
    void changeOfAnyOctetIsNeverACrash(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound().packed(format);
        int step = Math.max(1, packed.length / 60);
        for (int at = 0; at < packed.length; at += step) {
            byte[] bent = packed.clone();
            bent[at] ^= 0x41;
            verify("mybag" + format.suffix(), bent);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_GZIP", "TAR_XZ"})
    void changeOfAnyOctetOfAContentIsFound(ArchiveFormat format) throws IOException {
        byte[] tar = PackedBag.sound().tar();
        int start = new String(tar, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("hello\n");
        for (int at = start; at < start + 6; at++) {
            byte[] bent = tar.clone();
            bent[at] ^= 1;
            Verification verification = verify("mybag" + format.suffix(), PackedBag.compressed(format, bent));
            assertEquals(Set.of("PAYLOAD_FILE_CHANGED data/a.txt"), shown(verification));
        }
    }

    @ParameterizedTest
    @EnumSource
    void seededNoiseIsNeverACrash(ArchiveFormat format) throws IOException {
        java.util.Random random =
                new java.util.Random(20_261_126L + format.name().hashCode());
        byte[] packed = PackedBag.sound().packed(format);
        for (int round = 0; round < 40; round++) {
            byte[] bent = packed.clone();
            for (int change = 1 + random.nextInt(8); change > 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            }
            verify("mybag" + format.suffix(), bent);
        }
    }

    @Test
    void encryptedMemberIsFound() throws IOException {
        byte[] zip = new Bending(PackedBag.sound().zip(), "mybag/data/a.txt")
                .or(6, 1)
                .or(8, 1)
                .bent();
        assertEquals(Set.of("ARCHIVE_MEMBER_ENCRYPTED data/a.txt"), shown(verify("mybag.zip", zip)));
    }

    @Test
    void methodThatIsNotKnownLeavesTheAnswerOpen() throws IOException {
        byte[] zip = new Bending(PackedBag.sound().zip(), "mybag/data/a.txt")
                .set(8, 98)
                .set(10, 98)
                .bent();
        Verification verification = verify("mybag.zip", zip);
        assertEquals(Set.of("ARCHIVE_UNSUPPORTED data/a.txt"), shown(verification));
        assertTrue(verification.incomplete());
    }

    @Test
    void localHeaderThatContradictsTheDirectoryIsFound() throws IOException {
        byte[] zip = PackedBag.sound().seekableZip(folder.resolve("scratch"), out -> {});
        for (int at : new int[] {8, 14, 18, 22, 30}) {
            byte[] bent = new Bending(zip, "mybag/data/a.txt").local(at, 0x21).bent();
            Set<String> shown = shown(verify("mybag.zip", bent));
            assertTrue(shown.contains("ARCHIVE_HEADERS_DISAGREE data/a.txt"), at + ": " + shown);
        }
    }

    @Test
    void memberThatTheDirectoryDoesNotNameIsFound() throws IOException {
        byte[] zip =
                PackedBag.sound().with("mybag/hidden.txt", "boo").seekableZip(folder.resolve("scratch"), out -> {});
        byte[] bent = new Bending(zip, "mybag/hidden.txt").dropFromDirectory();
        Set<String> shown = shown(verify("mybag.zip", bent));
        assertTrue(shown.contains("ARCHIVE_HEADERS_DISAGREE "), shown::toString);
    }

    @Test
    void membersThatShareOctetsAreNotRead() throws IOException {
        byte[] zip = PackedBag.sound().seekableZip(folder.resolve("scratch"), out -> {});
        Bending bending = new Bending(zip, "mybag/data/sub/b.bin");
        byte[] bent = bending.placedLike("mybag/data/a.txt");
        Set<String> shown = shown(verify("mybag.zip", bent));
        assertTrue(shown.contains("ARCHIVE_MEMBERS_OVERLAP data/sub/b.bin"), shown::toString);
    }

    @Test
    void contentWithAnotherCrcIsFound() throws IOException {
        byte[] zip = PackedBag.sound().seekableZip(folder.resolve("scratch"), out -> {});
        byte[] bent = new Bending(zip, "mybag/data/a.txt").set(14, 1).set(16, 1).bent();
        Set<String> shown = shown(verify("mybag.zip", bent));
        assertTrue(shown.contains("ARCHIVE_DAMAGED data/a.txt"), shown::toString);
    }

    @ParameterizedTest
    @EnumSource
    void bombIsGivenUp(ArchiveFormat format) throws IOException {
        byte[] packed = PackedBag.sound()
                .with("mybag/data/bomb", "\0".repeat(5_000_000))
                .packed(format);
        if (format == ArchiveFormat.TAR) {
            return;
        }
        Verification verification = verify(write("mybag" + format.suffix(), packed), SMALL);
        assertTrue(codes(verification).contains(FindingCode.ARCHIVE_OVER_LIMIT));
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_GZIP"})
    void holesOfSparseFilesCount(ArchiveFormat format) throws IOException {
        Set<String> shown = shown(verify("mybag" + format.suffix(), withHole(format, 2_000_000_000L)));
        assertTrue(shown.contains("ARCHIVE_OVER_LIMIT data/sub/b.bin"), shown::toString);
    }

    @Test
    void sparseFileTooLargeForTheReaderLeavesTheAnswerOpen() throws IOException {
        Verification verification = verify("mybag.tar", withHole(ArchiveFormat.TAR, 3_000_000_000L));
        assertTrue(codes(verification).contains(FindingCode.ARCHIVE_UNSUPPORTED));
        assertTrue(verification.incomplete());
    }

    /** A sound bag, and a file that is one hole. */
    private static byte[] withHole(ArchiveFormat format, long length) throws IOException {
        byte[] tar = PackedBag.sound().tar(out -> {
            StringBuilder records = new StringBuilder();
            for (String record : List.of("major=1", "minor=0", "name=mybag/data/hole", "realsize=" + length)) {
                int octets = record.length() + "00 GNU.sparse.\n".length();
                records.append(octets).append(" GNU.sparse.").append(record).append('\n');
            }
            PackedBag.put(
                    out,
                    new TarArchiveEntry("header", TarConstants.LF_PAX_EXTENDED_HEADER_LC),
                    PackedBag.octets(records.toString()));
            PackedBag.put(
                    out,
                    new TarArchiveEntry("mybag/GNUSparseFile.1/hole", true),
                    Arrays.copyOf(PackedBag.octets("0\n"), 512));
        });
        return PackedBag.compressed(format, tar);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "TAR_GZIP"})
    void headerThatWouldFillTheMemoryIsGivenUp(ArchiveFormat format) throws IOException {
        byte[] tar = PackedBag.sound()
                .tar(out -> PackedBag.put(
                        out,
                        new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME),
                        PackedBag.pattern(100_000)));
        Verification verification = verify(write("mybag" + format.suffix(), PackedBag.compressed(format, tar)), SMALL);
        assertTrue(codes(verification).contains(FindingCode.ARCHIVE_OVER_LIMIT));
    }

    @ParameterizedTest
    @EnumSource(names = {"TAR", "ZIP"})
    void tooManyMembersAreGivenUp(ArchiveFormat format) throws IOException {
        PackedBag bag = PackedBag.sound();
        for (int member = 0; member < 30; member++) {
            bag.with("mybag/data/" + member, "");
        }
        Verification verification = verify(write("mybag" + format.suffix(), bag.packed(format)), SMALL);
        assertTrue(codes(verification).contains(FindingCode.ARCHIVE_OVER_LIMIT));
    }

    @Test
    void tooLongAndTooDeepNamesAreGivenUp() throws IOException {
        byte[] packed = PackedBag.sound()
                .with("mybag/" + "d/".repeat(30) + "x", "")
                .with("mybag/" + "n".repeat(400), "")
                .zip();
        long count = verify(write("mybag.zip", packed), SMALL).findings().stream()
                .filter(finding -> finding.code() == FindingCode.ARCHIVE_OVER_LIMIT)
                .count();
        assertEquals(2, count);
    }

    private Verification verify(String name, byte[] octets) throws IOException {
        return verify(write(name, octets), ArchiveLimits.USUAL);
    }

    private Verification verify(Path file, ArchiveLimits limits) throws IOException {
        BagVerifier verifier = new BagVerifier(2, octets -> {}, List.of());
        if (limits.equals(ArchiveLimits.USUAL)) {
            return SerializedBag.verify(file, verifier);
        }
        try (SerializedBag bag = SerializedBag.at(file, limits)) {
            return verifier.verify(bag);
        }
    }

    private Path write(String name, byte[] octets) throws IOException {
        return Files.write(folder.resolve(name), octets);
    }

    private static Set<String> shown(Verification verification) {
        Set<String> shown = new TreeSet<>();
        for (Finding finding : verification.findings()) {
            assertTrue(finding.expected().isPresent() && finding.found().isPresent(), finding.toString());
            assertTrue(isOfTheBag(finding) || !finding.hint().isEmpty(), finding.toString());
            shown.add(finding.code() + " " + finding.path());
        }
        return shown;
    }

    private static boolean isOfTheBag(Finding finding) {
        return !finding.code().id().startsWith("BAG-5");
    }

    private static List<FindingCode> codes(Verification verification) {
        return verification.findings().stream().map(Finding::code).toList();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
