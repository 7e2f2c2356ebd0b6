package org.bagwright.json;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Digest;
import org.bagwright.model.Version;

/**
 * One released version, as it stands in {@code releases.json}.
 *
 * @param swhid identifier of the payload folder
 * @param payload the payload manifests with their SHA-512 digests: what is frozen
 * @param tagManifest the tag manifest with its SHA-512 digest
 */
public record ReleaseRecord(
        String name,
        Version version,
        LocalDate date,
        String swhid,
        List<ListedFile> payload,
        ListedFile tagManifest,
        long documents,
        long captures,
        List<PackedFile> archives,
        Optional<SignedBy> signature) {

    static final Comparator<ReleaseRecord> ORDER =
            Comparator.comparing(ReleaseRecord::name).thenComparing(ReleaseRecord::version);

    /** A file of the bag with its SHA-512 digest. */
    public record ListedFile(String file, Digest sha512) {}

    /** An archive of the bag, beside it. */
    public record PackedFile(String file, long octets, Digest sha256, Digest sha512) {}

    /**
     * The signature of the tag manifest.
     *
     * @param key the public key's fingerprint, {@code SHA256:…}
     */
    public record SignedBy(String file, String key, Digest sha512) {}

    public ReleaseRecord {
        payload = List.copyOf(payload);
        archives = List.copyOf(archives);
    }

    /** {@code <name>-<version>}: the release's folder, and the stem of its archives. */
    public String releaseName() {
        return name + "-" + version;
    }
}
