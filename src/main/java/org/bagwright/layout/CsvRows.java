package org.bagwright.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Takes a CSV file apart into the octets of its rows; a line end in quotes ends no row. Holds one row in memory. */
final class CsvRows {
    private final InputStream in;
    private final int longest;
    private int nextLine = 1;
    private int line = 1;
    private boolean tooLong;

    /**
     * The rows of {@code in}, which should be buffered.
     *
     * @param longest row in octets; the file is given up at a longer one
     */
    CsvRows(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The octets of the next row, its line end included; nothing at the end or at a row that is too long. */
    Optional<ByteBuffer> next() throws IOException {
        line = nextLine;
        ByteArrayOutputStream row = new ByteArrayOutputStream(512);
        boolean quoted = false;
        for (int octet = in.read(); octet >= 0 && !tooLong; octet = in.read()) {
            row.write(octet);
            tooLong = row.size() >= longest;
            quoted ^= octet == '"';
            if (octet == '\n') {
                nextLine++;
                if (!quoted) {
                    return Optional.of(ByteBuffer.wrap(row.toByteArray()));
                }
            }
        }
        return row.size() == 0 || tooLong ? Optional.empty() : Optional.of(ByteBuffer.wrap(row.toByteArray()));
    }

    /** The 1-based line on which the last row given begins. */
    int line() {
        return line;
    }

    boolean metTooLongRow() {
        return tooLong;
    }
}
