package org.bagwright.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.DigestColumns;
import org.bagwright.model.Fixity;
import org.bagwright.model.Oxum;

/**
 * A bag being written into a folder of its own: payload files in any order and from several threads at once, tag files,
 * then {@link #seal}. Each file is hashed in the pass that writes it.
 *
 * <p>Payload paths are relative to {@code data/}, tag paths to the bag. They are unique when case is ignored; a path
 * that is taken is refused with {@code IllegalArgumentException}. When a write fails, nothing of that file is left and
 * the draft can go on without it. A draft that is closed without being sealed is deleted.
 *
 * <p>Memory: about 350 octets a file, its digests included.
 */
public final class BagDraft implements AutoCloseable {
    private static final Pattern RESERVED_TAG =
            Pattern.compile("bagit\\.txt|bag-info\\.txt|fetch\\.txt|(tag)?manifest-.*|data(/.*)?");

    private final Path staging;
    private final List<DigestAlgorithm> algorithms;
    private final HashedFolder payload;
    private final HashedFolder tags;
    /** Path to address, sorted. */
    private final SortedMap<String, String> toFetch = new ConcurrentSkipListMap<>();

    private boolean sealed;
    /** Present when the payload is complete. */
    private Optional<String> swhid = Optional.empty();

    private BagDraft(Path staging, List<DigestAlgorithm> algorithms) {
        this.staging = staging;
        this.algorithms = algorithms;
        this.payload = new HashedFolder(staging.resolve("data"), algorithms, true);
        this.tags = new HashedFolder(staging, algorithms, false);
    }

    /**
     * Begins a bag in {@code staging}, which is empty or isn't there yet.
     *
     * @param algorithms of the manifests, at least one; the first is that of the {@link Fixity} values
     */
    public static BagDraft in(Path staging, List<DigestAlgorithm> algorithms) throws IOException {
        if (algorithms.isEmpty() || algorithms.stream().distinct().count() < algorithms.size()) {
            throw new IllegalArgumentException("not a set of digest algorithms: " + algorithms);
        }
        Files.createDirectories(staging);
        try (Stream<Path> present = Files.list(staging)) {
            if (present.findAny().isPresent()) {
                throw new FileAlreadyExistsException(staging.toString(), null, "not empty");
            }
        }
        Files.createDirectory(staging.resolve("data"));
        return new BagDraft(staging, List.copyOf(algorithms));
    }

    /** Writes what {@code content} has left; its position stays. */
    public Fixity write(BagPath path, ByteBuffer content) throws IOException {
        requireOpenPayload();
        return fixity(path, payload.write(path, content));
    }

    /**
     * Writes {@code text} in UTF-8.
     *
     * @throws IllegalArgumentException when it holds half of a surrogate pair
     */
    public Fixity write(BagPath path, String text) throws IOException {
        return write(path, utf8(text));
    }

    /**
     * Copies the regular file {@code source}. A symbolic link is not followed, whoever put it there and when.
     *
     * @throws IOException also when the file changes while it is copied
     */
    public Fixity copy(BagPath path, Path source) throws IOException {
        requireOpenPayload();
        return fixity(path, payload.copy(path, source));
    }

    /** A payload file to be written piece by piece, by one thread; it counts when it is closed. */
    public PayloadStream open(BagPath path) throws IOException {
        requireOpenPayload();
        return payload.open(path);
    }

    /**
     * Takes in a payload file that isn't written: the manifests list it, and {@code fetch.txt} says that it lies at
     * {@code address}. It counts among the payload's octets and files, not among {@link #files}.
     *
     * @param length in octets
     * @param address absolute, of characters that a URI may hold
     */
    public void leaveToFetch(BagPath path, long length, InputStream content, String address) throws IOException {
        requireOpenPayload();
        if (!address.matches("[!-~]+")) {
            throw new IllegalArgumentException("not an address for fetch.txt: '" + address + "'");
        }
        payload.note(path, length, content);
        toFetch.put(path.value(), address);
    }

