package org.bagwright.verify;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.DigestColumns;

/** What all manifests of one kind say together: path to digests, a column for each manifest. */
final class FileListing {
    private final ListKind kind;
    private final List<String> manifests;
    private final DigestColumns columns;
    private final Map<String, Entry> entries = new HashMap<>();
    /** Paths that aren't ASCII, by their composed form. */
    private final Map<String, String> composed = new HashMap<>();

    /**
     * An empty listing.
     *
     * @param manifests names of the manifests, one for each of {@code algorithms}
     */
    FileListing(ListKind kind, List<String> manifests, List<DigestAlgorithm> algorithms) {
        this.kind = kind;
        this.manifests = List.copyOf(manifests);
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
        private byte listed;
        private State state = State.MISSING;

        private Entry(int octets) {
            this.digests = new byte[octets];
        }

        boolean isListedIn(int column) {
            return (listed & (1 << column)) != 0;
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

    Added add(int column, String path, byte[] digest) {
        Entry entry = entries.computeIfAbsent(path, this::newEntry);
        int start = columns.start(column);
        if (entry.isListedIn(column)) {
            boolean same = Arrays.equals(entry.digests, start, columns.end(column), digest, 0, digest.length);
            return same ? Added.REPEATED : Added.CONTRADICTING;
        }
        System.arraycopy(digest, 0, entry.digests, start, digest.length);
        entry.listed |= (byte) (1 << column);
        return Added.NEW;
    }

    private Entry newEntry(String path) {
        if (!isAscii(path)) {
            composed.putIfAbsent(composed(path), path);
        }
        return new Entry(columns.octets());
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** A listed path that is {@code path} but for its Unicode normal form. */
    Optional<String> inOtherNormalForm(String path) {
        return isAscii(path) ? Optional.empty() : Optional.ofNullable(composed.get(composed(path)));
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
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

    List<String> manifests() {
        return manifests;
    }

    DigestColumns columns() {
        return columns;
    }

    boolean isEmpty() {
        return manifests.isEmpty();
    }
}
