package org.bagwright.config;

import java.util.List;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.TextPolicy;

/**
 * What {@code bagwright.yaml} says.
 *
 * @param digests algorithms of the manifests, sha512 first, the others in the order of their strength
 * @param texts which of the texts may travel
 * @param digest SHA-256 of the file but for {@code later-doi}, for the provenance
 */
public record Configuration(Dataset dataset, List<DigestAlgorithm> digests, TextPolicy texts, Digest digest) {

    public Configuration {
        digests = List.copyOf(digests);
    }
}
