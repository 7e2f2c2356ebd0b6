package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * GitHub-flavoured Markdown for a job's summary: a table of the bags, a table of each bag's findings.
 *
 * <p>Text from bags can't speak Markdown or HTML: ASCII punctuation in it is written as numeric character references,
 * which <a href="https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references">never stand for
 * structure</a>.
 */
final class MarkdownReport implements ReportWriter {
    /** Findings that are listed: GitHub refuses a summary of more than 1 MiB, and these take about half of it. */
    static final int MOST = 1000;
    /** Punctuation that is no structure inside a cell of a table. */
    private static final String PLAIN = "-/,()='";

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
        return "| " + code(one.name()) + " | " + one.verdict().label() + (one.quick() ? " (quick)" : "") + " | "
                + one.count(Severity.ERROR) + " | "
                + one.count(Severity.WARNING) + " | " + one.files() + " | " + one.octets()
                + " |\n";
    }

    private static void findings(StringBuilder text, Inspected one, List<Finding> shown) {
        text.append("\n### ").append(code(one.name())).append("\n\n");
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
                    .append(escaped(finding.message()))
                    .append(finding.hint().isEmpty() ? "" : "<br>hint: " + code(finding.hint()))
                    .append(" |\n");
        }
        int more = one.findings().size() - shown.size();
        if (more > 0) {
            text.append(shown.isEmpty() ? "" : "\n").append(more).append(" more aren't listed here.\n");
        }
    }

    private static String place(Finding finding) {
        String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
        return finding.path().isEmpty() ? "" : code(finding.path() + line);
    }

    private static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        VisibleText.of(text).codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
