package org.bagwright.pipeline;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagwright.assemble.Duplicates;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.DraftedBag;
import org.bagwright.bag.PayloadStream;
import org.bagwright.bag.Publication;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.RawFolder;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.layout.DocumentsCsv;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.Octets;
import org.bagwright.model.Severity;
import org.bagwright.model.StandingLines;
import org.bagwright.page.CaptureFigures;
import org.bagwright.page.DocumentRows;
import org.bagwright.page.ReportCount;
import org.bagwright.pipeline.BuildReport.Tally;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;
import org.bagwright.verify.VerifiedBag;

/**
 * The main job: a folder of captures to a published bag. Memory holds a row for each capture and document, and the few
 * captures that are being worked on.
 */
public final class Build {
    static final BagPath CAPTURES = new BagPath("metadata/captures.jsonl");
    static final BagPath DOCUMENTS = new BagPath("metadata/documents.jsonl");
    static final BagPath SHEET = new BagPath("metadata/documents.csv");
    private static final int BUFFER = 1 << 16;
    /** With one of these a text could get out that may not travel: nothing is published then. */
    private static final Set<FindingCode> LEAVES_RIGHTS_OPEN = EnumSet.of(
            FindingCode.CATALOGUE_UNREADABLE,
            FindingCode.WITHHOLDING_WITHOUT_CAPTURE,
            FindingCode.TEXT_ACCESS_UNCLEAR,
            FindingCode.NAME_QUOTES_TEXT);

    private final BuildRequest request;
    private final BuildProgress progress;
    private final Duplicates duplicates = new Duplicates();
    private final List<Finding> findings = new ArrayList<>();
    private final FrequentFindings frequent = new FrequentFindings();
    private final ReportCount figures = new ReportCount();
    private final DocumentRows rows = new DocumentRows();
    private final Withholdings withholdings;
    private final List<String> ids = new ArrayList<>();
    private final DecisionAccount decisions;
    private Tally tally = Tally.ZERO;
    private boolean isFrozen;

    private Build(BuildRequest request, BuildProgress progress) {
        this.decisions = new DecisionAccount(request.guidance());
        this.request = request.placed();
        this.progress = progress;
        this.withholdings = new Withholdings(request.texts());
    }

    /**
     * Builds, verifies and publishes.
     *
     * <ol>
     *   <li>List {@code raw/}.
     *   <li>Read captures for the evidence of the collection: what stands under many of a site.
     *   <li>Curate each capture and write what it yields.
     *   <li>Assemble: find documents that look alike, write the documents' records.
     *   <li>Write what makes the bag citable, draw its landing page, and seal it.
     *   <li>Verify, then publish in one step.
     * </ol>
     *
     * @throws IOException when the environment fails; nothing is published then
     */
    public static BuildReport run(BuildRequest request, BuildProgress progress) throws IOException {
        return new Build(request, progress).run(Optional.empty());
    }

    /** The same as part of a publication that goes on: it must be into {@link BuildRequest#out}. */
    static BuildReport run(BuildRequest request, BuildProgress progress, Publication publication) throws IOException {
        return new Build(request, progress).run(Optional.of(publication));
    }

