package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/**
 * Annotations by GitHub's <a
 * href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">workflow commands</a>.
 * GitHub shows ten of a kind for a step and drops the rest without a word: the nine gravest are annotations, and a tenth says
 * how many more there are.
 */
final class GithubReport implements ReportWriter {
    /** Annotations of findings: one less than GitHub shows. */
    static final int MOST = 9;

    private record Placed(Inspected inspected, Finding finding) {}

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        for (Placed placed : gravest(inspection)) {
            line(out, annotation(placed));
        }
        List<String> counts = new ArrayList<>();
        long all = 0;
        long before = 0;
        Severity next = Severity.INFO;
        for (Severity severity : Severity.values()) {
            long count = inspection.inspected().stream()
                    .mapToLong(one -> one.count(severity))
                    .sum();
            before = all;
            all += count;
            if (count > 0) {
                counts.add(Inspected.number(count, severity == Severity.INFO ? "note" : severity.label()));
            }
            next = before <= MOST && all > MOST ? severity : next;
        }
        if (all > MOST) {
            line(
                    out,
                    "::" + command(next) + " title=Bagwright::" + (all - MOST) + " more (" + String.join(", ", counts)
                            + " in all): see the log");
        }
    }

    /** The nine gravest, of the same severity the first; in one pass for each severity, without a list of all. */
    private static List<Placed> gravest(Inspection inspection) {
        List<Placed> gravest = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            inspection.inspected().stream()
                    .flatMap(one -> one.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .map(finding -> new Placed(one, finding)))
                    .limit(MOST - gravest.size())
                    .forEach(gravest::add);
        }
        return gravest;
    }

    private static String annotation(Placed placed) {
        Finding finding = placed.finding();
        Inspected inspected = placed.inspected();
        int line = inspected.line(finding);
        return "::" + command(finding.severity())
                + " file=" + property(inspected.file(finding))
                + (line > 0 ? ",line=" + line : "")
                + ",title=" + property(finding.code().id())
                + "::" + message(VisibleText.of(inspected.message(finding)))
                + (finding.hint().isEmpty() ? "" : "%0A" + message("hint: " + VisibleText.of(finding.hint())));
    }

    /** What a command's message must not hold as it is. */
    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(VisibleText.of(text)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.label();
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
