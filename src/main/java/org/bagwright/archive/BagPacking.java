package org.bagwright.archive;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Packs the folder of a bag into archives whose octets depend on its content, its name and the day alone: not on the
 * number of threads, the time zone, the locale, the owners or the times of the files. (The compressed octets are those of
 * the zlib that this Java uses: another one may compress otherwise.)
 *
 * <p>Entries are sorted by path, folders before what is in them; the bag's folder is the archive's only one at its top.
 */
public final class BagPacking {
    /** Read by all, written by the owner. */
    static final int FILE_MODE = 0644;

    static final int FOLDER_MODE = 0755;
    /** zlib's own choice: on 37 MB of pages and their texts level 9 took 1.4 times as long for 0.5 % less. */
    static final int LEVEL = 6;

    private final String top;
    private final LocalDateTime time;
    private final int jobs;
    private final LongConsumer progress;
    private final List<Entry> entries;

    /**
     * What is packed.
     *
     * @param name in the archive, with the top folder; of a folder with a final slash
     */
    record Entry(String name, Path file, long octets) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private BagPacking(String top, LocalDateTime time, int jobs, LongConsumer progress, List<Entry> entries) {
        this.top = top;
        this.time = time;
        this.jobs = jobs;
        this.progress = progress;
        this.entries = entries;
    }

    /**
     * Lists what is to be packed.
     *
     * @param bag its folder
     * @param top the name of the folder at the archive's top
     * @param day the date of all entries. Their time is noon, in UTC in tar and without a zone in zip: no time zone
     *     leaves out noon when its clocks change, as some do midnight
     * @param jobs threads, at least 1
     * @param progress is told the octets that were begun since it was told before, from any thread
     * @throws IOException when the folder can't be read, or holds a link or a device
     */
    public static BagPacking of(Path bag, String top, LocalDate day, int jobs, LongConsumer progress)
            throws IOException {
        if (jobs < 1) {
            throw new IllegalArgumentException("not a number of threads: " + jobs);
        }
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(bag, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                entries.add(new Entry(name(folder) + "/", folder, 0));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    throw new FileSystemException(file.toString(), null, "neither a file nor a folder; not packed");
                }
                entries.add(new Entry(name(file), file, attributes.size()));
                return FileVisitResult.CONTINUE;
            }

            private String name(Path path) {
                String below = bag.relativize(path).toString().replace('\\', '/');
                return below.isEmpty() ? top : top + "/" + below;
            }
        });
        entries.sort(Comparator.comparing(Entry::name));
        return new BagPacking(top, LocalDateTime.of(day, LocalTime.NOON), jobs, progress, List.copyOf(entries));
    }

    /** What is packed, in its order. */
    List<Entry> entries() {
        return entries;
    }

    LocalDateTime time() {
        return time;
    }

    int jobs() {
        return jobs;
    }

    /** The archive's name without a suffix. */
    public String top() {
        return top;
    }

    /** Octets of all files. */
    public long octets() {
        return entries.stream().mapToLong(Entry::octets).sum();
    }

    /**
     * Writes a zip archive.
     *
     * @param file is made
     * @param scratch a folder for compressed entries that wait for their turn: it needs the room of the archive again
     */
    public void zip(Path file, Path scratch) throws IOException {
        new ZipPacking(this).write(file, scratch);
    }

    /** Writes a tar archive, compressed by gzip. */
    public void tarGzip(Path file) throws IOException {
        new TarPacking(this).write(file);
    }

    /** Opens a file. One whose length is another one than when it was listed would break the archive. */
    InputStream open(Entry entry) throws IOException {
        long octets = Files.readAttributes(entry.file(), BasicFileAttributes.class, NOFOLLOW_LINKS)
                .size();
        if (octets != entry.octets()) {
            throw new FileSystemException(entry.file().toString(), null, "changed while it was packed");
        }
        progress.accept(octets);
        return Files.newInputStream(entry.file(), NOFOLLOW_LINKS);
    }
}
