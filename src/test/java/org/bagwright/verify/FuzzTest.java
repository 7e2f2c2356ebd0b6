package org.bagwright.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each parser of a tag file gets what nobody would write, and never throws, hangs, or answers differently twice. */
class FuzzTest {
    private static final long SEED = 20261126;
    private static final int ROUNDS = 600;
    private static final Path SAMPLE = Path.of("src/test/resources/bags/bad/BAG-212_fetch_path_in_no_manifest");
    private static final int MUCH = 1 << 20;

    /** What parsers stumble over. */
    private static final List<String> MORSELS = List.of(
            "\n",
            "\r",
            "\r\n",
            " ",
            "\t",
            ":",
            "%",
            "%0A",
            "%25",
            "%zz",
            "*",
            "\\",
            "/",
            "//",
            "./",
            "../",
            "~",
            "C:",
            "data/",
            "data",
            "bagit.txt",
            "-",
            "0",
            "99999999999999999999",
            "é",
            "e\u0301",
            "😀",
            "\0",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "https://example.org/x",
            "file:///",
            "Payload-Oxum: ",
            "Bag-Count: 1 of 2\n",
            "UTF-16",
            "1.0",
            "0.97",
            "tagmanifest-sha512.txt",
            "0123456789abcdef".repeat(8));

    @ParameterizedTest
    @ValueSource(strings = {"bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "fetch.txt"})
    void survivesWhatNobodyWouldWrite(String file) throws IOException {
        MemoryBag sample = MemoryBag.of(SAMPLE);
        byte[] original = sample.files().get(file);
        Random random = new Random(SEED + file.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = original;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                mutated = mutate(mutated, random);
            }
            assertSound(sample.with(file, mutated), file + ", seed " + SEED + ", round " + round);
        }
    }

    private static void assertSound(MemoryBag bag, String what) throws IOException {
        Verification verification = bag.verify();
        for (Finding finding : verification.findings()) {
            assertFalse(finding.message().isBlank(), what);
        }
        assertEquals(verification.findings(), bag.verify().findings(), what);
        assertEquals(verification.count(Severity.ERROR) == 0, verification.isValid(), what);
    }

    private static byte[] mutate(byte[] content, Random random) {
        int at = random.nextInt(content.length + 1);
        int until = Math.min(content.length, at + random.nextInt(40));
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        mutated.write(content, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> mutated.write(content, until, content.length - until);
            case 1 -> {
                mutated.write(content, at, until - at);
                mutated.write(content, at, content.length - at);
            }
            case 2 -> {
                byte[] noise = new byte[1 + random.nextInt(6)];
                random.nextBytes(noise);
                mutated.writeBytes(noise);
                mutated.write(content, until, content.length - until);
            }
            default -> {
                mutated.writeBytes(MORSELS.get(random.nextInt(MORSELS.size())).getBytes(UTF_8));
                mutated.write(content, at, content.length - at);
            }
        }
        return mutated.toByteArray();
    }

    @Test
    void survivesNoise() throws IOException {
        Random random = new Random(SEED);
        MemoryBag sample = MemoryBag.of(SAMPLE);
        for (int round = 0; round < ROUNDS; round++) {
            MemoryBag noisy = sample;
            for (String file : List.copyOf(sample.files().keySet())) {
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                noisy = random.nextBoolean() ? noisy.with(file, noise) : noisy;
            }
            assertSound(noisy, "seed " + SEED + ", round " + round);
        }
    }

    /** What takes time by the square of its length, if anything does. */
    static Stream<String> longLines() {
        return Stream.of(
                "a" + " ".repeat(MUCH - 2) + "b",
                "\t".repeat(MUCH - 1),
                "a:".repeat(MUCH / 2 - 1),
                "1".repeat(MUCH - 1),
                "%".repeat(MUCH - 1),
                "%0a".repeat(MUCH / 3 - 1),
                "a/".repeat(MUCH / 2 - 1),
                "./".repeat(MUCH / 2 - 1),
                "../".repeat(MUCH / 3 - 1),
                "00 " + "e" + "\u0301\u0323".repeat(MUCH / 2 - 9),
                MadeBag.sha512("x") + "  data/e" + "\u0301\u0323".repeat(MUCH / 2 - 99),
                MadeBag.sha512("x") + "  data/" + "a/".repeat(MUCH / 2 - 99),
                "https://example.org/ - data/e" + "\u0301\u0323".repeat(MUCH / 2 - 99),
                "https://" + "%20".repeat(MUCH / 3 - 99) + " - data/a.txt",
                "Payload-Oxum: " + "1".repeat(MUCH - 99),
                "Tag-File-Character-Encoding: " + "x".repeat(MUCH - 99));
    }

    @ParameterizedTest
    @MethodSource("longLines")
    void survivesLongLines(String line) throws IOException {
        byte[] content = (line + "\n").getBytes(UTF_8);
        MemoryBag sample = MemoryBag.of(SAMPLE);
        for (String file : List.of("bagit.txt", "bag-info.txt", "manifest-sha512.txt", "fetch.txt")) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertSound(sample.with(file, content), file));
        }
    }

    @Test
    void survivesManyLines() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            MemoryBag sample = MemoryBag.of(SAMPLE);
            for (String line : List.of("\n", "x\n", "a: b\n", " x\n", "https://x.org/ - data/x\n")) {
                byte[] content = line.repeat(60_000).getBytes(StandardCharsets.UTF_8);
                for (String file : List.of("bagit.txt", "bag-info.txt", "manifest-sha512.txt", "fetch.txt")) {
                    sample.with(file, content).verify();
                }
            }
        });
    }

    @Test
    void survivesNothing() throws IOException {
        assertSound(new MemoryBag(new TreeMap<>()), "an empty container");
    }
}