    private BuildReport run(Optional<Publication> larger) throws IOException {
        RawFolder raw = RawFolder.scan(request.raw());
        findings.addAll(raw.findings());
        if (raw.entries().isEmpty()) {
            return report(Optional.empty(), Optional.empty());
        }
        StandingLines standing = FirstPass.over(raw, request.jobs(), progress);
        if (request.dryRun()) {
            curate(
                    raw,
                    new Curator(raw, request, standing, Optional.empty()),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            duplicates.cluster();
            noticeOfTheSet();
            noticeOfGuidance(raw, standing);
            return report(Optional.empty(), Optional.empty());
        }
        if (larger.isPresent()) {
            return build(raw, standing, larger.get());
        }
        try (Publication publication = Publication.into(request.out())) {
            return build(raw, standing, publication);
        }
    }

    private BuildReport build(RawFolder raw, StandingLines standing, Publication publication) throws IOException {
        Path spool = publication.staging().resolve("documents.jsonl");
        DraftedBag drafted;
        try (BagDraft draft = BagDraft.in(publication.staging(), request.digests())) {
            writeCaptures(raw, standing, draft, spool);
            writeDocuments(draft, spool);
            noticeOfGuidance(raw, standing);
            new AccompanyingFiles(request, tally, withholdings, decisions, draft).write(raw, figures, rows);
            drafted = draft.seal(BagMetadata.of(request));
        }
        Verification verification = verify(drafted);
        findings.addAll(verification.findings());
        Optional<ReleaseRecord> released = request.released().of(request.dataset());
        if (released.isPresent()) {
            checkFrozen(released.get(), drafted.folder());
        }
        Optional<Publication.Outcome> outcome = Optional.empty();
        if (verification.bag().isPresent() && !isRefused()) {
            VerifiedBag bag = verification.bag().get();
            outcome = Optional.of(
                    released.isPresent() && !request.isCopy()
                            ? publication.publishReleased(bag, request.target())
                            : publication.publish(bag, request.target()));
        }
        boolean isPlaced = outcome.isPresent();
        findings.replaceAll(finding -> placed(finding, drafted.folder(), isPlaced));
        outcome.filter(o -> o == Publication.Outcome.REPLACED).ifPresent(o -> findings.add(replaced()));
        return report(Optional.of(verification), outcome);
    }

    /** A hint that names a file of the draft would lead nowhere: it names the same file of the bag, if that is there. */
    private Finding placed(Finding finding, Path draft, boolean isPlaced) {
        String staged = draft.getParent().getFileName() + File.separator + draft.getFileName();
        if (!finding.hint().contains(staged)) {
            return finding;
        }
        return finding.hinting(
                isPlaced
                        ? finding.hint()
                                .replace(staged, request.target().getFileName().toString())
                        : "");
    }

    /** A released version can't be changed, only superseded. A copy elsewhere may differ: it is how one compares. */
    private void checkFrozen(ReleaseRecord released, Path built) throws IOException {
        Optional<FrozenVersion.Difference> difference =
                new FrozenVersion(released, request.released().folder()).difference(built);
        if (difference.isEmpty()) {
            return;
        }
        isFrozen = !request.isCopy();
        FindingCode code = isFrozen ? FindingCode.VERSION_FROZEN : FindingCode.COPY_DIFFERS_FROM_RELEASE;
        String message = "was released on " + released.date() + " with other content: "
                + difference.get().first();
        findings.add(Finding.of(code, released.releaseName(), message)
                .hinting(
                        "set version: \"" + difference.get().next() + "\" in bagwright.yaml, or take the change back"));
    }

    private void writeCaptures(RawFolder raw, StandingLines standing, BagDraft draft, Path spool) throws IOException {
        try (PayloadStream captures = draft.open(CAPTURES);
                OutputStream captureLines = new BufferedOutputStream(captures, BUFFER);
                OutputStream documentLines = new BufferedOutputStream(Files.newOutputStream(spool), BUFFER)) {
            curate(raw, new Curator(raw, request, standing, Optional.of(draft)), captureLines, documentLines);
            writeTombstones(captureLines, documentLines);
        }
    }

    /** Withdrawn documents keep their records when their captures are gone. */
    private void writeTombstones(OutputStream captureLines, OutputStream documentLines) throws IOException {
        for (TombstoneRecords records : TombstoneRecords.of(withholdings.gone())) {
            captureLines.write(CaptureLines.line(records.capture()));
            for (DocumentRecord document : records.documents()) {
                documentLines.write(DocumentLines.line(document));
            }
            withholdings.add(records);
            figures.add(CaptureFigures.of(records.capture()));
            tally = tally.plus(tally(records));
        }
    }

    private static Tally tally(TombstoneRecords records) {
        long words =
                records.documents().stream().mapToLong(DocumentRecord::words).sum();
        long characters = records.documents().stream()
                .mapToLong(DocumentRecord::characters)
                .sum();
        return new Tally(1, records.documents().size(), 0, records.capture().octets(), words, characters, 0, 0, 0, 0);
    }

    private void curate(RawFolder raw, Curator curator, OutputStream captureLines, OutputStream documentLines)
            throws IOException {
        List<CaptureEntry> entries = raw.entries();
        progress.begin("clean", entries.size());
        InOrder.process(entries, request.jobs(), curator::curate, Curator.Curated::octets, curated -> {
            captureLines.write(curated.captureLine().toArray());
            for (Octets line : curated.documentLines()) {
                documentLines.write(line.toArray());
            }
            curated.signatures().forEach(duplicates::add);
            curated.cleared().ifPresent(this::note);
            curated.findings().stream().filter(f -> !frequent.take(f)).forEach(findings::add);
            curated.figures().ifPresent(figures::add);
            boolean withheld =
                    curated.cleared().filter(Cleared.Verdict::isWithheld).isPresent();
            decisions.add(curated.place(), curated.decisions(), withheld);
            tally = tally.plus(curated.tally());
            progress.advance(1);
        });
        findings.addAll(frequent.told(request.dataset().releaseName()));
        progress.end(count(tally.captures(), "capture") + ", " + count(tally.documents(), "document"));
    }

    private void note(Cleared.Verdict verdict) {
        verdict.texts().forEach(text -> ids.add(text.document()));
        withholdings.add(verdict);
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Second pass over the documents' records, now that it is known which look alike. */
    private void writeDocuments(BagDraft draft, Path spool) throws IOException {
        duplicates.cluster();
        noticeOfTheSet();
        try (InputStream in = Files.newInputStream(spool);
                JsonLines lines = JsonLines.over(in);
                PayloadStream documents = draft.open(DOCUMENTS);
                OutputStream documentLines = new BufferedOutputStream(documents, BUFFER);
                PayloadStream sheet = draft.open(SHEET);
                DocumentsCsv sheetRows = new DocumentsCsv(sheet)) {
            int index = 0;
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                DocumentRecord record = DocumentLines.read(line.get()).record().orElseThrow();
                // Records made of tombstones come last, and have no text to compare.
                Optional<Integer> first = index < ids.size() ? duplicates.clusterOf(index) : Optional.empty();
                DocumentRecord placed = record.inCluster(first.map(ids::get), first.isEmpty() || first.get() == index);
                documentLines.write(DocumentLines.line(placed));
                sheetRows.write(placed);
                figures.add(placed);
                rows.add(placed);
                index++;
            }
        }
    }

    /** Decisions and site rules that don't do what they were made for. */
    private void noticeOfGuidance(RawFolder raw, StandingLines standing) throws IOException {
        if (request.guidance().equals(Guidance.NONE)) {
            return;
        }
        Set<String> paths =
                raw.entries().stream().map(e -> "raw/" + e.originalName()).collect(Collectors.toSet());
        findings.addAll(decisions.findings(paths));
        Curation curation = new Curation(request.dataset().rights(), standing, request.guidance());
        findings.addAll(new SiteExamples(raw, curation)
                .findings(request.guidance().siteRules().examples()));
    }

    private Verification verify(DraftedBag drafted) throws IOException {
        progress.begin("verify", drafted.payload().octets());
        BagVerifier verifier = new BagVerifier(request.jobs(), progress::advance, OwnLayout.checks());
        Verification verification =
                (withholdings.hasFilesToFetch() ? verifier.allowingHoles() : verifier).verify(drafted.folder());
        progress.end(verification.files() + " files");
        return verification;
    }

    private Finding replaced() {
        String name = request.dataset().releaseName();
        return Finding.of(
                        FindingCode.VERSION_HAS_OTHER_CONTENT,
                        name,
                        "a bag of this version with other content was replaced")
                .hinting("if somebody has that one already, give this one a new version in bagwright.yaml");
    }

    private boolean isRefused() {
        return isFrozen
                || findings.stream().map(Finding::code).anyMatch(LEAVES_RIGHTS_OPEN::contains)
                || (request.strict() && findings.stream().anyMatch(f -> f.severity() != Severity.INFO));
    }

    /** What concerns the set, not one capture. */
    private void noticeOfTheSet() {
        if (duplicates.clusters() > 0) {
            String message = count(duplicates.clusters(), "cluster") + " of documents "
                    + (duplicates.clusters() == 1 ? "looks" : "look") + " alike; none was dropped";
            findings.add(Finding.of(
                            FindingCode.DUPLICATE_DOCUMENTS, request.dataset().releaseName(), message)
                    .hinting("see the column duplicate_cluster of documents.csv"));
        }
        String name = request.dataset().releaseName();
        findings.addAll(withholdings.findings(name));
        findings.addAll(withholdings.twins(duplicates, ids, name));
        if (request.dataset().rights().isEmpty()) {
            findings.add(Finding.of(
                            FindingCode.NO_RIGHTS_STATED, "bagwright.yaml", "says nothing of the rights in the texts")
                    .hinting("add rights: with an SPDX id, a rightsstatements.org address, or a sentence"));
        }
    }

    private BuildReport report(Optional<Verification> verification, Optional<Publication.Outcome> outcome) {
        return new BuildReport(
                tally,
                duplicates.clusters(),
                request.target(),
                isRefused(),
                verification,
                outcome,
                findings,
                decisions.totals());
    }
}
