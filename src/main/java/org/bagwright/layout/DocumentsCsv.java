package org.bagwright.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.bagwright.json.DocumentRecord;

/**
 * Writes {@code documents.csv}, the view of {@code documents.jsonl} for spreadsheets: RFC 4180, UTF-8 without byte order
 * mark, CR LF, comma, a header; cells guarded by {@link FormulaGuard}. Half of a surrogate pair, which UTF-8 can't hold,
 * is written as U+FFFD.
 */
public final class DocumentsCsv implements Closeable {
    static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;

    /** Writes the header to {@code out}, which is closed with this writer. Rows are many and small: buffer it. */
    public DocumentsCsv(OutputStream out) throws IOException {
        this.out = out;
        write(header());
    }

    /** Writes one row. */
    public void write(DocumentRecord document) throws IOException {
        write(row(document));
    }

    private void write(ByteBuffer row) throws IOException {
        out.write(row.array(), row.arrayOffset() + row.position(), row.remaining());
    }

    /** The octets of the header, its line end included. */
    static ByteBuffer header() {
        return octets(DocumentRecord.columns(), FORMAT);
    }

    /** The octets of the row of {@code document}, its line end included. */
    static ByteBuffer row(DocumentRecord document) {
        return octets(document.cells().stream().map(FormulaGuard::guarded).toList(), FORMAT);
    }

    /** The octets of a row of {@code cells}, its line end included. */
    static ByteBuffer octets(List<String> cells, CSVFormat format) {
        StringBuilder row = new StringBuilder(512);
        try {
            format.printRecord(row, cells.toArray());
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(REPLACEMENT)
                    .encode(CharBuffer.wrap(row));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing encoder doesn't fail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory doesn't fail", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
