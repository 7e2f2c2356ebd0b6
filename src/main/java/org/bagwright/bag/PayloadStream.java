package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.DigestColumns;
import org.bagwright.model.Fixity;

/**
 * A payload file that is written piece by piece and hashed on the way. It is buffered; it belongs to one thread; it
 * counts as written when it is closed.
 *
 * <p>A git blob identifier begins with the length, which nobody knows yet: when the draft wants one, closing reads the
 * file once more for that one digest.
 */
public final class PayloadStream extends OutputStream {
    private final HashedFolder folder;
    private final BagPath path;
    private final FileChannel out;
    private final DigestColumns.Running running;
    private final ByteBuffer buffer = ByteBuffer.allocate(HashedFolder.CHUNK);
    private long written;
    private Optional<Fixity> fixity = Optional.empty();

    PayloadStream(HashedFolder folder, BagPath path, FileChannel out) {
        this.folder = folder;
        this.path = path;
        this.out = out;
        this.running = folder.columns().begin();
    }

    @Override
    public void write(int octet) throws IOException {
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.put((byte) octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, octets.length);
        int at = offset;
        while (at < offset + length) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int some = Math.min(buffer.remaining(), offset + length - at);
            buffer.put(octets, at, some);
            at += some;
        }
    }

    /** Does nothing: only a closed file is read by anybody. */
    @Override
    public void flush() {}

    private void drain() throws IOException {
        buffer.flip();
        written += buffer.remaining();
        running.update(buffer);
        HashedFolder.writeFully(out, buffer);
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        if (!out.isOpen()) {
            return;
        }
        try (out) {
            drain();
        }
        byte[] digests = running.finish();
        if (folder.withBlobs()) {
            setBlob(digests);
        }
        folder.finish(path, written, digests);
        fixity = Optional.of(new Fixity(path, written, folder.columns().digest(digests, 0)));
    }

    /**
     * The fixity of the closed file.
     *
     * @throws IllegalStateException when it isn't closed
     */
    public Fixity fixity() {
        return fixity.orElseThrow(() -> new IllegalStateException("not closed: '" + path + "'"));
    }

    private void setBlob(byte[] digests) throws IOException {
        int column = folder.columns().count() - 1;
        byte[] blob;
        try (InputStream in = Files.newInputStream(folder.resolve(path), NOFOLLOW_LINKS)) {
            blob = DirectoryIdentifier.blob(in, written);
        }
        System.arraycopy(blob, 0, digests, folder.columns().start(column), blob.length);
    }
}
