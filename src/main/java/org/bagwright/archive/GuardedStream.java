package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/** What comes out of a decompressor, counted, so that a small file can't cost any amount of time or memory. */
final class GuardedStream extends RunStream {
    private static final int SCRATCH = 1 << 14;

    private final InputStream in;
    private final boolean skips;
    private final long most;
    private final long made;
    private final ArchiveLimits limits;
    private long octets;
    private long holes;
    private long headerEnd = Long.MAX_VALUE;
    private int zeros;
    private boolean endMark;
    private boolean goesOn;
    private byte[] scratch = new byte[0];

    /**
     * Guards {@code in}.
     *
     * @param archive size of the archive's file in octets
     * @param skips whether {@code in} can skip without reading
     */
    GuardedStream(InputStream in, long archive, boolean skips, ArchiveLimits limits) {
        this.in = in;
        this.skips = skips;
        this.limits = limits;
        this.made = Math.min(limits.octets(), Math.max(limits.free(), archive * limits.ratio()));
        this.most = skips ? limits.octets() : made;
    }

    /** What is read from here on is a header, of limited length. */
    void beginHeader() {
        headerEnd = octets + limits.headerOctets();
        zeros = 0;
        endMark = false;
        goesOn = false;
    }

    /** Counts octets that the content has without having been read, as the holes of sparse files. */
    void addHoles(long length) throws ContainerFault {
        holes += Math.max(0, length);
        if (holes < 0 || holes > made) {
            throw bomb(made);
        }
    }

    /** What is read from here on is content. */
    void endHeader() {
        headerEnd = Long.MAX_VALUE;
    }

    /** How many octets were read or skipped. */
    long octets() {
        return octets;
    }

    /** Whether the header was a block of zeros, which ends a tar. */
    boolean hasEndMark() {
        return endMark;
    }

    /** Whether there was something else behind such a block. */
    boolean goesOn() {
        return goesOn;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            count(read);
            if (headerEnd != Long.MAX_VALUE) {
                countZeros(target, offset, read);
            }
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        if (skips) {
            long skipped = in.skip(count);
            count(skipped);
            return skipped;
        }
        if (scratch.length == 0) {
            scratch = new byte[SCRATCH];
        }
        return Math.max(0, read(scratch, 0, (int) Math.min(SCRATCH, count)));
    }

    private void count(long read) throws ContainerFault {
        octets += read;
        if (octets > most) {
            throw bomb(most);
        }
        if (octets > headerEnd) {
            throw new ContainerFault(
                    FindingCode.ARCHIVE_OVER_LIMIT,
                    "has a member with too long a header; read no further",
                    "at most " + limits.headerOctets() + " octets",
                    "more");
        }
    }

    private ContainerFault bomb(long limit) {
        String ratio = limit == made ? ", " + limits.ratio() + " times the archive's size" : "";
        return new ContainerFault(
                FindingCode.ARCHIVE_OVER_LIMIT,
                "expands to too many octets: taken for a bomb and read no further",
                "at most " + limit + " octets" + ratio,
                "more");
    }

    private void countZeros(byte[] from, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            zeros = from[at] == 0 ? zeros + 1 : 0;
            goesOn |= endMark && zeros == 0;
            endMark |= zeros >= TarConstants.DEFAULT_RCDSIZE;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
