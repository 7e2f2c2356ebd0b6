package org.bagwright.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/**
 * Compressed streams one after another, as parallel compressors and {@code cat} make them, read as one. What follows
 * the last of them and is none, zeros apart, is {@link #trailing trailing}; Commons Compress would take the end of the
 * content before it for lost.
 */
final class Decompression extends RunStream {
    /** Memory that an xz stream may ask for, in KiB: {@code xz -9} takes 65 MiB. */
    private static final int XZ_MEMORY = 192 << 10;

    private static final String LITTLE_MEMORY = "xz: " + XZ_MEMORY / 1024 + " MiB; zstd: a window of 128 MiB";

    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream in;
    private final Opening opening;
    private final int[] magic;
    private InputStream current = InputStream.nullInputStream();
    private boolean trailing;
    private boolean ended;

    @FunctionalInterface
    private interface Opening {
        InputStream open(InputStream in) throws IOException;
    }

    private Decompression(InputStream in, Opening opening, int... magic) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.opening = opening;
        this.magic = magic;
    }

    /** The decompressed octets of {@code in}, which is itself closed with them. */
    static InputStream of(ArchiveFormat format, InputStream in) throws IOException {
        return switch (format) {
            case TAR_GZIP -> new Decompression(in, GzipCompressorInputStream::new, 0x1F, 0x8B);
            case TAR_BZIP2 -> new Decompression(in, BZip2CompressorInputStream::new, 'B', 'Z', 'h');
            case TAR_XZ -> new Decompression(in, Decompression::xz, 0xFD, '7', 'z');
            case TAR_ZSTD -> zstd(in);
            default -> in;
        };
    }

    private static InputStream xz(InputStream in) throws IOException {
        return XZCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(false)
                .setMemoryLimitKiB(XZ_MEMORY)
                .get();
    }

    /** Its own reader goes from frame to frame; windows of more than 128 MiB it refuses. */
    private static InputStream zstd(InputStream in) throws IOException {
        try {
            return new ZstdCompressorInputStream(in);
        } catch (LinkageError e) {
            throw new ContainerFault(
                            FindingCode.ARCHIVE_UNSUPPORTED,
                            "can't be read: zstd can't be decompressed on this platform",
                            "another compression",
                            "zstd")
                    .causedBy(e);
        }
    }

    boolean trailing() {
        return trailing;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = ended ? -1 : current.read(target, offset, length);
        while (read < 0 && !ended) {
            next();
            read = ended ? -1 : current.read(target, offset, length);
        }
        return read;
    }

    private void next() throws IOException {
        in.mark(BUFFER);
        int first = in.read();
        while (first == 0) {
            in.mark(BUFFER);
            first = in.read();
        }
        boolean begins = first == magic[0];
        for (int at = 1; begins && at < magic.length; at++) {
            begins = in.read() == magic[at];
        }
        in.reset();
        if (begins) {
            current = opening.open(in);
        } else {
            ended = true;
            trailing = first >= 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What a decompressor's complaint means. */
    static ContainerFault fault(Exception e) {
        if (isLargeSparseFile(e)) {
            return new ContainerFault(
                            FindingCode.ARCHIVE_UNSUPPORTED,
                            "can't be read: holds a sparse file of 2 GiB or more",
                            "a tar without holes, as tar makes it without --sparse",
                            String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof org.apache.commons.compress.MemoryLimitException
                || e.getClass().getName().endsWith(".MemoryLimitException")
                || message.contains("requires too much memory")) {
            return new ContainerFault(
                            FindingCode.ARCHIVE_OVER_LIMIT,
                            "can't be decompressed in bounded memory",
                            LITTLE_MEMORY,
                            message)
                    .causedBy(e);
        }
        return new ContainerFault(FindingCode.ARCHIVE_DAMAGED, "is damaged: " + message, "a sound archive", message)
                .causedBy(e);
    }

    /** Commons Compress keeps the length that pax states of a sparse file in 31 bits. */
    private static boolean isLargeSparseFile(Exception e) {
        boolean large = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            large |= String.valueOf(cause.getMessage()).matches("Unable to parse int .*\\d{10,}");
        }
        return large;
    }
}
