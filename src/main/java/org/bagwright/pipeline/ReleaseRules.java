package org.bagwright.pipeline;

import java.util.List;
import java.util.Optional;
import org.bagwright.config.Placeholders;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.model.Dataset;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Version;
import org.bagwright.release.ChangeLog;

/** What must hold before a version is released; all of it is asked, so that all is told at once. */
final class ReleaseRules {
    private static final String DRAFT = "bagwright release --draft";

    private final BuildRequest request;
    private final Dataset dataset;
    private final Optional<ReleaseRecord> before;

    /**
     * The rules for what {@code request} builds.
     *
     * @param before the release of the same version, if there was one
     */
    ReleaseRules(BuildRequest request, Optional<ReleaseRecord> before) {
        this.request = request;
        this.dataset = request.dataset();
        this.before = before;
    }

    void check(List<Finding> findings) {
        if (before.isEmpty()) {
            checkOrder(findings);
            checkPlaceholders(findings);
        }
        checkChangeLog(findings);
    }

    /** A version below the latest is mostly one that nobody raised. Whoever means it says what it comes after. */
    private void checkOrder(List<Finding> findings) {
        Optional<ReleaseRecord> latest = request.released().list().latest(dataset.name());
        boolean below = latest.isPresent() && latest.get().version().compareTo(dataset.version()) > 0;
        boolean isMeant = dataset.previousVersion()
                .filter(version ->
                        request.released().list().find(dataset.name(), version).isPresent())
                .isPresent();
        if (below && !isMeant) {
            Version last = latest.get().version();
            findings.add(Finding.of(
                            FindingCode.VERSION_BELOW_LATEST,
                            "bagwright.yaml",
                            "has version " + dataset.version() + ", but " + last + " is released already")
                    .comparing("above " + last, dataset.version().toString())
                    .hinting("set version: \"" + last.nextMinor()
                            + "\"; if an older line is to be continued, say after which release: previous-version"));
        }
    }

    /** A release is cited for ever: nobody means to be cited as the template's example. */
    private void checkPlaceholders(List<Finding> findings) {
        List<String> keys = Placeholders.left(dataset);
        if (!keys.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.PLACEHOLDERS_LEFT,
                            "bagwright.yaml",
                            "still holds what bagwright init wrote there: " + String.join(", ", keys))
                    .hinting("write your own values, or take the keys out that you don't need"));
        }
    }

    private void checkChangeLog(List<Finding> findings) {
        Optional<String> entry = request.changeLog().text().flatMap(log -> ChangeLog.entry(log, dataset.version()));
        if (entry.isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.CHANGE_LOG_ENTRY_MISSING,
                            request.changeLog().shown(),
                            request.changeLog().text().isPresent()
                                    ? "has no heading for version " + dataset.version()
                                    : "isn't there: nobody can see what version " + dataset.version() + " changes")
                    .comparing("## [" + dataset.version() + "] - " + dataset.date(), "none")
                    .hinting(DRAFT + " writes one for you to edit"));
        } else if (!ChangeLog.saysSomething(entry.get())) {
            findings.add(Finding.of(
                            FindingCode.CHANGE_LOG_ENTRY_EMPTY,
                            request.changeLog().shown(),
                            "says nothing below the heading of version " + dataset.version())
                    .hinting(DRAFT + " writes a draft for you to edit"));
        }
    }
}
