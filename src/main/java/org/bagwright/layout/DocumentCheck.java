package org.bagwright.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.LineReading;
import org.bagwright.model.BagPath;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldText;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.Hints;

/** Checks the records of the documents against the captures' records and the text files. */
final class DocumentCheck {
    static final String PATH = "data/metadata/documents.jsonl";

    private final PayloadFiles files;
    private final ContentIndex index;
    private final DecisionCheck decisions;
    private final ReportCheck report;
    private final Consumer<Finding> findings;
    private final Hints hints;

    DocumentCheck(
            PayloadFiles files,
            ContentIndex index,
            DecisionCheck decisions,
            ReportCheck report,
            Consumer<Finding> findings) {
        this.files = files;
        this.index = index;
        this.decisions = decisions;
        this.report = report;
        this.findings = findings;
        this.hints = new Hints(files.bag());
    }

    /** Where the text of a document lies, under {@code data/}. */
    static String textPath(String id) {
        return "text/" + id + ".txt";
    }

    /** Checks one line of {@code documents.jsonl}. */
    void check(JsonLine line) throws IOException {
        LineReading<DocumentRecord> reading = DocumentLines.check(line);
        reading.violations()
                .forEach(violation -> report(FindingCode.RECORD_MALFORMED, line.number(), violation.toString()));
        if (!reading.violations().isEmpty()) {
            report.leaveOut();
        }
        if (reading.record().isEmpty()) {
            return;
        }
        DocumentRecord record = reading.record().get();
        evidence(record.description()).forEach(evidence -> decisions.add(evidence, line.number()));
        if (reading.violations().isEmpty()) {
            report.add(record);
        }
        Optional<ContentIndex.DocumentRow> row = index.document(record.id());
        if (row.isPresent()) {
            checkAgainstCapture(record, row.get(), line.number());
        } else {
            report(FindingCode.RECORDS_DISAGREE, line.number(), "no capture lists the document " + record.id());
        }
        checkWithheld(record, row.map(r -> r.capture), line.number());
        if (record.text().isPresent()) {
            checkText(record, record.text().get(), line.number());
        }
    }

    /** A text that isn't there, or not whole, says why, and its capture isn't there either. */
    private void checkWithheld(DocumentRecord record, Optional<ContentIndex.CaptureRow> capture, int line) {
        boolean hasNone =
                record.withheld().filter(w -> w.text() == TextAccess.WITHHELD).isPresent();
        if (hasNone == record.text().isPresent()) {
            report(
                    FindingCode.RECORDS_DISAGREE,
                    line,
                    "the document " + record.id() + " has a text file or a reason why not, never both");
        }
        if (record.withheld().isPresent() && capture.filter(c -> !c.isWithheld).isPresent()) {
            findings.accept(Finding.of(
                            FindingCode.WITHHELD_CONTENT_IN_BAG,
                            "data/" + record.capture(),
                            "isn't withheld, though it holds the text of " + record.id() + ", which is")
                    .hinting(hints.line(PATH, line)));
        }
    }

    private void checkAgainstCapture(DocumentRecord record, ContentIndex.DocumentRow row, int line) {
        row.record(line, record.text().isPresent())
                .ifPresent(later -> report(
                        FindingCode.RECORD_REPEATED,
                        later,
                        "the id " + record.id() + " stands on an earlier line too"));
        if (!record.capture().value().equals(row.capture.path)
                || !record.captureSha512().equals(row.capture.sha512())) {
            findings.accept(Finding.of(
                            FindingCode.RECORDS_DISAGREE,
                            PATH,
                            "the document " + record.id() + " names another capture than the one that lists it")
                    .at(line)
                    .comparing(row.capture.path, record.capture().value())
                    .hinting(hints.line(CaptureCheck.PATH, row.captureLine)));
        }
        Digest whole = record.withheld()
                .flatMap(WithheldText::whole)
                .map(WithheldText.Whole::sha512)
                .orElse(record.textSha512());
        if (row.rebuilt().isPresent() && !row.rebuilt().get().equals(whole)) {
            findings.accept(Finding.of(
                            FindingCode.TEXT_NOT_REBUILT,
                            PATH,
                            "the text of " + record.id() + " isn't what its capture and ledger give")
                    .at(line)
                    .comparing(row.rebuilt().get().hex(), whole.hex())
                    .hinting(hints.line(CaptureCheck.PATH, row.captureLine)));
        }
        evidence(record.description())
                .filter(Evidence.Read.class::isInstance)
                .map(Evidence.Read.class::cast)
                .filter(read -> read.span().end() > row.capture.characters)
                .forEach(read -> report(
                        FindingCode.EVIDENCE_OUTSIDE_CAPTURE,
                        line,
                        "evidence at [" + read.span().start() + ", "
                                + read.span().end() + ") lies outside the capture's " + row.capture.characters
                                + " characters"));
    }

    private void checkText(DocumentRecord record, BagPath path, int line) throws IOException {
        if (!path.value().equals(textPath(record.id()))) {
            report(FindingCode.RECORDS_DISAGREE, line, "the text of " + record.id() + " lies elsewhere: " + path);
            return;
        }
        try (InputStream in = files.open(path)) {
            TextFileFacts facts = TextFileFacts.of(in);
            if (!facts.sha512().equals(record.textSha512())) {
                differs(
                        path,
                        "text_sha512",
                        record.textSha512().hex(),
                        facts.sha512().hex());
            }
            if (facts.characters() - 1 != record.characters()) {
                differs(
                        path,
                        "characters",
                        Integer.toString(record.characters()),
                        Long.toString(facts.characters() - 1));
            }
        } catch (NoSuchFileException e) {
            report(FindingCode.RECORDED_FILE_MISSING, line, "there is no file data/" + path);
        }
    }

    private void differs(BagPath path, String key, String expected, String found) {
        findings.accept(Finding.of(
                        FindingCode.TEXT_DIFFERS, "data/" + path, "the text isn't what its record says of its " + key)
                .comparing(expected, found)
                .hinting(hints.run("wc -m ", "data/" + path)));
    }

    private static Stream<Evidence> evidence(Description d) {
        return d.values().stream().flatMap(Optional::stream).map(Stated::evidence);
    }

    private void report(FindingCode code, int line, String message) {
        findings.accept(Finding.of(code, PATH, Excerpt.of(message)).at(line).hinting(hints.line(PATH, line)));
    }
}
