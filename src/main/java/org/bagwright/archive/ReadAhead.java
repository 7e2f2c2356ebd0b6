package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Decompresses on a thread of its own, some blocks ahead of whoever hashes. What came before a failure is given before the
 * failure is.
 */
final class ReadAhead extends InputStream {
    /** Octets of a block: large beside a hand-over, small beside the processor's cache. */
    private static final int BLOCK = 1 << 17;
    /** Blocks that wait at most. */
    private static final int AHEAD = 8;

    private static final int POLL_MILLISECONDS = 20;

    private record Block(byte[] octets, IOException failure) {
        static final Block END = new Block(new byte[0], null);
    }

    private final InputStream in;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::readAll, "read-ahead");
    private volatile boolean stopped;
    private Block current = new Block(new byte[0], null);
    private int position;

    private ReadAhead(InputStream in) {
        this.in = in;
    }

    /** Begins to read {@code in}, which is closed with it. */
    static ReadAhead of(InputStream in) {
        ReadAhead ahead = new ReadAhead(in);
        ahead.thread.setDaemon(true);
        ahead.thread.start();
        return ahead;
    }

    private void readAll() {
        Block block = next();
        while (put(block) && block != Block.END && block.failure() == null) {
            block = next();
        }
    }

    private Block next() {
        byte[] octets = new byte[BLOCK];
        try {
            int read = in.read(octets, 0, BLOCK);
            return read < 0 ? Block.END : new Block(read == BLOCK ? octets : Arrays.copyOf(octets, read), null);
        } catch (IOException e) {
            return new Block(new byte[0], e);
        } catch (RuntimeException | LinkageError e) {
            return new Block(new byte[0], new IOException(e.getMessage(), e));
        }
    }

    private boolean put(Block block) {
        try {
            boolean put = false;
            while (!stopped && !put) {
                put = blocks.offer(block, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return put;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == current.octets().length && length > 0) {
            if (current.failure() != null) {
                throw current.failure();
            }
            if (current == Block.END) {
                return -1;
            }
            take();
        }
        int count = Math.min(length, current.octets().length - position);
        System.arraycopy(current.octets(), position, target, offset, count);
        position += count;
        return count;
    }

    private void take() throws InterruptedIOException {
        try {
            current = blocks.take();
            position = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while an archive was read");
        }
    }

    /** Waits for the thread instead of interrupting it, which would close the file for later passes. */
    @Override
    public void close() throws IOException {
        stopped = true;
        blocks.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