    /** Reads a payload file that was written. */
    public InputStream read(BagPath path) throws IOException {
        return Files.newInputStream(payload.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there are payload files in the folder {@code folder} or below it. */
    public boolean hasFolder(BagPath folder) {
        return payload.hasFolder(folder);
    }

    /** The payload files that were written and whose paths are {@code wanted}, sorted by path. */
    public List<Fixity> files(Predicate<String> wanted) {
        return payload.finished(wanted.and(path -> !toFetch.containsKey(path))).stream()
                .map(row -> fixity(new BagPath(row.path()), row))
                .toList();
    }

    /** Size of the payload so far. */
    public Oxum oxum() {
        return payload.oxum();
    }

    /**
     * The identifier of the payload, {@code swh:1:dir:…}: that of {@code data/} as {@code git write-tree} computes it.
     * For tag files; from now on the payload is complete.
     */
    public String swhid() {
        if (swhid.isEmpty()) {
            swhid = Optional.of(
                    DirectoryIdentifier.of(payload.sorted(), payload.columns().start(algorithms.size())));
        }
        return swhid.get();
    }

    private void requireOpenPayload() {
        if (swhid.isPresent()) {
            throw new IllegalStateException("the payload is complete: " + staging);
        }
    }

    /** Tells {@code taker} of each payload file written so far, sorted by path; its digest is of the first algorithm. */
    public void forEachFile(Consumer<Fixity> taker) {
        for (FileRow row : payload.sorted()) {
            if (!toFetch.containsKey(row.path())) {
                taker.accept(fixity(new BagPath(row.path()), row));
            }
        }
    }

    /** Writes a tag file other than those that BagIt itself names, in UTF-8. */
    public void writeTag(BagPath path, String text) throws IOException {
        if (RESERVED_TAG.matcher(path.value().toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("not a tag file of one's own: '" + path + "'");
        }
        tags.write(path, utf8(text));
    }

    /**
     * Completes the bag: manifests, metadata, tag manifests.
     *
     * @param bagInfo labels with their values. {@code Payload-Oxum} and {@code Bag-Size} (of the payload) are computed;
     *     the payload's SWHID becomes the first {@code External-Identifier}. Blank space in a value, line breaks above
     *     all, becomes one space
     * @throws IllegalStateException when a file is still being written, or the bag is sealed
     */
    public DraftedBag seal(SortedMap<String, List<String>> bagInfo) throws IOException {
        if (sealed) {
            throw new IllegalStateException("sealed already: " + staging);
        }
        BagInfo info = TagFiles.complete(bagInfo, payload.oxum(), swhid());
        for (Map.Entry<String, String> tag :
                TagFiles.declarationAndMetadata(staging, info).entrySet()) {
            tags.write(new BagPath(tag.getKey()), utf8(tag.getValue()));
        }
        if (!toFetch.isEmpty()) {
            tags.write(new BagPath("fetch.txt"), utf8(fetchList()));
        }
        writeManifests("manifest-", "data/", payload.sorted(), payload.columns());
        writeManifests("tagmanifest-", "", tags.sorted(), tags.columns());
        sealed = true;
        return new DraftedBag(staging, info, payload.oxum(), swhid());
    }

    /** Address, length, path: RFC 8493, section 2.2.3. */
    private String fetchList() {
        StringBuilder list = new StringBuilder();
        for (FileRow row : payload.sorted()) {
            if (toFetch.containsKey(row.path())) {
                list.append(toFetch.get(row.path())).append(' ').append(row.octets());
                list.append(" data/").append(row.path()).append('\n');
            }
        }
        return list.toString();
    }

    private void writeManifests(String prefix, String folder, List<FileRow> files, DigestColumns columns)
            throws IOException {
        for (int column = 0; column < algorithms.size(); column++) {
            String name = prefix + algorithms.get(column).bagName() + ".txt";
            try (PayloadStream out = tags.open(new BagPath(name))) {
                ManifestLines.write(out, folder, files, columns, column);
            }
        }
    }

    private Fixity fixity(BagPath path, FileRow row) {
        return new Fixity(path, row.octets(), payload.columns().digest(row.digests(), 0));
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text holds half of a surrogate pair", e);
        }
    }

    /** Deletes the draft, unless it is sealed. */
    @Override
    public void close() throws IOException {
        if (!sealed) {
            FolderTree.delete(staging);
        }
    }
}
