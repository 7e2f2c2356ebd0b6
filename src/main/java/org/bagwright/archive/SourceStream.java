package org.bagwright.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The octets of a part of a file by position, so that several streams can read one channel. Remembers its own failures:
 * whatever reads it may hide them, and then damage in the archive can't be told from trouble with the disk.
 */
final class SourceStream extends RunStream {
    private final FileChannel channel;
    private final long end;
    private long position;
    private Optional<IOException> failure = Optional.empty();

    SourceStream(FileChannel channel, long start, long end) {
        this.channel = channel;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int wanted = (int) Math.min(length, end - position);
        if (wanted <= 0) {
            return -1;
        }
        try {
            int read = channel.read(ByteBuffer.wrap(octets, offset, wanted), position);
            position += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - position));
        position += skipped;
        return skipped;
    }

    /** Throws what the file system threw, if it did. */
    void throwOwnFailure() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
