package org.bagwright.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Octets;

/**
 * The digest by which a release's provenance names the configuration: SHA-256 of the file's lines without the one that
 * begins with {@code later-doi:}. What that one says comes after the release and stands in tag files alone; if it
 * counted, a DOI could not be added without another payload.
 *
 * <p>Anybody can compute it: {@code grep -v '^later-doi:' bagwright.yaml | sha256sum}.
 */
final class ConfigurationDigest {
    private static final String LATER = "later-doi:";

    private ConfigurationDigest() {}

    static Digest of(Octets file) {
        // A character set in which each octet is a character: none is changed.
        String lines = file.text(StandardCharsets.ISO_8859_1);
        String whole = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
        String counted = Arrays.stream(whole.split("\n", -1))
                .filter(line -> !line.startsWith(LATER))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Octets.owning(counted.getBytes(StandardCharsets.ISO_8859_1)).digest(DigestAlgorithm.SHA256);
    }
}
