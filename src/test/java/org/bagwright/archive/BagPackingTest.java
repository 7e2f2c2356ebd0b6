package org.bagwright.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagPackingTest {
    private static final String TOP = "made-1.0.0";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long SEED = 20261123;

    @TempDir
    private Path folder;

    private Path bag;

    @BeforeEach
    void makeFolder() throws IOException {
        Random random = new Random(SEED);
        bag = Files.createDirectories(folder.resolve(TOP));
        for (int file = 0; file < 40; file++) {
            Path path = bag.resolve("data/" + file % 3 + "/file-" + file + ".txt");
            Files.createDirectories(path.getParent());
            Files.write(path, text(random, random.nextInt(60_000)));
        }
        byte[] noise = new byte[3 * BlockGzip.BLOCK + 17];
        random.nextBytes(noise);
        Files.write(bag.resolve("data/noise.bin"), noise);
        Files.write(bag.resolve("data/words.txt"), text(random, 2 * BlockGzip.BLOCK));
        Files.write(bag.resolve("data/empty.txt"), new byte[0]);
        Files.writeString(bag.resolve("data/" + "long".repeat(40) + ".txt"), "a long name\n");
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\n");
    }

    private static byte[] text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("word").append(random.nextInt(500)).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] zip(int jobs) throws IOException {
        Path file = folder.resolve("zip-" + System.nanoTime());
        BagPacking.of(bag, TOP, DAY, jobs, octets -> {}).zip(file, Files.createTempDirectory(folder, "scratch"));
        return Files.readAllBytes(file);
    }

    private byte[] tar(int jobs) throws IOException {
        Path file = folder.resolve("tar-" + System.nanoTime());
        BagPacking.of(bag, TOP, DAY, jobs, octets -> {}).tarGzip(file);
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void givesTheSameOctetsForAnyNumberOfThreads(int jobs) throws IOException {
        assertArrayEquals(zip(1), zip(jobs));
        assertArrayEquals(tar(1), tar(jobs));
    }

    @Test
    void givesTheSameOctetsInAnyTimeZoneAndLocaleAndWhateverTheFilesTimes() throws IOException {
        byte[] zip = zip(2);
        byte[] tar = tar(2);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String id : List.of("Pacific/Kiritimati", "America/Sao_Paulo", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                Files.setLastModifiedTime(
                        bag.resolve("bagit.txt"), FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
                assertArrayEquals(zip, zip(2), id);
                assertArrayEquals(tar, tar(2), id);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** In Brazil clocks went from 23:59:59 to 01:00:00 on that day: there was no midnight. */
    @Test
    void givesTheSameOctetsOnADayWithoutMidnight() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            LocalDate day = LocalDate.of(2017, 10, 15);
            List<byte[]> archives = new ArrayList<>();
            for (String id : List.of("UTC", "America/Sao_Paulo")) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                Path file = folder.resolve(id.replace('/', '-') + ".zip");
                BagPacking.of(bag, TOP, day, 1, octets -> {}).zip(file, Files.createTempDirectory(folder, "scratch"));
                archives.add(Files.readAllBytes(file));
            }
            assertArrayEquals(archives.get(0), archives.get(1));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void tarIsOneMemberWithoutNameAndTimeAndHoldsSortedEntriesOfNobody() throws IOException {
        byte[] archive = tar(2);
        assertArrayEquals(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, Arrays.copyOf(archive, 8));
        List<String> names = new ArrayList<>();
        // Not told to go on after the first member: all must be in that one.
        try (InputStream gzip = new GzipCompressorInputStream(new ByteArrayInputStream(archive));
                TarArchiveInputStream in = new TarArchiveInputStream(gzip)) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(0, entry.getLongUserId() + entry.getLongGroupId());
                assertEquals("", entry.getUserName() + entry.getGroupName());
                assertEquals(entry.isDirectory() ? 0755 : 0644, entry.getMode() & 0777, entry.getName());
                assertEquals(
                        Instant.parse("2026-11-23T12:00:00Z"),
                        entry.getLastModifiedTime().toInstant());
                if (!entry.isDirectory()) {
                    assertArrayEquals(Files.readAllBytes(folder.resolve(entry.getName())), in.readAllBytes());
                }
            }
        }
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(TOP + "/", names.get(0));
        assertEquals(50, names.size());
    }

    @Test
    void zipMarksNamesAsUtf8AndHasNoZoneOrExtraFields() throws IOException {
        Path file = folder.resolve("one.zip");
        Files.write(file, zip(2));
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                assertTrue(entry.getGeneralPurposeBit().usesUTF8ForNames(), entry.getName());
                assertEquals(0, entry.getExtra().length, entry.getName());
                assertEquals("2026-11-23T12:00", entry.getTimeLocal().toString());
                assertEquals(entry.isDirectory() ? 040755 : 0100644, entry.getUnixMode());
                if (!entry.isDirectory()) {
                    assertArrayEquals(
                            Files.readAllBytes(folder.resolve(entry.getName())),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    @Test
    void otherProgramsReadBoth() throws Exception {
        Path tar = folder.resolve("one.tar.gz");
        Path zip = folder.resolve("one.zip");
        Files.write(tar, tar(2));
        Files.write(zip, zip(2));
        int asked = 0;
        asked += passes("gunzip", "-t", tar.toString());
        asked += passes("tar", "-tzf", tar.toString());
        asked += passes("unzip", "-tq", zip.toString());
        asked += passes("python3", "-c", "import tarfile,sys; tarfile.open(sys.argv[1]).getnames()", tar.toString());
        asked += passes(
                "python3",
                "-c",
                "import zipfile,sys; assert not zipfile.ZipFile(sys.argv[1]).testzip()",
                zip.toString());
        assumeTrue(asked > 0, "none of gunzip, tar, unzip, python3 is here");
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        if (passes("tar", "-xzf", tar.toString(), "-C", unpacked.toString()) > 0) {
            assertArrayEquals(
                    Files.readAllBytes(bag.resolve("data/noise.bin")),
                    Files.readAllBytes(unpacked.resolve(TOP + "/data/noise.bin")));
        }
    }

    private static int passes(String... command) throws InterruptedException, IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return 0;
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), String.join(" ", command));
        assertEquals(0, process.exitValue(), String.join(" ", command));
        return 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BlockGzip.BLOCK - 1, BlockGzip.BLOCK, BlockGzip.BLOCK + 1, 2 * BlockGzip.BLOCK})
    void gzipGivesBackWhatWasWrittenAtTheEdgesOfItsBlocks(int length) throws IOException {
        byte[] octets = new byte[length];
        new Random(length).nextBytes(octets);
        Arrays.fill(octets, 0, length / 2, (byte) 'a');
        for (int jobs : new int[] {1, 3}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (BlockGzip gzip = new BlockGzip(out, BagPacking.LEVEL, jobs)) {
                gzip.write(octets);
                gzip.finish();
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                assertArrayEquals(octets, in.readAllBytes());
            }
        }
    }

    @Test
    void packsNoLink() throws IOException {
        Files.createSymbolicLink(bag.resolve("data/link.txt"), bag.resolve("bagit.txt"));
        assertThrows(FileSystemException.class, () -> tar(1));
    }

    @Test
    void refusesAFileThatChangedSinceItWasListed() throws IOException {
        BagPacking packing = BagPacking.of(bag, TOP, DAY, 2, octets -> {});
        Files.writeString(bag.resolve("data/words.txt"), "fewer words\n");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        assertThrows(FileSystemException.class, () -> packing.tarGzip(folder.resolve("a.tar.gz")));
        assertThrows(FileSystemException.class, () -> packing.zip(folder.resolve("a.zip"), scratch));
    }
}
