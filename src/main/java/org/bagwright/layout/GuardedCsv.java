package org.bagwright.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes tables as {@link DocumentsCsv} does, CR LF, cells guarded by {@link FormulaGuard}, but with the separator and the
 * byte order mark that a program asks for.
 */
public final class GuardedCsv implements Closeable {
    private final OutputStream out;
    private final CSVFormat format;

    /**
     * Writes to {@code out}, which is closed with this writer. Rows are many and small: buffer it.
     *
     * @param hasMark whether the file begins with a byte order mark
     */
    public GuardedCsv(OutputStream out, char separator, boolean hasMark) throws IOException {
        this.out = out;
        this.format = DocumentsCsv.FORMAT.builder().setDelimiter(separator).get();
        if (hasMark) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes one row of unguarded cells. */
    public void write(List<String> cells) throws IOException {
        ByteBuffer row =
                DocumentsCsv.octets(cells.stream().map(FormulaGuard::guarded).toList(), format);
        out.write(row.array(), row.arrayOffset() + row.position(), row.remaining());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
