package org.bagwright.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * The folder {@code raw/} of a project, listed once: which captures there are, in their fixed order, what the sidecar
 * catalogue states of them, and what is wrong with either.
 *
 * <ol>
 *   <li>{@link RawListing} walks the folder. Links are not followed; pipes, sockets and devices are not opened; what
 *       systems and editors leave behind is skipped.
 *   <li>The files are put in order by the octets of their names, and {@link NameParting} parts names that would clash.
 *   <li>{@link CatalogueReader} reads {@code catalog.csv}, which is no capture.
 *   <li>{@link CaptureReader} reads one capture after the other, on demand and from any thread.
 * </ol>
 *
 * <p>A link that stays within {@code raw/} isn't followed either: what it leads to is taken in under its own name.
 */
public final class RawFolder {
    /** What the folder is called, in the project and in the bag. */
    public static final String NAME = "raw";

    /** The sidecar catalogue, directly in the folder. */
    public static final String CATALOGUE = "catalog.csv";

    /**
     * Largest capture that is curated, in octets; larger ones go into the bag as they are. A worker holds one capture
     * in memory, as octets and as text, some eight times its length. No news page comes near it; the longest novels
     * have a quarter of it.
     */
    public static final int MAX_CAPTURE_OCTETS = 16 * 1024 * 1024;

    private final List<CaptureEntry> entries;
    private final List<Finding> findings;
    private final Catalogue catalogue;
    private final CaptureReader reader;
    private final Path folder;

    private RawFolder(Path folder, List<CaptureEntry> entries, Catalogue catalogue, List<Finding> findings) {
        this.folder = folder;
        this.entries = entries;
        this.findings = List.copyOf(findings);
        this.catalogue = catalogue;
        this.reader = new CaptureReader(folder, catalogue, MAX_CAPTURE_OCTETS);
    }

    /**
     * Lists {@code folder}. A folder that isn't there or holds no capture is a finding, {@link FindingCode#NO_CAPTURES}.
     *
     * @throws IOException when the environment fails, not when a file is bad
     */
    public static RawFolder scan(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new RawFolder(folder, List.of(), Catalogue.EMPTY, List.of(noFolder(folder)));
        }
        Path root = folder.toRealPath();
        RawListing listing = RawListing.of(root);
        listing.entries.sort(CaptureEntry.ORDER);
        NameParting.part(listing.entries);
        Catalogue catalogue = listing.hasCatalogue()
                ? CatalogueReader.read(root.resolve(CATALOGUE), listing.entries)
                : Catalogue.EMPTY;
        return new RawFolder(root, listing.entries, catalogue, allFindings(listing, catalogue));
    }

    /** The captures, in order: each is to be {@link #read}. */
    public List<CaptureEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** What was noticed while listing, by place; what concerns one capture comes with {@link #read}. */
    public List<Finding> findings() {
        return findings;
    }

    /** What the sidecar catalogue states of a capture, read or not. */
    public CatalogueRow rowOf(CaptureEntry entry) {
        return catalogue.rowOf(entry.originalName());
    }

    /** Reads one capture and decides whether it can be curated. Any thread may call it. */
    public Intake read(CaptureEntry entry) {
        return reader.read(entry);
    }

    /** Opens a capture's octets, to copy them; the caller closes the stream. */
    public InputStream open(CaptureEntry entry) throws IOException {
        return reader.open(entry);
    }

    /**
     * Writes what may be seen of the sidecar catalogue to {@code out}, row for row, so that row numbers stay right.
     *
     * @param views how much may be seen of the row with this number
     */
    public void writeCatalogue(OutputStream out, IntFunction<CatalogueView> views) throws IOException {
        CatalogueCopy.write(folder.resolve(CATALOGUE), out, views);
    }

    private static List<Finding> allFindings(RawListing listing, Catalogue catalogue) {
        List<Finding> findings = new ArrayList<>(listing.findings);
        findings.sort(Comparator.comparing(Finding::path).thenComparing(Finding::code));
        findings.addAll(catalogue.findings());
        if (listing.entries.isEmpty()) {
            findings.add(noCaptures());
        }
        return findings;
    }

    private static Finding noFolder(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Finding.of(FindingCode.NO_CAPTURES, NAME, "is not a folder")
                    .hinting("put a folder of the captures in its place");
        }
        return Finding.of(FindingCode.NO_CAPTURES, NAME, "there is no such folder")
                .hinting("mkdir raw, and put the files to be curated into it");
    }

    private static Finding noCaptures() {
        return Finding.of(FindingCode.NO_CAPTURES, NAME, "holds no file that could be a capture")
                .hinting("put the files to be curated into raw/");
    }

    /** Why reading failed, without the path that the platform puts before it. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e instanceof FileSystemException ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
    }
}
