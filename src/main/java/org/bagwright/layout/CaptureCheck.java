package org.bagwright.layout;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.LineReading;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fate;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.Hints;

/** Checks the records of the captures against the captures. */
final class CaptureCheck {
    static final String PATH = "data/metadata/captures.jsonl";
    /** Largest capture that is decoded, in octets; a larger one is set aside when a bag is built. */
    private static final long LARGEST = 16L << 20;

    private final PayloadFiles files;
    private final CharacterReferences references;
    private final ContentIndex index;
    private final DecisionCheck decisions;
    private final ReportCheck report;
    private final Consumer<Finding> findings;
    private final Hints hints;

    CaptureCheck(
            PayloadFiles files,
            CharacterReferences references,
            ContentIndex index,
            DecisionCheck decisions,
            ReportCheck report,
            Consumer<Finding> findings) {
        this.files = files;
        this.references = references;
        this.index = index;
        this.decisions = decisions;
        this.report = report;
        this.findings = findings;
        this.hints = new Hints(files.bag());
    }

    /** Checks one line of {@code captures.jsonl}. */
    void check(JsonLine line) throws IOException {
        LineReading<CaptureRecord> reading = CaptureLines.check(line);
        reading.violations()
                .forEach(violation -> report(FindingCode.RECORD_MALFORMED, line.number(), violation.toString()));
        if (!reading.violations().isEmpty()) {
            report.leaveOut();
        }
        if (reading.record().isEmpty()) {
            return;
        }
        CaptureRecord record = reading.record().get();
        decisions.add(record.ledger(), line.number());
        if (reading.violations().isEmpty()) {
            report.add(record);
        }
        check(record, line.number());
    }

    private void check(CaptureRecord record, int line) throws IOException {
        OptionalInt repeated = index.add(record, line);
        repeated.ifPresent(later ->
                report(FindingCode.RECORD_REPEATED, later, "the capture's path or id stands on an earlier line too"));
        List<Optional<ContentIndex.DocumentRow>> rows =
                record.documents().stream().map(id -> listed(id, record, line)).toList();
        checkForm(record, line);
        boolean covered = checkLedger(record, line);
        Optional<String> decoded = isLeftOut(record, line) ? Optional.empty() : decode(record, line);
        if (covered && decoded.isPresent()) {
            RebuiltTexts texts = MarkupText.isMarkup(record.mediaType())
                    ? RebuiltTexts.ofMarkup(decoded.get(), record.ledger(), references)
                    : RebuiltTexts.of(decoded.get(), record.ledger());
            for (int i = 0; i < rows.size(); i++) {
                Digest rebuilt = texts.sha512(record.documents().get(i));
                rows.get(i).ifPresent(row -> row.rebuilt(rebuilt));
            }
        }
    }

    /**
     * Whether the capture is withheld and, as it should, not in the bag, so that there is nothing to check the record
     * against. One with a location may have been fetched.
     */
    private boolean isLeftOut(CaptureRecord record, int line) {
        if (record.withheld().isEmpty()) {
            return false;
        }
        boolean there = files.isThere(record.path());
        if (there && record.withheld().get().location().isEmpty()) {
            findings.accept(Finding.of(
                            FindingCode.WITHHELD_CONTENT_IN_BAG,
                            "data/" + record.path(),
                            "is in the bag, though its record says that it is withheld")
                    .hinting(hints.line(PATH, line)));
        }
        return !there;
    }

    private Optional<ContentIndex.DocumentRow> listed(String id, CaptureRecord record, int line) {
        Optional<ContentIndex.DocumentRow> row = index.list(id, record, line);
        if (row.isEmpty()) {
            report(FindingCode.RECORDS_DISAGREE, line, "another capture lists the document " + id + " too");
        }
        return row;
    }

    /** What the record says of itself: decoded or not, with documents or excluded. */
    private void checkForm(CaptureRecord record, int line) {
        boolean decoded = record.charset().isPresent();
        if (!decoded && (record.characters() > 0 || !record.ledger().isEmpty())) {
            report(FindingCode.LEDGER_BROKEN, line, "a capture that wasn't decoded can't have a ledger");
        }
        if (decoded != record.charsetSource().isPresent()) {
            report(FindingCode.RECORDS_DISAGREE, line, "charset and charset_source are both stated or both null");
        }
        if (record.documents().isEmpty() != record.excluded().isPresent()) {
            report(FindingCode.RECORDS_DISAGREE, line, "a capture has documents or a reason why not");
        }
    }

