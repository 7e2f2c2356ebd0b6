package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    private record Placed(Inspected inspected, Finding finding) {
        Severity severity() {
            return finding.severity();
        }
    }

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        List<Placed> all = inspection.inspected().stream()
                .flatMap(one -> one.findings().stream().map(finding -> new Placed(one, finding)))
                .sorted(Comparator.comparing(Placed::severity))
                .toList();
        for (Placed placed : all.subList(0, Math.min(MOST, all.size()))) {
            line(out, annotation(placed));
        }
        if (all.size() > MOST) {
            Severity gravest = all.get(MOST).severity();
            String rest = Stream.of(Severity.values())
                    .map(severity -> count(all, severity))
                    .filter(count -> !count.isEmpty())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            line(
                    out,
                    "::" + command(gravest) + " title=Bagwright::" + (all.size() - MOST) + " more (" + rest
                            + " in all): see the log");
        }
    }

    private static String count(List<Placed> all, Severity severity) {
        long count = all.stream().filter(p -> p.severity() == severity).count();
        return count == 0 ? "" : Inspected.number(count, severity == Severity.INFO ? "note" : severity.label());
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
