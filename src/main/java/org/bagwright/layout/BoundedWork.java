package org.bagwright.layout;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work done by a fixed number of threads; whoever adds more than may wait waits too. The first failure ends the work of
 * its kind: what is added after it isn't done, and {@link #await} throws it.
 */
final class BoundedWork implements AutoCloseable {
    /** Octets of all lines that wait or are being worked on; parsed, a line takes some ten times its length. */
    private static final int ROOM = 32 << 20;
    /** What a piece of work weighs at least, in octets: at most 8,192 wait. */
    private static final int LEAST = 4096;

    private final ExecutorService workers;
    private final Semaphore room = new Semaphore(ROOM);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    BoundedWork(int jobs) {
        workers = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "content");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One piece of work. */
    interface Task {
        void run() throws IOException;
    }

    /** Has {@code task} done, now or soon; {@code octets} is what it holds in memory until then. */
    void add(int octets, Task task) throws InterruptedIOException {
        int weight = Math.max(LEAST, Math.min(ROOM, octets));
        acquire(weight);
        workers.execute(() -> {
            try {
                if (failure.get() == null) {
                    task.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release(weight);
            }
        });
    }

    /** Waits until all that was added is done. */
    void await() throws IOException {
        acquire(ROOM);
        room.release(ROOM);
        Throwable first = failure.get();
        if (first instanceof IOException e) {
            throw e;
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
        if (first instanceof Error e) {
            throw e;
        }
    }

    private void acquire(int weight) throws InterruptedIOException {
        try {
            room.acquire(weight);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the content was checked");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