    private boolean checkLedger(CaptureRecord record, int line) {
        int at = 0;
        Set<String> documents = new HashSet<>(record.documents());
        for (LedgerEntry entry : record.ledger()) {
            if (entry.span().start() != at) {
                report(FindingCode.LEDGER_BROKEN, line, "the ledger has a gap or an overlap at character " + at);
                return false;
            }
            if (entry.document().isPresent()
                    && !documents.contains(entry.document().get())) {
                String message =
                        "the ledger names the document " + entry.document().get() + ", the record doesn't";
                report(FindingCode.LEDGER_BROKEN, line, message);
                return false;
            }
            at = entry.span().end();
        }
        checkFates(record, line);
        if (at != record.characters()) {
            report(FindingCode.LEDGER_BROKEN, line, "the ledger ends at " + at + " of " + record.characters());
            return false;
        }
        return true;
    }

    /** Text has a role that text has; the first entry of which that isn't so is told. */
    private void checkFates(CaptureRecord record, int line) {
        record.ledger().stream()
                .filter(entry -> entry.role().isText() != (entry.fate() == Fate.TEXT))
                .findFirst()
                .ifPresent(entry -> report(
                        FindingCode.LEDGER_BROKEN,
                        line,
                        "the ledger gives a " + entry.role().label() + " at character "
                                + entry.span().start() + " the fate "
                                + entry.fate().label()));
    }

    /** The capture's text, if the record is right about its octets, charset and length. */
    private Optional<String> decode(CaptureRecord record, int line) throws IOException {
        try {
            long size = files.size(record.path());
            if (size != record.octets()) {
                differs(line, "octets of " + record.path(), record.octets(), size);
                return Optional.empty();
            }
            return record.charset().isPresent() && size <= LARGEST
                    ? decodeWhole(record, line)
                    : digestAlone(record, line);
        } catch (NoSuchFileException | FileNotFoundException e) {
            findings.accept(
                    Finding.of(FindingCode.RECORDED_FILE_MISSING, PATH, "there is no file data/" + record.path())
                            .at(line)
                            .hinting(hints.line(PATH, line)));
            return Optional.empty();
        }
    }

    private Optional<String> decodeWhole(CaptureRecord record, int line) throws IOException {
        Octets octets;
        try (InputStream in = files.open(record.path())) {
            octets = Octets.owning(in.readNBytes((int) LARGEST + 1));
        }
        if (!isDigest(record, octets.digest(DigestAlgorithm.SHA512), line)) {
            return Optional.empty();
        }
        Optional<Charset> charset = charset(record.charset().orElseThrow());
        if (charset.isEmpty()) {
            report(
                    FindingCode.CAPTURE_DIFFERS,
                    line,
                    "this Java has no charset " + record.charset().get());
            return Optional.empty();
        }
        String text = DecodedText.decode(octets, charset.get());
        int characters = text.codePointCount(0, text.length());
        if (characters != record.characters()) {
            differs(line, "characters of " + record.path(), record.characters(), characters);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> digestAlone(CaptureRecord record, int line) throws IOException {
        try (InputStream in = files.open(record.path())) {
            isDigest(record, TextFileFacts.of(in).sha512(), line);
        }
        if (record.charset().isPresent()) {
            report(FindingCode.CAPTURE_DIFFERS, line, "a capture of this length isn't decoded");
        }
        return Optional.empty();
    }

    private boolean isDigest(CaptureRecord record, Digest found, int line) {
        if (!found.equals(record.sha512())) {
            differs(line, "sha512 of " + record.path(), record.sha512().hex(), found.hex());
            return false;
        }
        return true;
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void differs(int line, String what, Object expected, Object found) {
        findings.accept(Finding.of(FindingCode.CAPTURE_DIFFERS, PATH, "the record is wrong about the " + what)
                .at(line)
                .comparing(expected.toString(), found.toString())
                .hinting(hints.line(PATH, line)));
    }

    private void report(FindingCode code, int line, String message) {
        findings.accept(Finding.of(code, PATH, Excerpt.of(message)).at(line).hinting(hints.line(PATH, line)));
    }
}
