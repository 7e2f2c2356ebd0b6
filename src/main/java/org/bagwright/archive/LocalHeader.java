package org.bagwright.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What stands directly before a member's content in a zip. It repeats the central directory: programs that read a zip as
 * a stream believe this, all others that, and a zip in which they differ is two archives in one.
 *
 * @param end offset of the first octet behind the member's content
 * @param difference in which way it contradicts the central directory; empty when it doesn't
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, section 4.3.7</a>
 */
record LocalHeader(long end, Optional<String> difference) {
    static final int SIGNATURE = 0x04034B50;

    private static final int LENGTH = 30;
    private static final int FLAGS_AT = 6;
    private static final int METHOD_AT = 8;
    private static final int CRC_AT = 14;
    private static final int COMPRESSED_AT = 18;
    private static final int SIZE_AT = 22;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;
    private static final int ZIP64 = 1;
    private static final int BOTH_SIZES = 16;

    /** The header of {@code entry}; empty when there is none at its place. */
    static Optional<LocalHeader> of(FileChannel channel, ZipArchiveEntry entry) throws IOException {
        long start = entry.getLocalHeaderOffset();
        if (start < 0 || start + LENGTH > channel.size()) {
            return Optional.empty();
        }
        byte[] name = entry.getRawName();
        ByteBuffer header = ZipEnd.read(channel, start, LENGTH + name.length);
        if (header.limit() < LENGTH || header.getInt(0) != SIGNATURE) {
            return Optional.empty();
        }
        int nameLength = header.getShort(NAME_LENGTH_AT) & 0xFFFF;
        int extraLength = header.getShort(EXTRA_LENGTH_AT) & 0xFFFF;
        long extraStart = start + LENGTH + nameLength;
        long end = extraStart + extraLength + entry.getCompressedSize();
        Optional<String> difference = difference(header, nameLength, name, entry);
        if (difference.isEmpty() && (header.getShort(FLAGS_AT) & DESCRIPTOR_FOLLOWS) == 0) {
            difference = sizes(header, ZipEnd.read(channel, extraStart, extraLength), entry);
        }
        return Optional.of(new LocalHeader(end, difference));
    }

    private static Optional<String> difference(ByteBuffer header, int nameLength, byte[] name, ZipArchiveEntry entry) {
        int flags = header.getShort(FLAGS_AT);
        if (nameLength != name.length || !header.slice(LENGTH, nameLength).equals(ByteBuffer.wrap(name))) {
            return Optional.of("has another name in its local header");
        }
        if ((header.getShort(METHOD_AT) & 0xFFFF) != entry.getMethod()) {
            return Optional.of("has another compression method in its local header");
        }
        if ((flags & ENCRYPTED) != (entry.getRawFlag() & ENCRYPTED)) {
            return Optional.of("is encrypted by one of its two headers only");
        }
        return Optional.empty();
    }

    private static Optional<String> sizes(ByteBuffer header, ByteBuffer extra, ZipArchiveEntry entry) {
        long size = header.getInt(SIZE_AT) & IN_EXTRA;
        long compressed = header.getInt(COMPRESSED_AT) & IN_EXTRA;
        int both = size == IN_EXTRA || compressed == IN_EXTRA ? zip64(extra) : -1;
        if (both >= 0) {
            size = extra.getLong(both);
            compressed = extra.getLong(both + Long.BYTES);
        }
        if (size != entry.getSize() || compressed != entry.getCompressedSize()) {
            return Optional.of("has another length in its local header");
        }
        if ((header.getInt(CRC_AT) & IN_EXTRA) != entry.getCrc()) {
            return Optional.of("has another CRC-32 in its local header");
        }
        return Optional.empty();
    }

    /** Where both sizes stand in {@code extra}, or -1. */
    private static int zip64(ByteBuffer extra) {
        int at = 0;
        while (at + 4 <= extra.limit()) {
            int length = extra.getShort(at + 2) & 0xFFFF;
            int next = at + 4 + length;
            if ((extra.getShort(at) & 0xFFFF) == ZIP64 && length >= BOTH_SIZES && next <= extra.limit()) {
                return at + 4;
            }
            at = next;
        }
        return -1;
    }
}
