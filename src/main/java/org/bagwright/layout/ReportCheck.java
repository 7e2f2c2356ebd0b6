package org.bagwright.layout;

import java.io.IOException;
import java.util.function.Consumer;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReportFile;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.Excerpt;

/** Checks the figures of the report against the records, as they go by. Used by all threads. */
final class ReportCheck {
    private static final BagPath PATH = new BagPath(Recount.REPORT);
    private static final String HINT = "restore it from another copy, or build the release again";

    private final PayloadFiles files;
    private final Recount recount;
    private final Consumer<Finding> findings;
    private boolean isPartial;

    ReportCheck(PayloadFiles files, Recount recount, Consumer<Finding> findings) {
        this.files = files;
        this.recount = recount;
        this.findings = findings;
    }

    synchronized void add(CaptureRecord capture) {
        recount.add(capture);
    }

    synchronized void add(DocumentRecord document) {
        recount.add(document);
    }

    /** A record can't be read, which is told: what the others give is no measure of the report. */
    synchronized void leaveOut() {
        isPartial = true;
    }

    /** To be asked when all records went by. */
    synchronized void check() throws IOException {
        if (isPartial || !files.isThere(PATH)) {
            return;
        }
        try {
            for (ReportFile.Difference difference : recount.differences(files.text(PATH))) {
                findings.accept(differs("says of " + difference.name() + " what the records don't give")
                        .comparing(Excerpt.of(difference.counted()), Excerpt.of(difference.stated())));
            }
        } catch (IllegalArgumentException e) {
            findings.accept(differs(Excerpt.of("isn't the report of a release: " + e.getMessage())));
        }
    }

    private static Finding differs(String message) {
        return Finding.of(FindingCode.REPORT_DIFFERS, "data/" + PATH, message).hinting(HINT);
    }
}
