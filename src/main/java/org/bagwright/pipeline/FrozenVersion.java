package org.bagwright.pipeline;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.json.ReleaseRecord.ListedFile;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;

/**
 * A version that was released: its payload is what the recorded digests of its manifests say, for ever. Whether its folder
 * is still there doesn't matter; without it, and without an archive, only the name of the first difference is missing.
 */
final class FrozenVersion {
    private static final String MANIFEST = "manifest-sha512.txt";
    private static final String RAW = "data/raw/";
    private static final String TEXTS = "data/text/";

    private final ReleaseRecord release;
    private final ReleasedBag bag;

    /**
     * The release.
     *
     * @param releases the folder in which bags and archives of releases lie
     */
    FrozenVersion(ReleaseRecord release, Path releases) {
        this.release = release;
        this.bag = new ReleasedBag(release, releases);
    }

    /**
     * How another content differs.
     *
     * @param first which file differs first, in words; says so when it can't be told
     * @param next the version that this content should have
     */
    record Difference(String first, Version next) {}

    /** How the bag in the folder {@code built} differs; empty when it is what was released. */
    Optional<Difference> difference(Path built) throws IOException {
        if (isSame(built)) {
            return Optional.empty();
        }
        SortedMap<String, String> after = lines(Files.readAllBytes(built.resolve(MANIFEST)));
        Optional<byte[]> recorded = recordedManifest();
        if (recorded.isEmpty()) {
            return Optional.of(new Difference(
                    "which file differs can't be told, as neither its folder nor its archives are here",
                    release.version().nextMinor()));
        }
        return Optional.of(new Difference(first(lines(recorded.get()), after), proposed(built)));
    }

    private boolean isSame(Path built) throws IOException {
        for (ListedFile manifest : release.payload()) {
            Path file = built.resolve(manifest.file());
            // The configuration may have given up one of several algorithms: SHA-512 is always there.
            boolean compare = manifest.file().equals(MANIFEST) || Files.exists(file);
            if (compare && !digest(Files.readAllBytes(file)).equals(manifest.sha512())) {
                return false;
            }
        }
        return true;
    }

    private static Digest digest(byte[] octets) {
        return Octets.copyOf(octets).digest(DigestAlgorithm.SHA512);
    }

    /** The manifest as it was released, from the folder or an archive. */
    private Optional<byte[]> recordedManifest() throws IOException {
        return bag.ask(container -> {
            if (container.topFiles(MANIFEST::equals).isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = container.open(MANIFEST)) {
                return Optional.of(in.readAllBytes()).filter(this::isRecorded);
            }
        });
    }

    private boolean isRecorded(byte[] octets) {
        Digest digest = digest(octets);
        return release.payload().stream().anyMatch(it -> it.sha512().equals(digest));
    }

    /** Path to digest, of a manifest that Bagwright wrote. */
    private static SortedMap<String, String> lines(byte[] manifest) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(manifest), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int blank = line.indexOf("  ");
                if (blank > 0) {
                    files.put(line.substring(blank + 2), line.substring(0, blank));
                }
            }
        }
        return files;
    }

    /** The first file that differs, of what was scraped, else of what was read from it, else of what describes it. */
    private static String first(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths =
                new TreeSet<>(Comparator.comparing(FrozenVersion::rank).thenComparing(Comparator.naturalOrder()));
        paths.addAll(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> before.getOrDefault(path, "").equals(after.get(path)));
        if (paths.isEmpty()) {
            return "the manifests differ, though not in a path or digest";
        }
        String first = paths.first();
        String how = !before.containsKey(first) ? "is new" : after.containsKey(first) ? "changed" : "is gone";
        String more = paths.size() == 1 ? "" : " (one of " + paths.size() + " files)";
        return first + " " + how + more;
    }

    private static int rank(String path) {
        return path.startsWith(RAW) ? 0 : path.startsWith(TEXTS) ? 1 : 2;
    }

    private Version proposed(Path built) throws IOException {
        return bag.compare(built, difference -> difference.proposal().next())
                .flatMap(next -> next)
                .filter(next -> next.compareTo(release.version()) > 0)
                .orElse(release.version().nextPatch());
    }
}
