package org.bagwright.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Guidance;
import org.bagwright.model.TextRules;

/**
 * What is to be built, from what, and where.
 *
 * @param texts which of the texts may travel
 * @param raw the folder of captures
 * @param out the folder that gets {@code <name>-<version>/}
 * @param digests algorithms of the manifests
 * @param changeLog the dataset's change log, which need not be there
 * @param jobs worker threads, at least 1
 * @param dryRun whether to write nothing
 * @param strict whether a warning forbids to publish
 * @param released what was released before
 * @param software name and version of this program, as the bag states it
 * @param configuration SHA-256 of the configuration, for the provenance
 * @param guidance what persons said of the captures
 */
public record BuildRequest(
        Dataset dataset,
        TextRules texts,
        Path raw,
        Path out,
        List<DigestAlgorithm> digests,
        DatasetChangeLog changeLog,
        int jobs,
        boolean dryRun,
        boolean strict,
        Released released,
        String software,
        Digest configuration,
        Guidance guidance) {

    public BuildRequest {
        digests = List.copyOf(digests);
        if (jobs < 1) {
            throw new IllegalArgumentException("not a number of threads: " + jobs);
        }
    }

    /** The same, of the dataset with its place in the row of releases. */
    BuildRequest placed() {
        return with(released.placed(dataset), dryRun);
    }

    /** The same, but nothing is to be written. */
    BuildRequest dry() {
        return with(dataset, true);
    }

    private BuildRequest with(Dataset newDataset, boolean newDryRun) {
        return new BuildRequest(
                newDataset,
                texts,
                raw,
                out,
                digests,
                changeLog,
                jobs,
                newDryRun,
                strict,
                released,
                software,
                configuration,
                guidance);
    }

    /** Whether the bag goes elsewhere than to the releases, so that it is a copy to look at. */
    boolean isCopy() {
        return !out.toAbsolutePath()
                .normalize()
                .equals(released.folder().toAbsolutePath().normalize());
    }

    /** Where the bag goes. */
    public Path target() {
        return out.resolve(dataset.releaseName());
    }
}
