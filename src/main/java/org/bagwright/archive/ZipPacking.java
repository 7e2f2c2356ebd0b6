package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ParallelScatterZipCreator;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.parallel.FileBasedScatterGatherBackingStore;
import org.apache.commons.compress.parallel.ScatterGatherBackingStoreSupplier;
import org.bagwright.archive.BagPacking.Entry;

/** A zip archive, its entries compressed by several threads; Zip64 where sizes or the number of entries need it. */
final class ZipPacking {
    private final BagPacking packing;

    ZipPacking(BagPacking packing) {
        this.packing = packing;
    }

    void write(Path file, Path scratch) throws IOException {
        AtomicInteger stores = new AtomicInteger();
        ScatterGatherBackingStoreSupplier supplier =
                () -> new FileBasedScatterGatherBackingStore(scratch.resolve("entries-" + stores.incrementAndGet()));
        ExecutorService workers = Executors.newFixedThreadPool(packing.jobs());
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(StandardCharsets.UTF_8.name());
            zip.setUseLanguageEncodingFlag(true);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            ParallelScatterZipCreator creator = new ParallelScatterZipCreator(workers, supplier, BagPacking.LEVEL);
            for (Entry entry : packing.entries()) {
                creator.addArchiveEntry(header(entry), () -> open(entry));
            }
            creator.writeTo(zip);
            zip.finish();
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while packing");
        } finally {
            workers.shutdownNow();
        }
    }

    private ZipArchiveEntry header(Entry entry) {
        ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
        header.setMethod(entry.isFolder() ? ZipEntry.STORED : ZipEntry.DEFLATED);
        header.setSize(entry.octets());
        header.setTimeLocal(packing.time());
        header.setUnixMode(
                entry.isFolder()
                        ? UnixStat.DIR_FLAG | BagPacking.FOLDER_MODE
                        : UnixStat.FILE_FLAG | BagPacking.FILE_MODE);
        return header;
    }

    private InputStream open(Entry entry) {
        try {
            return entry.isFolder() ? InputStream.nullInputStream() : packing.open(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IOException cause(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UncheckedIOException unchecked) {
            return unchecked.getCause();
        }
        return cause instanceof IOException io ? io : new IOException("packing failed: " + cause, cause);
    }
}
