package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** Many workers, one order: items are worked on in parallel and handed on in the order in which they came. */
final class InOrder {
    /** Results that wait for their turn, for each worker: enough that one long item doesn't stop the others. */
    private static final int WAITING_FOR_EACH_WORKER = 16;
    /** Octets of finished results that wait, above which no more work is begun: a result may be as long as a book. */
    private static final long ROOM = 32 << 20;

    private InOrder() {}

    /** Work on one item. */
    interface Work<T, R> {
        R apply(T item) throws IOException;
    }

    /** Takes the results, one at a time. */
    interface Taker<R> {
        void accept(R result) throws IOException;
    }

    /**
     * Applies {@code work} to all {@code items} on {@code jobs} threads; {@code taker} gets the results in order.
     *
     * @param octets what a result holds in memory
     */
    static <T, R> void process(List<T> items, int jobs, Work<T, R> work, ToLongFunction<R> octets, Taker<R> taker)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        Deque<Future<R>> waiting = new ArrayDeque<>();
        AtomicLong held = new AtomicLong();
        Taker<Future<R>> release = future -> {
            R result = result(future);
            held.addAndGet(-octets.applyAsLong(result));
            taker.accept(result);
        };
        try {
            for (T item : items) {
                while (waiting.size() >= jobs * WAITING_FOR_EACH_WORKER || (held.get() > ROOM && !waiting.isEmpty())) {
                    release.accept(waiting.remove());
                }
                waiting.add(workers.submit(() -> {
                    R result = work.apply(item);
                    held.addAndGet(octets.applyAsLong(result));
                    return result;
                }));
            }
            while (!waiting.isEmpty()) {
                release.accept(waiting.remove());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
