package org.bagwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bagwright.json.ReleaseRecord.ListedFile;
import org.bagwright.json.ReleaseRecord.PackedFile;
import org.bagwright.json.ReleaseRecord.SignedBy;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;
import org.junit.jupiter.api.Test;

class ReleaseListTest {
    private static final Digest SHA512 = new Digest(DigestAlgorithm.SHA512, "ab".repeat(64));
    private static final Digest SHA256 = new Digest(DigestAlgorithm.SHA256, "cd".repeat(32));

    private static ReleaseRecord release(String version, boolean signed) {
        return new ReleaseRecord(
                "port-ellery",
                Version.parse(version),
                LocalDate.of(2026, 11, 26),
                "swh:1:dir:" + "0".repeat(40),
                List.of(new ListedFile("manifest-sha512.txt", SHA512)),
                new ListedFile("tagmanifest-sha512.txt", SHA512),
                6,
                5,
                List.of(new PackedFile("port-ellery-" + version + ".zip", 1L << 33, SHA256, SHA512)),
                signed
                        ? Optional.of(new SignedBy("tagmanifest-sha512.txt.sig", "SHA256:" + "A".repeat(43), SHA512))
                        : Optional.empty());
    }

    private static ReleaseList.Reading read(String text) {
        return ReleaseList.read(Octets.owning(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ReleaseList list) {
        return list.octets().text(StandardCharsets.UTF_8);
    }

    @Test
    void comesBackAsItWasWrittenOneReleaseALineSorted() {
        ReleaseList list = new ReleaseList(List.of(release("1.10.0", true), release("1.2.0", false)));
        String text = text(list);
        assertEquals(4, text.lines().count(), text);
        assertTrue(text.indexOf("\"1.2.0\"") < text.indexOf("\"1.10.0\""), text);
        assertEquals(Optional.of(list), read(text).list());
        assertEquals(text, text(read(text).list().orElseThrow()));
        assertEquals(Optional.of(ReleaseList.NONE), read(text(ReleaseList.NONE)).list());
    }

    @Test
    void knowsTheLatestAndTheOneBefore() {
        ReleaseList list = ReleaseList.NONE
                .with(release("1.10.0", false))
                .with(release("1.2.0", false))
                .with(release("1.2.0", true));
        assertEquals(2, list.releases().size());
        assertEquals(
                "1.10.0", list.latest("port-ellery").orElseThrow().version().toString());
        assertEquals(
                "1.2.0",
                list.before("port-ellery", Version.parse("1.10.0"))
                        .orElseThrow()
                        .version()
                        .toString());
        assertEquals(Optional.empty(), list.before("port-ellery", Version.parse("1.2.0")));
        assertEquals(Optional.empty(), list.latest("another"));
    }

    @Test
    void tellsTheLineOfWhatIsWrong() {
        String text = text(new ReleaseList(List.of(release("1.0.0", false), release("1.1.0", false))));
        assertFault(3, "conflict", text.replace(",\n{", "\n<<<<<<< HEAD\n{"));
        assertFault(3, "JSON", text.replace(",\n{", "\n{"));
        assertFault(3, "no such key", text.replace("1.1.0\",\"date", "1.1.0\",\"day\":1,\"date"));
        assertFault(3, "again", text.replace("1.1.0", "1.0.0"));
        assertFault(3, "bad value", text.replace("1.1.0\",\"date\":\"2026-11-26", "1.1.0\",\"date\":\"2026-02-30"));
        assertFault(1, "array", "{}");
        assertFault(1, "empty", "");
        assertFault(1, "UTF-8", "[\uD800]");
    }

    private static void assertFault(int line, String word, String text) {
        ReleaseList.Reading reading = read(text.replace("\uD800", "\u0000"));
        if (text.contains("\uD800")) {
            reading = ReleaseList.read(Octets.owning(new byte[] {'[', (byte) 0xFF, ']'}));
        }
        assertEquals(Optional.empty(), reading.list(), text);
        assertEquals(line, reading.faults().get(0).line(), reading.faults().toString());
        assertTrue(reading.faults().toString().contains(word), reading.faults().toString());
    }

    @Test
    void damagedFilesGiveFaultsAndNothingElse() {
        byte[] whole = text(new ReleaseList(List.of(release("1.0.0", true), release("1.1.0", false))))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261126);
        for (int round = 0; round < 1500; round++) {
            byte[] octets = whole.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                octets[random.nextInt(octets.length)] = (byte) (random.nextBoolean() ? random.nextInt(128) : '"');
            }
            ReleaseList.Reading reading = ReleaseList.read(Octets.owning(octets));
            assertEquals(reading.list().isPresent(), reading.faults().isEmpty());
            assertFalse(reading.faults().stream().anyMatch(fault -> fault.line() < 1));
        }
    }
}
