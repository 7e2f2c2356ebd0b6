package org.bagwright.pipeline;

import java.util.Optional;
import org.bagwright.signature.SigningKey;

/**
 * What is to be released.
 *
 * @param build how the bag is built; into the folder of the releases
 * @param key by which the bag is signed; without one, a signature that is there stays
 */
public record ReleaseRequest(BuildRequest build, Optional<SigningKey> key) {
    public ReleaseRequest {
        if (build.isCopy()) {
            throw new IllegalArgumentException("a release goes where the releases are: " + build.out());
        }
    }
}
