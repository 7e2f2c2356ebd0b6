package org.bagwright.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bagwright.model.DigestColumns;
import org.bagwright.model.Finding;

/**
 * Reads files, each once for all its digests, and compares. What can be opened at any time waits in a short queue for a
 * bounded number of threads, and whoever adds to a full one waits; what can't is read at once.
 */
final class FixityPass implements AutoCloseable {
    /** Files that wait for a thread, for each thread: enough that none idles while a folder is listed. */
    private static final int WAITING_PER_JOB = 64;

    private final boolean quick;
    private final LongConsumer progress;
    private final Findings findings;
    private final Hints hints;
    private final ThreadLocal<ContentHasher> hashers = ThreadLocal.withInitial(ContentHasher::new);
    private final ExecutorService workers;
    private final Semaphore room;
    private final AtomicReference<RuntimeException> crash = new AtomicReference<>();
    private final LongAdder files = new LongAdder();
    private final LongAdder octets = new LongAdder();

    /**
     * A pass.
     *
     * @param quick whether nothing is read at all
     */
    FixityPass(int jobs, boolean quick, LongConsumer progress, Findings findings, Hints hints) {
        this.quick = quick;
        this.progress = progress;
        this.findings = findings;
        this.hints = hints;
        this.workers = Executors.newFixedThreadPool(jobs, FixityPass::thread);
        this.room = new Semaphore(jobs * WAITING_PER_JOB);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fixity");
        thread.setDaemon(true);
        return thread;
    }

    long files() {
        return files.sum();
    }

    long octets() {
        return octets.sum();
    }

    /** Has {@code content} compared with its entry, now or soon. */
    void compare(String path, BagContainer.Content content, FileListing listing, FileListing.Entry entry)
            throws InterruptedIOException {
        hash(path, content, listing.columns(), digests -> compare(path, listing, entry, digests));
    }

    /** Has {@code content} hashed, now or soon; {@code then} is called from any thread, unless it can't be read. */
    void hash(String path, BagContainer.Content content, DigestColumns columns, Consumer<byte[]> then)
            throws InterruptedIOException {
        if (quick) {
            return;
        }
        if (!content.lasts()) {
            read(path, content, columns, then);
            return;
        }
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        workers.execute(() -> {
            try {
                read(path, content, columns, then);
            } catch (RuntimeException e) {
                crash.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    private void read(String path, BagContainer.Content content, DigestColumns columns, Consumer<byte[]> then) {
        try {
            then.accept(digests(content, columns));
            files.increment();
        } catch (IOException e) {
            findings.unreadable(path, e, hints.show(path));
        }
    }

    private byte[] digests(BagContainer.Content content, DigestColumns columns) throws IOException {
        return hashers.get().hash(content, columns, length -> {
            octets.add(length);
            progress.accept(length);
        });
    }

    /** Compares the digests that were found with those that are listed. */
    void compare(String path, FileListing listing, FileListing.Entry entry, byte[] found) {
        DigestColumns columns = listing.columns();
        List<Integer> differing = new ArrayList<>();
        List<String> agreeing = new ArrayList<>();
        for (int manifest = 0; manifest < listing.manifests().size(); manifest++) {
            int column = listing.column(manifest);
            if (column < 0 || !entry.isListedIn(manifest)) {
                continue;
            }
            int start = columns.start(column);
            int end = columns.end(column);
            if (Arrays.equals(entry.digests(), start, end, found, start, end)) {
                agreeing.add(columns.algorithm(column).bagName());
            } else {
                differing.add(manifest);
            }
        }
        if (!differing.isEmpty()) {
            report(path, listing, entry, found, differing, agreeing);
        }
    }

    private void report(
            String path,
            FileListing listing,
            FileListing.Entry entry,
            byte[] found,
            List<Integer> differing,
            List<String> agreeing) {
        DigestColumns columns = listing.columns();
        ManifestName manifest = listing.manifests().get(differing.get(0));
        int first = listing.column(differing.get(0));
        String names = String.join(
                ", ",
                differing.stream()
                        .map(differs -> listing.manifests().get(differs).algorithmName())
                        .toList());
        String message = "content isn't what " + manifest.name() + " says (" + names + " differs"
                + (agreeing.isEmpty() ? ")" : "; " + String.join(", ", agreeing) + " agrees)");
        findings.accept(Finding.of(listing.kind().changed(), path, message)
                .comparing(columns.hex(entry.digests(), first), columns.hex(found, first))
                .hinting(hints.digest(columns.algorithm(first), path)));
    }

    /** Waits for all files. */
    void finish() throws InterruptedIOException {
        workers.shutdown();
        try {
            while (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        RuntimeException failure = crash.get();
        if (failure != null) {
            throw failure;
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while files were checked");
    }

    /** Stops what is still running. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
