package org.bagwright.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.bagwright.model.DigestColumns;

/**
 * Reads contents, each once for all its digests. Belongs to one thread, and uses its buffer and digests again: made anew
 * for each of many small files, they would be most of the garbage.
 */
final class ContentHasher {
    /** Octets read at once. Beyond 64 KiB nothing is gained. */
    private static final int CHUNK = 1 << 16;

    private final byte[] chunk = new byte[CHUNK];
    private final Map<DigestColumns, DigestColumns.Running> running = new HashMap<>();

    /**
     * The digests of {@code content}.
     *
     * @param progress is told the octets read since it was told before
     */
    byte[] hash(BagContainer.Content content, DigestColumns columns, LongConsumer progress) throws IOException {
        // Taken out while it is in use: one that a failure left half-fed isn't used again.
        DigestColumns.Running digests = running.remove(columns);
        if (digests == null) {
            digests = columns.begin();
        }
        try (InputStream in = content.open()) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                digests.update(ByteBuffer.wrap(chunk, 0, length));
                progress.accept(length);
            }
        }
        byte[] row = digests.finish();
        running.put(columns, digests);
        return row;
    }
}
