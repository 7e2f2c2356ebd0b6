package org.bagwright.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.DigestColumns;

/**
 * What all manifests of one kind say together: which lists a path, and its digests, a column for each manifest whose
 * algorithm is known.
 */
final class FileListing {
    /** Manifests of one kind that are read: one bit for each in a {@code long}, and more than there are algorithms. */
    static final int MOST_MANIFESTS = 63;

    /**
     * Longest path that is compared in other normal forms, in characters: what Linux can open. Putting many combining
     * characters in order takes time by the square of their number.
     */
    static final int LONGEST_OF_A_FILE = 4096;

    private static final int NO_COLUMN = -1;

    private final ListKind kind;
    private final List<ManifestName> manifests;
    private final int[] columnOf;
    private final DigestColumns columns;
    private final Map<String, Entry> entries = new HashMap<>();
    /** Paths that aren't ASCII, by their composed form. */
    private final Map<String, String> composed = new HashMap<>();

    /**
     * An empty listing.
     *
     * @param manifests at most {@link #MOST_MANIFESTS}
     */
    FileListing(ListKind kind, List<ManifestName> manifests) {
        this.kind = kind;
        this.manifests = List.copyOf(manifests);
        this.columnOf = new int[manifests.size()];
        List<DigestAlgorithm> algorithms = new ArrayList<>();
        for (int manifest = 0; manifest < columnOf.length; manifest++) {
            Optional<DigestAlgorithm> algorithm = manifests.get(manifest).algorithm();
            columnOf[manifest] = algorithm.isPresent() ? algorithms.size() : NO_COLUMN;
            algorithm.ifPresent(algorithms::add);
        }
        this.columns = new DigestColumns(algorithms);
    }

    private enum State {
        MISSING,
        MET,
        FOUND
    }

    /** One listed file. */
    static final class Entry {
        private final byte[] digests;
        private long listed;
        private State state = State.MISSING;

        private Entry(int octets) {
            this.digests = new byte[octets];
        }

        boolean isListedIn(int manifest) {
            return (listed & (1L << manifest)) != 0;
        }

        /** In how many manifests it is listed. */
        int listedIn() {
            return Long.bitCount(listed);
        }

        /** Whether a regular file was found. */
        boolean isFound() {
            return state == State.FOUND;
        }

        void setFound() {
            state = State.FOUND;
        }

        /** Whether nothing was met at its path. */
        boolean isMissing() {
            return state == State.MISSING;
        }

        /** Says that something is there that isn't a file, or can't be read. */
        void setMet() {
            state = State.MET;
        }

        byte[] digests() {
            return digests;
        }

        boolean hasSameDigests(Entry other) {
            return listed == other.listed && Arrays.equals(digests, other.digests);
        }
    }

    /** What a line of a manifest was to those before it. */
    enum Added {
        NEW,
        REPEATED,
        CONTRADICTING
    }

    /** Adds a line of a manifest; {@code digest} is empty when its algorithm isn't known. */
    Added add(int manifest, String path, byte[] digest) {
        Entry entry = entries.computeIfAbsent(path, this::newEntry);
        int column = columnOf[manifest];
        if (entry.isListedIn(manifest)) {
            boolean same = column == NO_COLUMN
                    || Arrays.equals(
                            entry.digests, columns.start(column), columns.end(column), digest, 0, digest.length);
            return same ? Added.REPEATED : Added.CONTRADICTING;
        }
        if (column != NO_COLUMN) {
            System.arraycopy(digest, 0, entry.digests, columns.start(column), digest.length);
        }
        entry.listed |= 1L << manifest;
        return Added.NEW;
    }

    private Entry newEntry(String path) {
        if (canHaveForms(path)) {
            composed.putIfAbsent(composed(path), path);
        }
        return new Entry(columns.octets());
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Whether the manifest of this name lists {@code path}. */
    boolean isListed(String path, String manifestName) {
        Optional<Entry> entry = entry(path);
        for (int manifest = 0; manifest < manifests.size(); manifest++) {
            if (manifests.get(manifest).name().equals(manifestName)) {
                return entry.isPresent() && entry.get().isListedIn(manifest);
            }
        }
        return false;
    }

    /** A listed path that is {@code path} but for its Unicode normal form. */
    Optional<String> inOtherNormalForm(String path) {
        return !canHaveForms(path) ? Optional.empty() : Optional.ofNullable(composed.get(composed(path)));
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** Whether the path may be written in several ways, and is short enough to be that of a file. */
    private static boolean canHaveForms(String path) {
        return path.length() <= LONGEST_OF_A_FILE && !isAscii(path);
    }

    private static boolean isAscii(String path) {
        for (int at = 0; at < path.length(); at++) {
            if (path.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Paths of the listed files that were found. */
    Stream<String> found() {
        return entries.entrySet().stream().filter(e -> e.getValue().isFound()).map(Map.Entry::getKey);
    }

    void forEach(BiConsumer<String, Entry> action) {
        entries.forEach(action);
    }

    String[] paths() {
        return entries.keySet().toArray(String[]::new);
    }

    ListKind kind() {
        return kind;
    }

    /** All manifests, those of unknown algorithms too. */
    List<ManifestName> manifests() {
        return manifests;
    }

    /** The column of a manifest's digests; negative when its algorithm isn't known. */
    int column(int manifest) {
        return columnOf[manifest];
    }

    DigestColumns columns() {
        return columns;
    }

    /** Whether there is no manifest. */
    boolean isEmpty() {
        return manifests.isEmpty();
    }
}
