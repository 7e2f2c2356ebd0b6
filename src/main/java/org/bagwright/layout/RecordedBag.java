package org.bagwright.layout;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.Octets;
import org.bagwright.verify.BagContainer;
import org.bagwright.verify.ContainerFault;
import org.bagwright.verify.StatedMetadata;

/**
 * A bag of Bagwright's own layout, of any version of it, in a folder or an archive: its metadata, its records, and files
 * of its payload by their path. Nothing is checked, and no link is followed.
 *
 * <p>What is wanted of an archive is copied to a temporary file, in one pass for the records and one for each call of
 * {@link #fetch}.
 */
public final class RecordedBag implements Closeable {
    /** The records of the documents, a path under {@code data/}. */
    public static final BagPath DOCUMENTS = new BagPath("metadata/documents.jsonl");
    /** The records of the captures, a path under {@code data/}. */
    public static final BagPath CAPTURES = new BagPath("metadata/captures.jsonl");

    /** Citation and schemas are a few kilobytes; what is longer isn't meant. */
    private static final int LARGEST_SMALL_FILE = 4 << 20;
    /** Longest text that is read, in octets: ten times War and Peace as UTF-8. */
    private static final int LARGEST_TEXT = 32 << 20;

    private static final String PAYLOAD = "data/";

    private final BagContainer container;
    private final BagInfo info;
    private final Consumer<Finding> findings;
    private final Map<String, StoredFile> files = new HashMap<>();
    private final Set<Finding> told = new HashSet<>();
    private final List<Closeable> open = new ArrayList<>();

    private RecordedBag(BagContainer container, BagInfo info, Consumer<Finding> findings) {
        this.container = container;
        this.info = info;
        this.findings = findings;
    }

    /**
     * The bag in {@code container}; empty when that holds no bag with records.
     *
     * @param findings is told what is wrong with an archive
     * @throws ContainerFault when it is an archive that can't be read at all
     * @throws IOException when the environment fails
     */
    public static Optional<RecordedBag> in(BagContainer container, Consumer<Finding> findings) throws IOException {
        Optional<BagInfo> info = StatedMetadata.of(container);
        if (info.isEmpty()) {
            return Optional.empty();
        }
        RecordedBag bag = new RecordedBag(container, info.get(), findings);
        try {
            bag.fetch(List.of(
                    DOCUMENTS,
                    CAPTURES,
                    new BagPath("CITATION.cff"),
                    new BagPath("schema/document.schema.json"),
                    new BagPath("schema/capture.schema.json")));
            if (bag.files.containsKey(DOCUMENTS.value()) && bag.files.containsKey(CAPTURES.value())) {
                return Optional.of(bag);
            }
            bag.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            bag.close();
            throw e;
        }
    }

    /** As the caller named it. */
    public Path place() {
        return container.place();
    }

    public BagInfo info() {
        return info;
    }

    /** The records of the documents. */
    public StoredFile documents() {
        return stored(DOCUMENTS);
    }

    /** The records of the captures. */
    public StoredFile captures() {
        return stored(CAPTURES);
    }

    private StoredFile stored(BagPath path) {
        return Optional.ofNullable(files.get(path.value())).orElseThrow();
    }

    /** A small file, such as a schema: its path is under {@code data/}; empty when it isn't there or is too large. */
    public Optional<Octets> smallFile(BagPath path) throws IOException {
        return read(path, LARGEST_SMALL_FILE);
    }

    /** A text that was {@linkplain #fetch fetched}; empty when it isn't there or is longer than 32 MiB. */
    public Optional<Octets> text(BagPath path) throws IOException {
        return read(path, LARGEST_TEXT);
    }

    private Optional<Octets> read(BagPath path, int largest) throws IOException {
        StoredFile fetched = files.get(path.value());
        if (fetched != null) {
            return fetched.length() > largest ? Optional.empty() : Optional.of(fetched.at(0, (int) fetched.length()));
        }
        Optional<Path> file = regularFile(path);
        if (file.isEmpty() || Files.size(file.get()) > largest) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get(), NOFOLLOW_LINKS)) {
            return Optional.of(Octets.owning(in.readNBytes(largest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Makes ready what will be asked for: of an archive all of it in one pass. Paths are under {@code data/}. */
    public void fetch(Iterable<BagPath> paths) throws IOException {
        if (container.folder().isEmpty()) {
            Set<String> wanted = new HashSet<>();
            paths.forEach(path -> wanted.add(PAYLOAD + path.value()));
            wanted.removeIf(path -> files.containsKey(path.substring(PAYLOAD.length())));
            if (!wanted.isEmpty()) {
                copy(wanted);
            }
            return;
        }
        for (BagPath path : List.of(DOCUMENTS, CAPTURES)) {
            Optional<Path> file = regularFile(path);
            if (file.isPresent() && !files.containsKey(path.value())) {
                FileChannel channel = FileChannel.open(file.get(), READ, NOFOLLOW_LINKS);
                open.add(channel);
                files.put(path.value(), new StoredFile(channel, 0, channel.size()));
            }
        }
    }

    /** The file of a bag in a folder, if neither it nor a folder above it in the bag is a link. */
    private Optional<Path> regularFile(BagPath path) {
        if (container.folder().isEmpty()) {
            return Optional.empty();
        }
        Path at = container.folder().get();
        for (String part : (PAYLOAD + path.value()).split("/", -1)) {
            if (Files.isSymbolicLink(at.resolve(part))) {
                return Optional.empty();
            }
            at = at.resolve(part);
        }
        return Files.isRegularFile(at, NOFOLLOW_LINKS) ? Optional.of(at) : Optional.empty();
    }

    private void copy(Set<String> wanted) throws IOException {
        FileSpool spool = new FileSpool();
        open.add(spool);
        Copying copying = new Copying(wanted, spool);
        container.walk(copying);
        if (copying.failure.isPresent()) {
            throw copying.failure.get();
        }
    }

    /** What is wrong with an archive is met in every pass, and told once. */
    private void tell(Finding finding) {
        if (told.add(finding)) {
            findings.accept(finding);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
    }

    /** Copies what is wanted of the files that are met. */
    private final class Copying implements BagContainer.Visitor {
        private final Set<String> wanted;
        private final FileSpool spool;
        private Optional<IOException> failure = Optional.empty();

        Copying(Set<String> wanted, FileSpool spool) {
            this.wanted = wanted;
            this.spool = spool;
        }

        @Override
        public void file(String path, BagContainer.Content content) {
            if (!wanted.remove(path) || failure.isPresent()) {
                return;
            }
            try (InputStream in = content.open()) {
                files.put(path.substring(PAYLOAD.length()), spool.add(in, e -> tell(e.at(path))));
            } catch (ContainerFault e) {
                tell(e.at(path));
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }

        @Override
        public void folder(String path) {}

        @Override
        public void link(String path) {}

        @Override
        public void special(String path) {}

        @Override
        public void unreadable(String path, IOException trouble) {
            if (trouble instanceof ContainerFault fault) {
                tell(fault.at(path));
            }
        }

        @Override
        public void finding(Finding finding) {
            tell(finding);
        }
    }
}
