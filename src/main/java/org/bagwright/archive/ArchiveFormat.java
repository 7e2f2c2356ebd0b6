package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** The formats that can be read, known by their first octets whatever the file's name. */
enum ArchiveFormat {
    ZIP("application/zip", ".zip"),
    TAR("application/x-tar", ".tar"),
    TAR_GZIP("application/gzip", ".tar.gz .tgz"),
    TAR_BZIP2("application/x-bzip2", ".tar.bz2 .tbz2 .tbz"),
    TAR_XZ("application/x-xz", ".tar.xz .txz"),
    TAR_ZSTD("application/zstd", ".tar.zst .tzst");

    /** Octets that tell the format: a tar's first header. */
    static final int HEAD = 512;

    private static final int ZSTD_SKIPPABLE_LOW = 0x50;
    private static final int ZSTD_SKIPPABLE_HIGH = 0x5F;

    private final String mediaType;
    /** Parted by blanks, the usual one first. */
    private final String suffixes;

    ArchiveFormat(String mediaType, String suffixes) {
        this.mediaType = mediaType;
        this.suffixes = suffixes;
    }

    /** The format of the file; empty when it is none of these. */
    static Optional<ArchiveFormat> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ofHead(in.readNBytes(HEAD));
        }
    }

    static Optional<ArchiveFormat> ofHead(byte[] head) {
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6) || begins(head, 'P', 'K', 7, 8)) {
            return Optional.of(ZIP);
        }
        if (begins(head, 0x1F, 0x8B)) {
            return Optional.of(TAR_GZIP);
        }
        if (begins(head, 'B', 'Z', 'h')) {
            return Optional.of(TAR_BZIP2);
        }
        if (begins(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of(TAR_XZ);
        }
        if (begins(head, 0x28, 0xB5, 0x2F, 0xFD) || isSkippableFrame(head)) {
            return Optional.of(TAR_ZSTD);
        }
        return isTarHeader(head) ? Optional.of(TAR) : Optional.empty();
    }

    /** Parallel compressors begin with one. */
    private static boolean isSkippableFrame(byte[] head) {
        return head.length > 3
                && (head[0] & 0xFF) >= ZSTD_SKIPPABLE_LOW
                && (head[0] & 0xFF) <= ZSTD_SKIPPABLE_HIGH
                && head[1] == 0x2A
                && head[2] == 0x4D
                && head[3] == 0x18;
    }

    private static boolean isTarHeader(byte[] head) {
        if (head.length < HEAD || isZero(head)) {
            return false;
        }
        try {
            return TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZero(byte[] head) {
        for (byte octet : head) {
            if (octet != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((head[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    String mediaType() {
        return mediaType;
    }

    /** The usual suffix, such as {@code .tar.gz}. */
    String suffix() {
        return suffixes.split(" ", -1)[0];
    }

    /** The file's name without the suffix that tells this format; empty when it has none. */
    Optional<String> stem(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(suffixes.split(" ", -1))
                .filter(suffix -> lower.endsWith(suffix) && lower.length() > suffix.length())
                .findFirst()
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()));
    }
}
