package org.bagwright.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.assemble.Signature;
import org.bagwright.bag.BagDraft;
import org.bagwright.describe.Statistics;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.Intake;
import org.bagwright.ingest.RawFolder;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Fate;
import org.bagwright.model.Finding;
import org.bagwright.model.Ledger;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;
import org.bagwright.model.Role;
import org.bagwright.model.StandingLines;
import org.bagwright.model.WithheldCapture;
import org.bagwright.page.CaptureFigures;
import org.bagwright.pipeline.BuildReport.Tally;

/** One worker's task: reads a capture, has it curated, writes its octets and texts, and keeps what the records need. */
final class Curator {
    private final RawFolder raw;
    private final Curation curation;
    private final Clearance clearance;
    private final Optional<BagDraft> draft;

    /**
     * Reads from {@code raw}.
     *
     * @param standing the evidence of the collection
     * @param draft gets the payload files; empty for a dry run
     */
    Curator(RawFolder raw, BuildRequest request, StandingLines standing, Optional<BagDraft> draft) {
        this.raw = raw;
        this.curation = new Curation(request.dataset().rights(), standing, request.guidance());
        this.clearance = new Clearance(request.texts());
        this.draft = draft;
    }

    /**
     * What the records and the report need of a capture.
     *
     * @param captureLine empty when the capture couldn't be read at all
     * @param figures of its record; empty when it has none
     * @param cleared what of it may travel; empty when it couldn't be read at all
     * @param place the capture's path in the project, where decisions speak of it
     * @param decisions what became of them
     */
    record Curated(
            Octets captureLine,
            List<Octets> documentLines,
            List<Signature> signatures,
            List<Finding> findings,
            Tally tally,
            Optional<CaptureFigures> figures,
            Optional<Cleared.Verdict> cleared,
            String place,
            List<DecisionUse> decisions) {
        /** Length of its lines: most of what it holds. */
        long octets() {
            return captureLine.length()
                    + documentLines.stream().mapToLong(Octets::length).sum();
        }
    }

    Curated curate(CaptureEntry entry) throws IOException {
        Intake intake = raw.read(entry);
        if (intake instanceof Intake.Taken taken) {
            return taken(taken);
        }
        return intake instanceof Intake.SetAside aside ? setAside(aside) : notRead(intake);
    }

