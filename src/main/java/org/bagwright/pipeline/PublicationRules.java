package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;

/** What forbids to publish a bag that was built, valid as it may be. */
final class PublicationRules {
    private static final Set<FindingCode> FORBIDDING = EnumSet.of(
            // A released version can't be changed.
            FindingCode.VERSION_FROZEN,
            // With one of these a text could get out that may not travel.
            FindingCode.CATALOGUE_UNREADABLE,
            FindingCode.WITHHOLDING_WITHOUT_CAPTURE,
            FindingCode.TEXT_ACCESS_UNCLEAR,
            FindingCode.NAME_QUOTES_TEXT);

    private final BuildRequest request;

    PublicationRules(BuildRequest request) {
        this.request = request;
    }

    /** Whether one of {@code findings} forbids it. */
    boolean forbidBy(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> FORBIDDING.contains(finding.code())
                        || (request.strict() && finding.severity() != Severity.INFO));
    }

    /**
     * Holds the bag in the folder {@code built} against the release of its version, if there was one: that can only be
     * superseded. A copy elsewhere may differ: it is how one compares.
     */
    Optional<Finding> differenceFromRelease(Path built) throws IOException {
        Optional<ReleaseRecord> released = request.released().of(request.dataset());
        if (released.isEmpty()) {
            return Optional.empty();
        }
        return new FrozenVersion(released.get(), request.released().folder())
                .difference(built)
                .map(difference -> differs(released.get(), difference));
    }

    private Finding differs(ReleaseRecord released, FrozenVersion.Difference difference) {
        FindingCode code = request.isCopy() ? FindingCode.COPY_DIFFERS_FROM_RELEASE : FindingCode.VERSION_FROZEN;
        String message = "was released on " + released.date() + " with other content: " + difference.first();
        return Finding.of(code, released.releaseName(), message)
                .hinting("set version: \"" + difference.next() + "\" in bagwright.yaml, or take the change back");
    }
}
