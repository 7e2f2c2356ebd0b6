package org.bagwright.verify;

import java.nio.file.Path;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Oxum;

/** A bag that was verified and found without error. Only {@link BagVerifier} makes one. */
public final class VerifiedBag {
    private final Path folder;
    private final BagInfo info;
    private final Oxum payload;

    /** For {@link BagCheck} alone. */
    VerifiedBag(Path folder, BagInfo info, Oxum payload) {
        this.folder = folder;
        this.info = info;
        this.payload = payload;
    }

    public Path folder() {
        return folder;
    }

    public BagInfo info() {
        return info;
    }

    /** Size of the payload, as found. */
    public Oxum payload() {
        return payload;
    }
}
