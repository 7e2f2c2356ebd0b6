package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Capture;
import org.bagwright.model.Document;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LabelledBlock;

/** What a person should know of a capture as a whole, whatever its documents are like. */
final class CaptureFindings {
    /** Longer lines are hardly paragraphs, in code points. */
    private static final int VERY_LONG_LINE = 100_000;

    private final Capture capture;
    private final List<Finding> findings = new ArrayList<>();

    private CaptureFindings(Capture capture) {
        this.capture = capture;
    }

    /**
     * The findings about a capture.
     *
     * @param excluded why it yields no document, if it yields none
     */
    static List<Finding> of(
            Capture capture, List<LabelledBlock> blocks, List<Document> documents, Optional<Exclusion> excluded) {
        CaptureFindings found = new CaptureFindings(capture);
        excluded.ifPresent(found::noArticle);
        found.longLine(blocks);
        Quality.repairs(blocks, capture.place()).ifPresent(found.findings::add);
        documents.stream().findFirst().ifPresent(first -> found.unsure(blocks, first));
        found.unusedRows(documents.stream().map(Document::id).toList());
        return found.findings;
    }

    private void noArticle(Exclusion excluded) {
        findings.add(Finding.of(FindingCode.NO_ARTICLE, capture.place(), excluded.reason())
                .hinting("look at it; if it is an article, tell what a rule should have seen"));
    }

    private void longLine(List<LabelledBlock> blocks) {
        int longest =
                blocks.stream().mapToInt(b -> b.block().span().length()).max().orElse(0);
        if (longest > VERY_LONG_LINE) {
            findings.add(Finding.of(
                            FindingCode.VERY_LONG_LINE,
                            capture.place(),
                            "has a line of " + longest + " characters, which is one paragraph")
                    .hinting("if line ends were lost, scrape it again"));
        }
    }

    private void unsure(List<LabelledBlock> blocks, Document first) {
        long unsure =
                blocks.stream().filter(b -> b.confidence() < Curation.UNSURE).count();
        if (unsure > 0) {
            findings.add(Finding.of(
                            FindingCode.UNSURE_BLOCKS,
                            capture.place(),
                            unsure + (unsure == 1 ? " block was" : " blocks were") + " judged with little confidence")
                    .hinting("bagwright log " + first.id()));
        }
    }

    /** Rows of the catalogue about documents that the capture doesn't yield. */
    private void unusedRows(List<String> ids) {
        String hint = ids.isEmpty() ? "it yields none; remove the row" : "it yields " + String.join(", ", ids);
        capture.catalogue().documents().entrySet().stream()
                .filter(row -> !ids.contains(row.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(row -> Finding.of(
                                FindingCode.CATALOGUE_ROW_WITHOUT_DOCUMENT,
                                "raw/catalog.csv",
                                "row " + row.getValue().row() + " is about '" + row.getKey() + "', but "
                                        + capture.place() + " yields no such document")
                        .hinting(hint))
                .forEach(findings::add);
    }
}
