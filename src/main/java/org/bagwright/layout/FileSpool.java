package org.bagwright.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.bagwright.verify.ContainerFault;

/** Files taken out of an archive, one behind the other in a temporary file that goes when this is closed. */
final class FileSpool implements Closeable {
    private final FileChannel channel;
    private long end;

    FileSpool() throws IOException {
        Path file = Files.createTempFile("bagwright-", ".spool");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Takes all of {@code in}; when the archive is damaged there, what stands before the damage. */
    StoredFile add(InputStream in, Consumer<ContainerFault> damage) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long at = end;
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    at += channel.write(buffer, at);
                }
            }
        } catch (ContainerFault e) {
            damage.accept(e);
        }
        StoredFile added = new StoredFile(channel, end, at - end);
        end = at;
        return added;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
