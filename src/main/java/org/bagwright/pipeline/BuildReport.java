package org.bagwright.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.bag.Publication;
import org.bagwright.model.Finding;
import org.bagwright.verify.Verification;

/**
 * What a build did.
 *
 * @param tally what was counted
 * @param duplicateClusters clusters of documents that look alike
 * @param target where the bag is, or would be
 * @param isRefused whether a finding forbade to publish
 * @param verification of the bag before it was published; empty after a dry run or when there was nothing to build
 * @param outcome what became of the bag; empty when none was published
 * @param findings all of them, those of the input first
 * @param decisions what became of the persons' decisions
 */
public record BuildReport(
        Tally tally,
        int duplicateClusters,
        Path target,
        boolean isRefused,
        Optional<Verification> verification,
        Optional<Publication.Outcome> outcome,
        List<Finding> findings,
        DecisionTotals decisions) {

    public BuildReport {
        findings = List.copyOf(findings);
    }

    /**
     * What a build counts.
     *
     * @param captures files of {@code raw/} that were looked at
     * @param setAside those of them that yielded no document
     * @param octets of the captures
     * @param words of the documents
     * @param characters of the documents
     * @param kept blocks that are text
     * @param metadata blocks from which a value was read
     * @param removed the other blocks
     * @param unsure blocks that were judged with little confidence
     */
    public record Tally(
            long captures,
            long documents,
            long setAside,
            long octets,
            long words,
            long characters,
            long kept,
            long metadata,
            long removed,
            long unsure) {
        public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(
                    captures + other.captures,
                    documents + other.documents,
                    setAside + other.setAside,
                    octets + other.octets,
                    words + other.words,
                    characters + other.characters,
                    kept + other.kept,
                    metadata + other.metadata,
                    removed + other.removed,
                    unsure + other.unsure);
        }

        /** Blocks in all. */
        public long blocks() {
            return kept + metadata + removed;
        }
    }
}
