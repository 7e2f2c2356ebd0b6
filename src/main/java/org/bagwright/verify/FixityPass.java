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
 * bounded number of threads, and whoever adds to a full one waits; what can't is read at once. Files are given by one
 * thread.
 */
final class FixityPass implements AutoCloseable {
    /** Batches that wait for a thread, for each thread: enough that none idles while a folder is listed. */
    private static final int WAITING_PER_JOB = 8;
    /** Files that a thread is given at once: to hand over each alone costs as much as to hash a page of text. */
    private static final int FILES_OF_A_BATCH = 16;
    /** Octets above which a batch isn't waited for, so that large files are shared out. */
    private static final long OCTETS_OF_A_BATCH = 256 << 10;

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
    /** What is to be handed over next. */
    private List<Runnable> batch = new ArrayList<>();

    private long octetsOfBatch;

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
        batch.add(() -> read(path, content, columns, then));
        octetsOfBatch += content.octets();
        if (batch.size() == FILES_OF_A_BATCH || octetsOfBatch >= OCTETS_OF_A_BATCH) {
            handOver();
        }
    }

    private void handOver() throws InterruptedIOException {
        List<Runnable> work = batch;
        batch = new ArrayList<>(FILES_OF_A_BATCH);
        octetsOfBatch = 0;
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        workers.execute(() -> {
            try {
                work.forEach(Runnable::run);
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
        for (int manifest = 0; manifest < listing.manifests().size(); manifest++) {
            if (isComparable(listing, entry, manifest) && !isSame(listing, entry, manifest, found)) {
                report(path, listing, entry, found);
                return;
            }
        }
    }

    private static boolean isComparable(FileListing listing, FileListing.Entry entry, int manifest) {
        return listing.column(manifest) >= 0 && entry.isListedIn(manifest);
    }

    private static boolean isSame(FileListing listing, FileListing.Entry entry, int manifest, byte[] found) {
        int start = listing.columns().start(listing.column(manifest));
        int end = listing.columns().end(listing.column(manifest));
        return Arrays.equals(entry.digests(), start, end, found, start, end);
    }

    private void report(String path, FileListing listing, FileListing.Entry entry, byte[] found) {
        List<Integer> differing = new ArrayList<>();
        List<String> agreeing = new ArrayList<>();
        for (int manifest = 0; manifest < listing.manifests().size(); manifest++) {
            if (isComparable(listing, entry, manifest)) {
                if (isSame(listing, entry, manifest, found)) {
                    agreeing.add(listing.manifests().get(manifest).algorithmName());
                } else {
                    differing.add(manifest);
                }
            }
        }
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
        handOver();
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
