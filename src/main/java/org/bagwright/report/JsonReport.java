package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bagwright.json.FindingLines;
import org.bagwright.model.Finding;

/** The same JSON Lines that {@code --json} prints: one a finding, a summary last. */
final class JsonReport implements ReportWriter {

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        for (Inspected one : inspection.inspected()) {
            for (Finding finding : one.findings()) {
                line(out, FindingLines.line(inspection.hasSeveral() ? finding.in(one.place(finding)) : finding));
            }
        }
        line(out, FindingLines.line(inspection.summary()));
    }

    /** Hidden characters stand in JSON within strings alone, where they may be escaped. */
    private static void line(OutputStream out, byte[] json) throws IOException {
        String text = new String(json, StandardCharsets.UTF_8).stripTrailing();
        out.write((VisibleText.inJson(text) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
