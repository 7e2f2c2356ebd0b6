package org.bagwright.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bagwright.model.Octets;

/** Reads a JSON Lines file line by line; holds one line in memory. */
public final class JsonLines implements Closeable {
    /** Longest line that is read, in octets: the ledger of a capture of half a million blocks. */
    public static final int MAX_LINE = 64 << 20;

    private final InputStream in;
    private final int maxLine;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;
    private long before;

    private JsonLines(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /** The lines of {@code in}, which is closed with this reader. */
    public static JsonLines over(InputStream in) {
        return new JsonLines(in, MAX_LINE);
    }

    static JsonLines over(InputStream in, int maxLine) {
        return new JsonLines(in, maxLine);
    }

    /** The next line, or nothing at the end. */
    public Optional<JsonLine> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = lineFeedOrLimit();
            tooLong |= line.size() + (long) (end - position) > maxLine;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        return Optional.of(line(line, tooLong, ended));
    }

    private JsonLine line(ByteArrayOutputStream line, boolean tooLong, boolean ended) {
        if (tooLong) {
            return new JsonLine(
                    number, Octets.owning(new byte[0]), Optional.of("the line is longer than " + maxLine + " octets"));
        }
        Optional<String> defect = ended ? Optional.empty() : Optional.of("the last line has no line feed at its end");
        return new JsonLine(number, Octets.owning(line.toByteArray()), defect);
    }

    private int lineFeedOrLimit() {
        int i = position;
        while (i < limit && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** How many octets were read: where the next line begins. */
    public long offset() {
        return before + position;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        before += position;
        position = 0;
        limit = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
