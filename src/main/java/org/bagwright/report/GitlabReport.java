package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * GitLab's <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">Code Quality</a> report: one
 * array, an entry a finding. A fingerprint is the same in every run for the same finding, and another for each.
 */
final class GitlabReport implements ReportWriter {

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        try (JsonOutput json = new JsonOutput(out)) {
            json.array(() -> {
                for (Inspected one : inspection.inspected()) {
                    for (Finding finding : one.findings()) {
                        json.object(() -> entry(json, one, finding, fingerprints));
                    }
                }
            });
        }
    }

    private static void entry(JsonOutput json, Inspected one, Finding finding, Fingerprints fingerprints)
            throws IOException {
        String hint = finding.hint().isEmpty() ? "" : " (hint: " + finding.hint() + ")";
        json.text("description", VisibleText.of(one.message(finding) + hint))
                .text("check_name", finding.code().id())
                .text("fingerprint", fingerprints.of(one, finding))
                .text("severity", severity(finding.severity()))
                .object("location", () -> json.text("path", VisibleText.of(one.file(finding)))
                        .object("lines", () -> json.number("begin", Math.max(1, one.line(finding)))));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
