package org.bagwright.verify;

import java.util.Optional;
import org.bagwright.model.DigestAlgorithm;

/**
 * The name of a manifest, such as {@code manifest-sha512.txt}.
 *
 * @param name of the file
 * @param stated the algorithm's name in it
 * @param algorithm what it means; empty when it means nothing, or nothing that this Java can compute
 */
record ManifestName(String name, String stated, Optional<DigestAlgorithm> algorithm) {

    /** Reads the name of a manifest of {@code kind}. */
    static ManifestName of(ListKind kind, String name) {
        String stated = kind.algorithm(name);
        return new ManifestName(name, stated, DigestAlgorithm.named(stated).filter(DigestAlgorithm::isAvailable));
    }

    /** The same name, of an algorithm that isn't computed. */
    ManifestName unchecked() {
        return new ManifestName(name, stated, Optional.empty());
    }

    /** Whether the algorithm's name is in lower case, letters and digits alone (RFC 8493, section 2.4). */
    boolean isNormal() {
        return DigestAlgorithm.normal(stated).equals(stated);
    }

    /** The name that it should have. */
    String normal() {
        return name.substring(0, name.length() - stated.length() - ".txt".length()) + DigestAlgorithm.normal(stated)
                + ".txt";
    }

    /** Whether a signature of it is worth something: nobody finds other octets with the same digest. */
    boolean isStrong() {
        return name.matches("tagmanifest-sha(256|384|512)\\.txt");
    }

    /** For messages. */
    String algorithmName() {
        return algorithm.map(DigestAlgorithm::bagName).orElse(DigestAlgorithm.normal(stated));
    }
}
