package org.bagwright.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.json.Schema;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;
import org.bagwright.verify.BagFacts;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.FurtherCheck;

/**
 * Checks the content of bags of {@code Bagwright-Layout: 1}: records, ledgers, texts, and that each is accounted for by
 * the others. Files are read as streams; memory holds about 400 octets a document, and a capture for each thread.
 */
public final class LayoutOneCheck implements FurtherCheck {
    private static final String LAYOUT = "1";

    private final CharacterReferences references;
    private final Supplier<Recount> recounts;

    /**
     * A check.
     *
     * @param references reads the character references of marked-up captures; used by all threads
     * @param recounts gives what counts a bag's records again, a new one for each bag
     */
    public LayoutOneCheck(CharacterReferences references, Supplier<Recount> recounts) {
        this.references = references;
        this.recounts = recounts;
    }

    @Override
    public boolean readsPayload() {
        return true;
    }

    /**
     * Checks the bag, if its metadata states a layout and its files can be opened without harm.
     *
     * <ol>
     *   <li>The layout is one that is known, and its files are there.
     *   <li>The schemas in the bag are the program's.
     *   <li>Each capture: its record, its octets, its ledger; the texts are rebuilt.
     *   <li>Each document: its record, its text, its evidence; beside it the CSV view.
     *   <li>Nothing is named without being there, or there without being named; decisions that records name are listed.
     *   <li>The figures of the report are those that the records give.
     * </ol>
     */
    @Override
    public void check(BagFacts bag, int jobs, Consumer<Finding> findings) throws IOException {
        Optional<String> layout = bag.info().first(BagInfo.LAYOUT);
        if (layout.isEmpty() || bag.folder().isEmpty()) {
            return;
        }
        if (!LAYOUT.equals(layout.get())) {
            findings.accept(Finding.of(
                            FindingCode.LAYOUT_UNKNOWN,
                            BagInfo.FILE,
                            "this program doesn't know the bag's layout: its content isn't checked")
                    .comparing(LAYOUT, Excerpt.of(layout.get()))
                    .hinting("use the version of Bagwright that Bag-Software-Agent names, or a newer one"));
            return;
        }
        PayloadFiles files = new PayloadFiles(bag.folder().get());
        checkSchemas(files, findings);
        if (hasRecords(files, findings)) {
            checkRecords(files, bag.payloadFiles(), jobs, findings);
        }
    }

    private static boolean hasRecords(PayloadFiles files, Consumer<Finding> findings) {
        boolean all = true;
        for (String name : List.of("captures.jsonl", "documents.jsonl", "documents.csv")) {
            BagPath path = new BagPath("metadata/" + name);
            if (!files.isThere(path)) {
                missing(path, findings);
                all = false;
            }
        }
        return all;
    }

    private static void checkSchemas(PayloadFiles files, Consumer<Finding> findings) throws IOException {
        for (Map.Entry<String, Octets> schema : Schema.filesOfBag().entrySet()) {
            BagPath path = new BagPath("schema/" + schema.getKey());
            if (!files.isThere(path)) {
                missing(path, findings);
            } else if (!isContent(files, path, schema.getValue())) {
                findings.accept(Finding.of(
                                FindingCode.SCHEMA_DIFFERS,
                                "data/" + path,
                                "isn't the schema that this program writes: the records are checked against its own")
                        .hinting("use the version of Bagwright that Bag-Software-Agent names"));
            }
        }
    }

    private static boolean isContent(PayloadFiles files, BagPath path, Octets expected) throws IOException {
        try (InputStream in = files.open(path)) {
            return Octets.owning(in.readNBytes(expected.length() + 1)).equals(expected);
        }
    }

    private static void missing(BagPath path, Consumer<Finding> findings) {
        findings.accept(
                Finding.of(FindingCode.RECORDS_MISSING, "data/" + path, "isn't there, though the bag's layout has it")
                        .hinting("take the bag from its source again, or build it again"));
    }

    private void checkRecords(PayloadFiles files, Iterable<String> payloadFiles, int jobs, Consumer<Finding> findings)
            throws IOException {
        ContentIndex index = new ContentIndex();
        DecisionCheck decisions = new DecisionCheck(files, findings);
        ReportCheck report = new ReportCheck(files, recounts.get(), findings);
        CaptureCheck captures = new CaptureCheck(files, references, index, decisions, report, findings);
        DocumentCheck documents = new DocumentCheck(files, index, decisions, report, findings);
        CsvCheck csv = new CsvCheck(files, findings);
        try (BoundedWork work = new BoundedWork(jobs)) {
            forEachLine(files, "metadata/captures.jsonl", work, captures::check);
            work.await();
            work.add(0, csv::check);
            forEachLine(files, "metadata/documents.jsonl", work, documents::check);
            work.await();
        }
        checkListed(index, findings);
        decisions.check();
        report.check();
        tellWithheld(index, findings);
        new UnnamedFiles(files.bag(), index, findings).check(payloadFiles);
    }

    /** What is done with a line. */
    private interface LineCheck {
        void check(JsonLine line) throws IOException;
    }

    private static void forEachLine(PayloadFiles files, String path, BoundedWork work, LineCheck check)
            throws IOException {
        try (JsonLines lines = JsonLines.over(files.open(new BagPath(path)))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                JsonLine taken = line.get();
                work.add(taken.octets().length(), () -> check.check(taken));
            }
        }
    }

    private static void tellWithheld(ContentIndex index, Consumer<Finding> findings) {
        long withheld = index.withheldCaptures();
        if (withheld > 0) {
            findings.accept(Finding.of(
                            FindingCode.CAPTURES_WITHHELD,
                            CaptureCheck.PATH,
                            withheld + (withheld == 1 ? " capture is" : " captures are")
                                    + " withheld: where it isn't in the bag, its texts can't be rebuilt from it")
                    .hinting("data/README.md in the bag says why"));
        }
    }

    private static void checkListed(ContentIndex index, Consumer<Finding> findings) {
        index.documents().forEach((id, row) -> {
            if (!row.hasRecord()) {
                findings.accept(Finding.of(
                                FindingCode.RECORDS_DISAGREE,
                                CaptureCheck.PATH,
                                Excerpt.of("the capture lists the document " + id + ", which has no record"))
                        .at(row.captureLine));
            }
        });
    }
}
