package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/** The content of a zip's member, held against the length and the CRC-32 that the central directory states. */
final class CheckedContent extends RunStream {
    private final InputStream in;
    private final long octets;
    private final long crc;
    private final CRC32 running = new CRC32();
    private long read;

    CheckedContent(InputStream in, long octets, long crc) {
        this.in = in;
        this.octets = octets;
        this.crc = crc;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            running.update(target, offset, count);
            read += count;
        }
        if (read > octets || (count < 0 && read < octets)) {
            throw new ContainerFault(
                    FindingCode.ARCHIVE_DAMAGED,
                    "isn't as long as the zip states",
                    octets + " octets",
                    read > octets ? "more" : read + " octets");
        }
        if (count < 0 && running.getValue() != crc) {
            throw new ContainerFault(
                    FindingCode.ARCHIVE_DAMAGED,
                    "hasn't the CRC-32 that the zip states",
                    Long.toHexString(crc),
                    Long.toHexString(running.getValue()));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
