package org.bagwright.pipeline;

import java.util.List;
import java.util.Optional;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;

/**
 * What a release did.
 *
 * @param outcome what became of it
 * @param dataset as it was released, with its place in the row of releases
 * @param build empty when it was refused before anything was built
 * @param record of the release, as it stands in the list; empty when there is none
 * @param findings those beyond the build's own
 */
public record ReleaseReport(
        Outcome outcome,
        Dataset dataset,
        Optional<BuildReport> build,
        Optional<ReleaseRecord> record,
        List<Finding> findings) {

    public ReleaseReport {
        findings = List.copyOf(findings);
    }

    /** What became of a release. */
    public enum Outcome {
        /** The version is released. */
        RELEASED,
        /** It was before; its tag files or its signature are others now, and its archives were made again. */
        RENEWED,
        /** It was before, and its archives were missing and made again. */
        RESTORED,
        /** It was before, and all is there. */
        UNCHANGED,
        /** The answer is no. */
        REFUSED,
        /** Nothing was written, as was asked. */
        DRY_RUN
    }
}