    private Curated taken(Intake.Taken taken) throws IOException {
        Capture capture = taken.capture();
        CuratedCapture curated = curation.curate(capture);
        List<Octets> texts =
                curated.documents().stream().map(d -> textFile(d.text())).toList();
        List<Digest> digests =
                texts.stream().map(t -> t.digest(DigestAlgorithm.SHA512)).toList();
        Cleared cleared = clearance.of(curated, digests);
        if (cleared.withheld().isEmpty()) {
            write(capture.path(), capture.octets());
        } else {
            leaveToFetch(
                    cleared, () -> new ByteArrayInputStream(capture.octets().toArray()));
        }
        List<Octets> lines = new ArrayList<>();
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Document document = cleared.capture().documents().get(i);
            lines.add(Octets.owning(DocumentLines.line(written(
                    document,
                    cleared.capture().facts(),
                    texts.get(i),
                    digests.get(i),
                    cleared.texts().get(i)))));
            signatures.add(Signature.of(document.text()));
        }
        List<Finding> findings = new ArrayList<>(taken.findings());
        findings.addAll(cleared.capture().findings());
        CaptureRecord record = record(cleared);
        return new Curated(
                Octets.owning(CaptureLines.line(record)),
                lines,
                signatures,
                findings,
                tally(cleared.capture()),
                Optional.of(CaptureFigures.of(record)),
                Optional.of(cleared.verdict()),
                capture.place(),
                curated.decisions());
    }

    /** Writes what may travel of a document's text, and gives the record that says so. */
    private DocumentRecord written(
            Document document, CaptureFacts capture, Octets text, Digest digest, Cleared.Text clearance)
            throws IOException {
        BagPath path = new BagPath("text/" + document.id() + ".txt");
        DocumentRecord whole = DocumentRecord.of(document, capture, digest, Optional.of(path));
        switch (clearance.access()) {
            case INCLUDED -> write(path, text);
            case EXCERPT -> {
                String excerpt = TextExcerpt.of(document.text(), clearance.excerptCharacters());
                Octets file = textFile(excerpt);
                write(path, file);
                return whole.excerpted(
                        path,
                        file.digest(DigestAlgorithm.SHA512),
                        Statistics.words(excerpt),
                        excerpt.codePointCount(0, excerpt.length()),
                        clearance.by());
            }
            case WITHHELD -> {
                return whole.withheld(clearance.why());
            }
        }
        return whole;
    }

    private static Octets textFile(String text) {
        return Octets.owning((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static CaptureRecord record(Cleared cleared) {
        CaptureRecord record = CaptureRecord.of(cleared.capture());
        return cleared.withheld().map(record::withheld).orElse(record);
    }

    private Curated setAside(Intake.SetAside aside) throws IOException {
        CuratedCapture curated = new CuratedCapture(
                aside.facts(),
                Optional.empty(),
                Optional.empty(),
                new Ledger(List.of(), 0),
                List.of(),
                Optional.of(aside.exclusion()),
                aside.findings());
        Cleared cleared = clearance.of(curated, List.of());
        if (draft.isPresent() && cleared.withheld().isEmpty()) {
            try (var octets = raw.open(aside.entry());
                    var copy = draft.get().open(aside.facts().path())) {
                octets.transferTo(copy);
            }
        }
        leaveToFetch(cleared, () -> raw.open(aside.entry()));
        CaptureRecord record = record(cleared);
        return new Curated(
                Octets.owning(CaptureLines.line(record)),
                List.of(),
                List.of(),
                cleared.capture().findings(),
                tally(curated),
                Optional.of(CaptureFigures.of(record)),
                Optional.of(cleared.verdict()),
                "",
                List.of());
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    /** A withheld capture that lies somewhere else is listed, and not written. */
    private void leaveToFetch(Cleared cleared, Content content) throws IOException {
        Optional<String> location = cleared.withheld().flatMap(WithheldCapture::location);
        if (draft.isPresent() && location.isPresent()) {
            try (InputStream in = content.open()) {
                CaptureFacts facts = cleared.capture().facts();
                draft.get().leaveToFetch(facts.path(), facts.octets(), in, location.get());
            }
        }
    }

    private static Curated notRead(Intake intake) {
        return new Curated(
                Octets.owning(new byte[0]),
                List.of(),
                List.of(),
                intake.findings(),
                new Tally(1, 0, 1, 0, 0, 0, 0, 0, 0, 0),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of());
    }

    private void write(BagPath path, Octets octets) throws IOException {
        if (draft.isPresent()) {
            draft.get().write(path, octets.asByteBuffer());
        }
    }

    private static Tally tally(CuratedCapture curated) {
        long text = 0;
        long metadata = 0;
        long removed = 0;
        long unsure = 0;
        boolean inside = false;
        for (LedgerEntry entry : curated.ledger().entries()) {
            // The runs of a marked-up block are one block.
            boolean counted = entry.role() != Role.SEPARATOR && entry.role() != Role.MARKUP && !inside;
            inside = MarkupText.isInside(entry);
            if (counted) {
                text += entry.fate() == Fate.TEXT ? 1 : 0;
                metadata += entry.fate() == Fate.METADATA ? 1 : 0;
                removed += entry.fate() == Fate.REMOVED ? 1 : 0;
                unsure += entry.isUnsure() ? 1 : 0;
            }
        }
        long documents = curated.documents().size();
        long words = curated.documents().stream().mapToLong(Document::words).sum();
        long characters =
                curated.documents().stream().mapToLong(Document::characters).sum();
        return new Tally(
                1,
                documents,
                documents == 0 ? 1 : 0,
                curated.facts().octets(),
                words,
                characters,
                text,
                metadata,
                removed,
                unsure);
    }
}
