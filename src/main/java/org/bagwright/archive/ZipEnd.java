package org.bagwright.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The end of a zip: where its central directory lies and how many members it names. Commons Compress reads the directory
 * but doesn't say what it left aside.
 *
 * @param directoryStart offset of the central directory in the file, by its stated length
 * @param members as stated
 * @param unlikeComment whether the stated comment doesn't end where the file ends
 * @param ambiguous whether another end record, earlier in the file, is as good: programs read one or the other
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, sections 4.3.14 to 4.3.16</a>
 */
record ZipEnd(long directoryStart, long members, boolean unlikeComment, boolean ambiguous) {
    private static final int SIGNATURE = 0x06054B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int SIGNATURE_64 = 0x06064B50;
    private static final int LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LENGTH_64 = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int COUNT_AT = 10;
    private static final int DIRECTORY_LENGTH_AT = 12;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int COUNT_64_AT = 32;
    private static final int DIRECTORY_LENGTH_64_AT = 40;

    /** Finds the last end record; empty when there is none. */
    static Optional<ZipEnd> find(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH + LENGTH_64);
        ByteBuffer tail = read(channel, size - length, length);
        int at = last(tail, length - LENGTH);
        return at < 0 ? Optional.empty() : Optional.of(at(tail, at, size - length));
    }

    static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer octets = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (octets.hasRemaining() && read >= 0) {
            read = channel.read(octets, position + octets.position());
        }
        return octets.flip();
    }

    private static int last(ByteBuffer tail, int from) {
        int at = from;
        while (at >= 0 && tail.getInt(at) != SIGNATURE) {
            at--;
        }
        return at;
    }

    private static ZipEnd at(ByteBuffer tail, int at, long offset) {
        boolean ambiguous = false;
        for (int other = last(tail, at - 1); other >= 0; other = last(tail, other - 1)) {
            ambiguous |= endsWithFile(tail, other);
        }
        int end = at;
        long members = tail.getShort(at + COUNT_AT) & 0xFFFF;
        long length = tail.getInt(at + DIRECTORY_LENGTH_AT) & 0xFFFF_FFFFL;
        int record64 = at - LOCATOR_LENGTH - LENGTH_64;
        if (record64 >= 0 && tail.getInt(at - LOCATOR_LENGTH) == LOCATOR_64 && tail.getInt(record64) == SIGNATURE_64) {
            end = record64;
            members = tail.getLong(record64 + COUNT_64_AT);
            length = tail.getLong(record64 + DIRECTORY_LENGTH_64_AT);
        }
        return new ZipEnd(offset + end - length, members, !endsWithFile(tail, at), ambiguous);
    }

    private static boolean endsWithFile(ByteBuffer tail, int at) {
        return at + LENGTH + (tail.getShort(at + COMMENT_LENGTH_AT) & 0xFFFF) == tail.limit();
    }
}
