package org.bagwright.layout;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.model.Octets;

/** A file that can be read through, and then part by part: a file of its own, or a stretch of one that holds several. */
public final class StoredFile {
    private final FileChannel channel;
    private final long start;
    private final long length;

    StoredFile(FileChannel channel, long start, long length) {
        this.channel = channel;
        this.start = start;
        this.length = length;
    }

    /** Takes a line, and the octet of the file on which it begins. */
    @FunctionalInterface
    public interface LineReader {
        void line(JsonLine line, long offset) throws IOException;
    }

    /** Gives all its lines, in order; memory holds one. */
    public void forEachLine(LineReader reader) throws IOException {
        try (JsonLines lines = JsonLines.over(open())) {
            long offset = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                reader.line(line.get(), offset);
                offset = lines.offset();
            }
        }
    }

    /** The {@code count} octets from {@code offset} on; {@code EOFException} when the file has become shorter. */
    public Octets at(long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + offset + buffer.position()) < 0) {
                throw new EOFException("a file of the bag became shorter while it was read");
            }
        }
        return Octets.owning(buffer.array());
    }

    /** In octets. */
    public long length() {
        return length;
    }

    private InputStream open() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                if (position >= length) {
                    return -1;
                }
                int most = (int) Math.min(count, length - position);
                int read = channel.read(ByteBuffer.wrap(into, from, most), start + position);
                position += Math.max(0, read);
                return read;
            }
        };
    }
}
