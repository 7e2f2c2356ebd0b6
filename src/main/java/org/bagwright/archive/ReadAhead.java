package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Decompresses on a thread of its own, some blocks ahead of whoever hashes. What came before a failure is given before the
 * failure is.
 */
final class ReadAhead extends RunStream {
    /** Octets of a block: large beside a hand-over, small beside the processor's cache. */
    private static final int BLOCK = 1 << 17;
    /** Blocks that wait at most. */
    private static final int AHEAD = 8;

    private static final int POLL_MILLISECONDS = 20;

    /** Some octets; none at the end, or with a failure. */
    private static final class Block {
        private final byte[] octets;
        private final Optional<IOException> failure;

        Block(byte[] octets, Optional<IOException> failure) {
            this.octets = octets;
            this.failure = failure;
        }

        boolean isLast() {
            return octets.length == 0;
        }
    }

    private final InputStream in;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread = new Thread(this::readAll, "read-ahead");
    private volatile boolean stopped;
    private Optional<Block> current = Optional.empty();
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
        while (put(block) && !block.isLast()) {
            block = next();
        }
    }

    private Block next() {
        byte[] octets = new byte[BLOCK];
        try {
            int read = in.read(octets, 0, BLOCK);
            while (read == 0) {
                read = in.read(octets, 0, BLOCK);
            }
            return new Block(read == BLOCK ? octets : Arrays.copyOf(octets, Math.max(0, read)), Optional.empty());
        } catch (IOException e) {
            return new Block(new byte[0], Optional.of(e));
        } catch (RuntimeException | LinkageError e) {
            return new Block(new byte[0], Optional.of(new IOException(e.getMessage(), e)));
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
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (current.isEmpty()
                || (position == current.get().octets.length && !current.get().isLast())) {
            current = Optional.of(take());
            position = 0;
        }
        Block block = current.get();
        if (block.failure.isPresent()) {
            throw block.failure.get();
        }
        if (block.isLast()) {
            return -1;
        }
        int count = Math.min(length, block.octets.length - position);
        System.arraycopy(block.octets, position, target, offset, count);
        position += count;
        return count;
    }

    private Block take() throws InterruptedIOException {
        try {
            return blocks.take();
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
