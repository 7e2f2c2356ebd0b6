package org.bagwright.release;

import java.util.List;
import java.util.Locale;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;

/**
 * What the descriptions for machines tell of a release.
 *
 * @param configuration SHA-256 of {@code bagwright.yaml} but for its line {@code later-doi}
 * @param acts what persons decided, in the order in which they did
 */
public record Release(
        Dataset dataset,
        ReleaseCounts counts,
        ReleaseTables tables,
        Software software,
        Digest configuration,
        List<ReviewAct> acts) {

    public Release {
        acts = List.copyOf(acts);
    }

    /** The dataset's description, or its figures when it has none: several standards demand one. */
    String description() {
        return dataset.description()
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "%d documents made from %d captures, each with its metadata and where it was read.",
                        counts.documents(),
                        counts.captures()));
    }
}
