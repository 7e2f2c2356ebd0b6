package org.bagwright.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What a {@link FurtherCheck} may ask of the bag while it is being checked. */
public interface OpenBag {
    /** Of a bag of which nothing is known. */
    OpenBag CLOSED = new OpenBag() {
        @Override
        public Optional<InputStream> open(String tagFile) {
            return Optional.empty();
        }

        @Override
        public boolean isListed(String path, String tagManifest) {
            return false;
        }

        @Override
        public boolean hasErrors() {
            return false;
        }
    };

    /**
     * The octets of a tag manifest or of what signs one; empty when there is no such file. Whoever asks closes them.
     */
    Optional<InputStream> open(String tagFile) throws IOException;

    /** Whether the tag manifest of this name lists the tag file {@code path}. */
    boolean isListed(String path, String tagManifest);

    /** Whether something was found so far that makes the bag invalid. */
    boolean hasErrors();
}
