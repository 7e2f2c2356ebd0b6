package org.bagwright.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.json.ReportFile;
import org.bagwright.layout.CuratedBag;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.page.CaptureFigures;
import org.bagwright.page.DocumentRows;
import org.bagwright.page.FileRows;
import org.bagwright.page.LandingPage;
import org.bagwright.page.ListOrder;
import org.bagwright.page.ReportCount;

/** The figures and the landing page of a bag that is there already, counted anew from its records; the bag stays as it is. */
public final class BagReport {
    private static final BagPath CHANGES = new BagPath("CHANGELOG.md");

    private final CuratedBag bag;
    private final ReleaseReport report;
    private final DocumentRows documents;
    private final List<Finding> findings;

    private BagReport(CuratedBag bag, ReleaseReport report, DocumentRows documents, List<Finding> findings) {
        this.bag = bag;
        this.report = report;
        this.documents = documents;
        this.findings = findings;
    }

    /** Reads the bag in {@code folder}, its records once; empty when there is none of our layout. */
    public static Optional<BagReport> of(Path folder) throws IOException {
        Optional<CuratedBag> bag = CuratedBag.in(folder);
        return bag.isEmpty() ? Optional.empty() : Optional.of(read(bag.get()));
    }

    private static BagReport read(CuratedBag bag) throws IOException {
        ReportCount count = new ReportCount();
        DocumentRows documents = new DocumentRows();
        long captures = bag.forEachCapture((CaptureRecord record) -> count.add(CaptureFigures.of(record)));
        long rows = bag.forEachDocument(record -> {
            count.add(record);
            documents.add(record);
        });
        List<Finding> findings = new ArrayList<>();
        unreadable("data/metadata/captures.jsonl", captures).ifPresent(findings::add);
        unreadable("data/metadata/documents.jsonl", rows).ifPresent(findings::add);
        return new BagReport(bag, count.report(statement(bag)), documents, findings);
    }

    private static ReleaseStatement statement(CuratedBag bag) throws IOException {
        Optional<ReleaseStatement> stated = bag.text(ReleasePages.REPORT).flatMap(ReportFile::statement);
        return stated.isPresent() ? stated.get() : OlderStatement.of(bag);
    }

    private static Optional<Finding> unreadable(String place, long lines) {
        return lines == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                                FindingCode.RECORD_MALFORMED,
                                place,
                                Build.count(lines, "line") + " can't be read; the figures leave "
                                        + (lines == 1 ? "it" : "them") + " out")
                        .hinting("bagwright verify, with the bag"));
    }

    public ReleaseReport report() {
        return report;
    }

    /** What was wrong with the records. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * The landing page.
     *
     * @param base relative address of the bag's {@code data/} from where the page is to stand, ending in a slash
     */
    public byte[] page(String base) throws IOException {
        FileRows files = new FileRows();
        bag.forEachFile(files::add);
        boolean hasLists = bag.text(new BagPath(LandingPage.LISTS + ListOrder.DATE.file(1)))
                .isPresent();
        return new LandingPage(report, documents, files, bag.text(CHANGES).orElse("")).octets(base, hasLists);
    }
}
