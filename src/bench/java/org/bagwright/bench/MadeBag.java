package org.bagwright.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;

/** A bag of random octets in one of several layouts, made by a seeded generator. */
final class MadeBag {
    private static final int CHUNK = 1 << 20;
    private static final int SHARD = 256;
    private static final int DEEPEST = 40;

    private final String algorithm;
    private final SplittableRandom random;

    /** Bags whose manifests have the digests of {@code algorithm}, as BagIt names it. */
    MadeBag(String algorithm, long seed) {
        this.algorithm = algorithm;
        this.random = new SplittableRandom(seed);
    }

    /** Where the files lie. */
    enum Layout {
        /** All in one folder. */
        FLAT {
            @Override
            String path(int number) {
                return String.format(Locale.ROOT, "data/file-%07d.bin", number);
            }
        },
        /** A few in each of a chain of folders within folders. */
        DEEP {
            @Override
            String path(int number) {
                return "data/" + "folder/".repeat(number % DEEPEST) + String.format(Locale.ROOT, "%07d.bin", number);
            }
        },
        /** In two levels of 256 folders each, by a hash. */
        SHARDED {
            @Override
            String path(int number) {
                int hash = number * 0x9E3779B1;
                return String.format(
                        Locale.ROOT, "data/%02x/%02x/%07d.bin", (hash >>> 24) % SHARD, (hash >>> 16) % SHARD, number);
            }
        };

        /** The path of a file. */
        abstract String path(int number);
    }

    /** Writes a bag of {@code files} files of {@code octets} octets each. */
    void write(Path bag, Layout layout, int files, long octets) throws IOException {
        Files.createDirectories(bag.resolve("data"));
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("bag-info.txt"), "Payload-Oxum: " + files * octets + "." + files + "\n");
        Path manifest = bag.resolve("manifest-" + algorithm + ".txt");
        try (BufferedWriter lines = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
            Path folder = bag;
            for (int number = 0; number < files; number++) {
                String path = layout.path(number);
                Path file = bag.resolve(path);
                if (!file.getParent().equals(folder)) {
                    folder = file.getParent();
                    Files.createDirectories(folder);
                }
                lines.write(fill(file, octets) + "  " + path + "\n");
            }
        }
    }

    private String fill(Path file, long octets) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[(int) Math.min(CHUNK, octets)];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = octets; left > 0; left -= chunk.length) {
                random.nextBytes(chunk);
                out.write(chunk);
                digest.update(chunk);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm.replaceFirst("^sha(?=\\d)", "SHA-"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no such digest: " + algorithm, e);
        }
    }
}
