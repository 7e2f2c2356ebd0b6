package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bagwright.model.Finding;

/** What a terminal shows, without colour: a line a finding, its hint below, the verdict last. */
final class TextReport implements ReportWriter {

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        for (Inspected one : inspection.inspected()) {
            for (Finding finding : one.findings()) {
                line(out, line(finding, inspection.hasSeveral() ? one.place(finding) : finding.path()));
                if (!finding.hint().isEmpty()) {
                    line(out, "  hint: " + finding.hint());
                }
            }
            line(out, one.verdictLine() + (inspection.hasSeveral() ? ": " + one.name() : ""));
        }
    }

    private static String line(Finding finding, String path) {
        return finding.severity().label() + "[" + finding.code().id() + "] " + placed(finding, path);
    }

    /** Place and message. */
    static String placed(Finding finding, String path) {
        String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
        return path.isEmpty() ? finding.message() : path + line + ": " + finding.message();
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((VisibleText.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
