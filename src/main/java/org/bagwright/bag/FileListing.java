package org.bagwright.bag;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bagwright.model.DigestAlgorithm;

/** What all manifests of one kind say together: path to digests, a column for each manifest. */
final class FileListing {
    private final ListKind kind;
    private final List<String> manifests;
    private final DigestColumns columns;
    private final Map<String, Entry> entries = new HashMap<>();

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

    /** One listed file. */
    static final class Entry {
        private final byte[] digests;
        private byte listed;
        private boolean found;

        private Entry(int octets) {
            this.digests = new byte[octets];
        }

        boolean isListedIn(int column) {
            return (listed & (1 << column)) != 0;
        }

        boolean isFound() {
            return found;
        }

        void setFound() {
            found = true;
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
        Entry entry = entries.computeIfAbsent(path, p -> new Entry(columns.octets()));
        int start = columns.start(column);
        if (entry.isListedIn(column)) {
            boolean same = Arrays.equals(entry.digests, start, columns.end(column), digest, 0, digest.length);
            return same ? Added.REPEATED : Added.CONTRADICTING;
        }
        System.arraycopy(digest, 0, entry.digests, start, digest.length);
        entry.listed |= (byte) (1 << column);
        return Added.NEW;
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
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
