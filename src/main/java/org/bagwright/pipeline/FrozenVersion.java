package org.bagwright.pipeline;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.archive.SerializedBag;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.json.ReleaseRecord.ListedFile;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;
import org.bagwright.model.Version;
import org.bagwright.verify.ContainerFault;

/**
 * A version that was released: its payload is what the recorded digests of its manifests say, for ever. Whether its folder
 * is still there doesn't matter; without it, and without an archive, only the name of the first difference is missing.
 */
final class FrozenVersion {
    private static final String MANIFEST = "manifest-sha512.txt";
    private static final String TEXTS = "data/text/";

    private final ReleaseRecord release;
    private final Path releases;

    /**
     * The release.
     *
     * @param releases the folder in which bags and archives of releases lie
     */
    FrozenVersion(ReleaseRecord release, Path releases) {
        this.release = release;
        this.releases = releases;
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
        return Optional.of(
                recorded.isPresent()
                        ? compared(lines(recorded.get()), after)
                        : new Difference(
                                "which file differs can't be told, as neither its folder nor its archives are here",
                                release.version().nextMinor()));
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
        Path inFolder = releases.resolve(release.releaseName()).resolve(MANIFEST);
        if (Files.isRegularFile(inFolder, LinkOption.NOFOLLOW_LINKS)) {
            byte[] octets = Files.readAllBytes(inFolder);
            if (isRecorded(octets)) {
                return Optional.of(octets);
            }
        }
        for (ReleaseRecord.PackedFile archive : release.archives()) {
            Optional<byte[]> octets = manifestIn(releases.resolve(archive.file()));
            if (octets.isPresent() && isRecorded(octets.get())) {
                return octets;
            }
        }
        return Optional.empty();
    }

    private boolean isRecorded(byte[] octets) {
        Digest digest = digest(octets);
        return release.payload().stream().anyMatch(it -> it.sha512().equals(digest));
    }

    private static Optional<byte[]> manifestIn(Path archive) throws IOException {
        if (!Files.isRegularFile(archive)) {
            return Optional.empty();
        }
        try (SerializedBag bag = SerializedBag.at(archive)) {
            if (bag.topFiles(MANIFEST::equals).isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = bag.open(MANIFEST)) {
                return Optional.of(in.readAllBytes());
            }
        } catch (ContainerFault e) {
            return Optional.empty();
        }
    }

    /** Path to digest, of a manifest that Bagwright wrote. */
    private static SortedMap<String, String> lines(byte[] manifest) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(manifest), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int blank = line.indexOf("  ");
                if (blank > 0) {
                    files.put(line.substring(blank + 2), line.substring(0, blank));
                }
            }
        }
        return files;
    }

    private Difference compared(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> before.getOrDefault(path, "").equals(after.get(path)));
        if (paths.isEmpty()) {
            return new Difference("the manifests differ, though not in a path or digest", release.version().nextPatch());
        }
        String first = paths.first();
        String how = !before.containsKey(first) ? "is new" : after.containsKey(first) ? "changed" : "is gone";
        String more = paths.size() == 1 ? "" : " (the first of " + paths.size() + " files)";
        return new Difference(first + " " + how + more, next(before, after));
    }

    /** Texts that are gone break citations, new ones add, all else corrects. */
    private Version next(Map<String, String> before, Map<String, String> after) {
        boolean gone = before.keySet().stream().anyMatch(path -> path.startsWith(TEXTS) && !after.containsKey(path));
        boolean added = after.keySet().stream().anyMatch(path -> path.startsWith(TEXTS) && !before.containsKey(path));
        Version version = release.version();
        return gone ? version.nextMajor() : added ? version.nextMinor() : version.nextPatch();
    }
}
