package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.bagwright.model.BagPath;

/**
 * The files written below one folder, unique when case is ignored: two paths that a Mac or Windows would take for one
 * are refused, as are two spellings of one folder. Safe for several threads. About 250 octets of memory a file.
 */
final class FileTable {
    private final Path root;
    /** By lower-case path. */
    private final Map<String, FileRow> rows = new HashMap<>();
    /** Lower-case path of a folder to its path. */
    private final Map<String, String> folders = new HashMap<>();

    FileTable(Path root) {
        this.root = root;
    }

    /**
     * Takes {@code path} and makes its folders.
     *
     * @throws IllegalArgumentException when the path is taken, case ignored
     */
    synchronized void claim(BagPath path) throws IOException {
        String value = path.value();
        String key = key(value);
        FileRow taken = rows.get(key);
        if (taken != null) {
            throw new IllegalArgumentException("path is taken by '" + taken.path() + "': '" + value + "'");
        }
        if (folders.containsKey(key)) {
            throw new IllegalArgumentException("path is a folder already: '" + value + "'");
        }
        int slash = value.lastIndexOf('/');
        if (slash >= 0) {
            claimFolder(value.substring(0, slash));
        }
        rows.put(key, FileRow.claimed(value));
    }

    private void claimFolder(String folder) throws IOException {
        String spelling = folders.get(key(folder));
        if (folder.equals(spelling)) {
            return;
        }
        if (spelling != null) {
            throw new IllegalArgumentException("folder is spelt '" + spelling + "' already: '" + folder + "'");
        }
        if (rows.containsKey(key(folder))) {
            throw new IllegalArgumentException("folder is a file already: '" + folder + "'");
        }
        int slash = folder.lastIndexOf('/');
        if (slash >= 0) {
            claimFolder(folder.substring(0, slash));
        }
        Files.createDirectories(root.resolve(folder));
        folders.put(key(folder), folder);
    }

    synchronized boolean hasFolder(BagPath folder) {
        return folder.value().equals(folders.get(key(folder.value())));
    }

    /** Gives a claimed path back. */
    synchronized void release(BagPath path) {
        rows.remove(key(path.value()));
    }

    synchronized void finish(FileRow row) {
        rows.put(key(row.path()), row);
    }

    /**
     * All files, sorted by the octets of their paths.
     *
     * @throws IllegalStateException when one is still being written
     */
    synchronized List<FileRow> sorted() {
        FileRow[] sorted = rows.values().toArray(FileRow[]::new);
        Arrays.sort(sorted, Comparator.comparing(FileRow::path));
        for (FileRow row : sorted) {
            if (!row.isFinished()) {
                throw new IllegalStateException("still being written: '" + row.path() + "'");
            }
        }
        return Arrays.asList(sorted);
    }

    /** The files that were written and whose paths are {@code wanted}, sorted as {@link #sorted}. */
    synchronized List<FileRow> finished(Predicate<String> wanted) {
        return rows.values().stream()
                .filter(row -> row.isFinished() && wanted.test(row.path()))
                .sorted(Comparator.comparing(FileRow::path))
                .toList();
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
