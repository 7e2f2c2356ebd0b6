package org.bagwright.release;

import java.util.Optional;
import org.bagwright.model.Dataset;

/** How a release is cited. */
public final class Citation {
    private Citation() {}

    /** In a list of references, as APA's 7th edition has it: {@code Creators (year). Title (Version x) [Data set]. …}. */
    public static String sentence(Dataset dataset) {
        return ApaReference.of(dataset, Optional.empty());
    }

    /** The content of {@code CITATION.cff} (Citation File Format 1.2.0). */
    public static String cff(Dataset dataset) {
        return CitationFile.of(dataset, Optional.empty());
    }
}
