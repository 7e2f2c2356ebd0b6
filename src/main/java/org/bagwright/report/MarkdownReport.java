package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * GitHub-flavoured Markdown for a job's summary: a table of the bags, a table of each bag's findings.
 */
final class MarkdownReport implements ReportWriter {
    /** Findings that are listed: GitHub refuses a summary of more than 1 MiB, and these take about half of it. */
    static final int MOST = 1000;

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(4096);
        text.append("## Bagwright: bags checked\n\n| bag | verdict | errors | warnings | files | octets |\n");
        text.append("|---|---|---:|---:|---:|---:|\n");
        for (Inspected one : inspection.inspected()) {
            text.append(row(one));
        }
        int room = MOST;
        for (Inspected one : inspection.inspected()) {
            int shown = Math.min(room, one.findings().size());
            room -= shown;
            if (!one.findings().isEmpty()) {
                findings(text, one, one.findings().subList(0, shown));
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Inspected one) {
        return "| " + MarkdownText.code(one.name()) + " | " + one.verdict().label() + (one.quick() ? " (quick)" : "")
                + " | "
                + one.count(Severity.ERROR) + " | "
                + one.count(Severity.WARNING) + " | " + one.files() + " | " + one.octets()
                + " |\n";
    }

    private static void findings(StringBuilder text, Inspected one, List<Finding> shown) {
        text.append("\n### ").append(MarkdownText.code(one.name())).append("\n\n");
        if (!shown.isEmpty()) {
            text.append("| severity | code | place | message |\n|---|---|---|---|\n");
        }
        for (Finding finding : shown) {
            text.append("| ")
                    .append(finding.severity().label())
                    .append(" | ")
                    .append(finding.code().id())
                    .append(" | ")
                    .append(place(finding))
                    .append(" | ")
                    .append(MarkdownText.escaped(finding.message()))
                    .append(finding.hint().isEmpty() ? "" : "<br>hint: " + MarkdownText.code(finding.hint()))
                    .append(" |\n");
        }
        int more = one.findings().size() - shown.size();
        if (more > 0) {
            text.append(shown.isEmpty() ? "" : "\n").append(more).append(" more aren't listed here.\n");
        }
    }

    private static String place(Finding finding) {
        String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
        return finding.path().isEmpty() ? "" : MarkdownText.code(finding.path() + line);
    }
}
