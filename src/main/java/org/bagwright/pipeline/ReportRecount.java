package org.bagwright.pipeline;

import java.util.List;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReportFile;
import org.bagwright.layout.Recount;
import org.bagwright.page.CaptureFigures;
import org.bagwright.page.ReportCount;

/** Counts as a build counts. */
final class ReportRecount implements Recount {
    private final ReportCount figures = new ReportCount();

    @Override
    public void add(CaptureRecord capture) {
        figures.add(CaptureFigures.of(capture));
    }

    @Override
    public void add(DocumentRecord document) {
        figures.add(document);
    }

    @Override
    public List<ReportFile.Difference> differences(String text) {
        return ReportFile.differences(text, figures::report);
    }
}
