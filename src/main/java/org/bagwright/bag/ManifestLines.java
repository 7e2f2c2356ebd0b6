package org.bagwright.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagwright.model.DigestColumns;

/**
 * Writes a manifest: a line a file, digest, two spaces, path, LF, as {@code sha512sum} writes and checks it (RFC 8493,
 * section 2.1.3).
 */
final class ManifestLines {
    private ManifestLines() {}

    /**
     * Writes one line for each of {@code files}, in their order.
     *
     * @param folder what stands before each path: {@code data/} or nothing
     */
    static void write(OutputStream out, String folder, List<FileRow> files, DigestColumns columns, int column)
            throws IOException {
        for (FileRow file : files) {
            String line = columns.hex(file.digests(), column) + "  " + folder + file.path() + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
