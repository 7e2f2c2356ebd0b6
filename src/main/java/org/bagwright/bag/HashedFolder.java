package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.bagwright.model.BagPath;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.DigestColumns;
import org.bagwright.model.Oxum;

/**
 * A folder whose files are hashed in the pass that writes them.
 *
 * <p>The last column, if wanted, is the file's git blob identifier: SHA-1 over a header with the length, then the octets
 * (<a href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">Git objects</a>).
 */
final class HashedFolder {
    /** Octets read at once when a file is copied. Beyond 64 KiB nothing is gained. */
    static final int CHUNK = 1 << 16;

    private final Path root;
    private final DigestColumns columns;
    private final boolean withBlobs;
    private final FileTable table;
    private final LongAdder octets = new LongAdder();
    private final LongAdder streams = new LongAdder();

    HashedFolder(Path root, List<DigestAlgorithm> algorithms, boolean withBlobs) {
        List<DigestAlgorithm> all = new ArrayList<>(algorithms);
        if (withBlobs) {
            all.add(DigestAlgorithm.SHA1);
        }
        this.root = root;
        this.columns = new DigestColumns(all);
        this.withBlobs = withBlobs;
        this.table = new FileTable(root);
    }

    DigestColumns columns() {
        return columns;
    }

    boolean withBlobs() {
        return withBlobs;
    }

    Oxum oxum() {
        return new Oxum(octets.sum(), streams.sum());
    }

    List<FileRow> sorted() {
        return table.sorted();
    }

    List<FileRow> finished(Predicate<String> wanted) {
        return table.finished(wanted);
    }

    boolean hasFolder(BagPath folder) {
        return table.hasFolder(folder);
    }

    FileRow write(BagPath path, ByteBuffer content) throws IOException {
        table.claim(path);
        try (FileChannel out = create(path)) {
            DigestColumns.Running running = begin(content.remaining());
            running.update(content);
            int length = content.remaining();
            writeFully(out, content.duplicate());
            return finish(path, length, running.finish());
        } catch (IOException e) {
            throw abandoned(path, e);
        }
    }

    /** Takes note of a file of {@code length} octets that isn't written here. */
    FileRow note(BagPath path, long length, InputStream content) throws IOException {
        table.claim(path);
        DigestColumns.Running running = begin(length);
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
            running.update(ByteBuffer.wrap(chunk, 0, count));
            read += count;
        }
        if (read != length) {
            table.release(path);
            throw new FileSystemException(path.value(), null, "changed while it was read");
        }
        return finish(path, length, running.finish());
    }

    /** Copies a regular file; a link is not followed, and a file that changes while it is copied is refused. */
    FileRow copy(BagPath path, Path source) throws IOException {
        requireRegular(source);
        try (FileChannel in = FileChannel.open(source, READ, NOFOLLOW_LINKS)) {
            table.claim(path);
            try (FileChannel out = create(path)) {
                long size = in.size();
                return finish(path, size, copyExactly(source, in, out, size));
            } catch (IOException e) {
                throw abandoned(path, e);
            }
        }
    }

    private byte[] copyExactly(Path source, FileChannel in, FileChannel out, long size) throws IOException {
        DigestColumns.Running running = begin(size);
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, size + 1));
        long copied = 0;
        while (in.read(chunk) >= 0) {
            chunk.flip();
            copied += chunk.remaining();
            if (copied > size) {
                break;
            }
            running.update(chunk);
            writeFully(out, chunk);
            chunk.clear();
        }
        if (copied != size) {
            throw new FileSystemException(source.toString(), null, "changed while it was copied");
        }
        return running.finish();
    }

    private static void requireRegular(Path source) throws IOException {
        if (!Files.readAttributes(source, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new FileSystemException(source.toString(), null, "not a regular file");
        }
    }

    /** A stream into a new file; the file counts when the stream is closed. */
    PayloadStream open(BagPath path) throws IOException {
        table.claim(path);
        try {
            return new PayloadStream(this, path, create(path));
        } catch (IOException e) {
            throw abandoned(path, e);
        }
    }

    /** Running digests for a file of {@code length} octets. */
    DigestColumns.Running begin(long length) {
        DigestColumns.Running running = columns.begin();
        if (withBlobs) {
            running.prime(columns.count() - 1, DirectoryIdentifier.header("blob", length));
        }
        return running;
    }

    FileRow finish(BagPath path, long length, byte[] digests) {
        FileRow row = new FileRow(path.value(), length, digests);
        table.finish(row);
        octets.add(length);
        streams.increment();
        return row;
    }

    Path resolve(BagPath path) {
        return root.resolve(path.value());
    }

    private FileChannel create(BagPath path) throws IOException {
        return FileChannel.open(resolve(path), CREATE_NEW, WRITE);
    }

    /** Leaves no half-written file behind, so that the draft can go on without it. */
    private IOException abandoned(BagPath path, IOException cause) {
        try {
            Files.deleteIfExists(resolve(path));
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        table.release(path);
        return cause;
    }

    static void writeFully(FileChannel out, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            out.write(content);
        }
    }
}
