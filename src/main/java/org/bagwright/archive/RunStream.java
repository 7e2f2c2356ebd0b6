package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives octets in runs; a single one is a run of one. */
abstract class RunStream extends InputStream {
    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** As {@link InputStream#read(byte[], int, int)}, which would call {@link #read()}. */
    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}
