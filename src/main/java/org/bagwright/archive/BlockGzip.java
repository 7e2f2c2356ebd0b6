package org.bagwright.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One gzip member (RFC 1952), compressed by several threads: the input is cut into blocks of a fixed size, each is
 * deflated by itself, with the 32 KiB before it as its dictionary, up to a whole octet, and they are joined. Any program
 * that reads gzip reads it; the octets don't depend on the number of threads.
 *
 * <p>Memory: for each thread about three blocks, in and out. The header holds neither a name nor a time.
 */
final class BlockGzip extends OutputStream {
    /**
     * Octets of a block. Each begins with the 32 KiB before it as its dictionary: on 37 MB of pages and their texts blocks of
     * 128 KiB to 1 MiB gave the same length as one stream to 0.04 %. Fewer, larger ones leave workers idle at the end.
     */
    static final int BLOCK = 1 << 19;

    /** The farthest that deflate refers back. */
    private static final int WINDOW = 1 << 15;
    /** Room for what can't be compressed: 5 octets for each 16 KiB, and the mark of the block's end. */
    private static final int SLACK = 1 << 10;
    /** Blocks under way for each thread, so that none waits for the one that writes. */
    private static final int AHEAD = 2;

    private static final byte[] HEADER = {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    private final OutputStream out;
    private final int level;
    private final int jobs;
    private final Optional<ExecutorService> workers;
    private final Queue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private final Deque<Future<Compressed>> underWay = new ArrayDeque<>();
    private final CRC32 crc = new CRC32();
    private byte[] block = new byte[BLOCK];
    private byte[] before = new byte[0];
    private int filled;
    private long length;
    private boolean finished;

    private static final class Compressed {
        private final byte[] octets;
        private final int length;

        Compressed(byte[] octets, int length) {
            this.octets = octets;
            this.length = length;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(octets, 0, length);
        }
    }

    /**
     * Writes to {@code out}, which stays open.
     *
     * @param jobs threads; with 1 the caller's own
     */
    BlockGzip(OutputStream out, int level, int jobs) throws IOException {
        this.out = out;
        this.level = level;
        this.jobs = jobs;
        this.workers = jobs == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(jobs));
        out.write(HEADER);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int count) throws IOException {
        crc.update(octets, offset, count);
        length += count;
        int at = offset;
        while (at < offset + count) {
            if (filled == BLOCK) {
                submit(false);
            }
            int some = Math.min(BLOCK - filled, offset + count - at);
            System.arraycopy(octets, at, block, filled, some);
            filled += some;
            at += some;
        }
    }

    private void submit(boolean last) throws IOException {
        byte[] input = block;
        byte[] dictionary = before;
        int inputLength = filled;
        if (workers.isEmpty()) {
            deflate(input, inputLength, dictionary, last).writeTo(out);
        } else {
            underWay.add(workers.get().submit(() -> deflate(input, inputLength, dictionary, last)));
            while (underWay.size() > jobs * AHEAD) {
                writeFirst();
            }
        }
        before = Arrays.copyOfRange(input, Math.max(0, inputLength - WINDOW), inputLength);
        block = new byte[BLOCK];
        filled = 0;
    }

    private void writeFirst() throws IOException {
        try {
            underWay.remove().get().writeTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while compressing");
        } catch (ExecutionException e) {
            throw new IllegalStateException("compressing in memory doesn't fail", e.getCause());
        }
    }

    private Compressed deflate(byte[] input, int inputLength, byte[] dictionary, boolean last) {
        Deflater deflater = Optional.ofNullable(deflaters.poll()).orElseGet(() -> new Deflater(level, true));
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
        deflater.setInput(input, 0, inputLength);
        if (last) {
            deflater.finish();
        }
        byte[] output = new byte[inputLength + SLACK];
        int written = 0;
        while (true) {
            int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            written += deflater.deflate(output, written, output.length - written, flush);
            if (written < output.length) {
                break;
            }
            output = Arrays.copyOf(output, output.length * 2);
        }
        deflater.reset();
        deflaters.add(deflater);
        return new Compressed(output, written);
    }

    /** Ends the member. */
    void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        submit(true);
        while (!underWay.isEmpty()) {
            writeFirst();
        }
        writeLittleEndian(crc.getValue());
        writeLittleEndian(length);
        out.flush();
    }

    private void writeLittleEndian(long value) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >>> shift) & 0xFF);
        }
    }

    /** Gives up its threads; a member that wasn't {@linkplain #finish finished} stays without an end. */
    @Override
    public void close() {
        workers.ifPresent(ExecutorService::shutdownNow);
        // One that a thread may still use is left to the collector.
        if (underWay.isEmpty()) {
            deflaters.forEach(Deflater::end);
        }
    }
}
