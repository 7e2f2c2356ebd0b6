package org.bagwright.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.DraftedBag;
import org.bagwright.bag.Publication;
import org.bagwright.ingest.RawFolder;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.StandingLines;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;
import org.bagwright.verify.VerifiedBag;

/**
 * The main job: a folder of captures to a published bag. Memory holds a row for each capture and document, and the few
 * captures that are being worked on.
 */
public final class Build {
    private final BuildRequest request;
    private final BuildProgress progress;
    private final PublicationRules rules;
    private final SetAccount set;
    private final List<Finding> findings = new ArrayList<>();

    private Build(BuildRequest request, BuildProgress progress) {
        this.request = request.placed();
        this.progress = progress;
        this.rules = new PublicationRules(this.request);
        this.set = new SetAccount(this.request);
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
            return dryRun(raw, standing);
        }
        if (larger.isPresent()) {
            return build(raw, standing, larger.get());
        }
        try (Publication publication = Publication.into(request.out())) {
            return build(raw, standing, publication);
        }
    }

    private BuildReport dryRun(RawFolder raw, StandingLines standing) throws IOException {
        new SecondPass(raw, request, standing, progress, set).dryRun();
        assemble(raw, standing);
        return report(Optional.empty(), Optional.empty());
    }

    private BuildReport build(RawFolder raw, StandingLines standing, Publication publication) throws IOException {
        DraftedBag drafted = draft(raw, standing, publication);
        Verification verification = verify(drafted);
        findings.addAll(verification.findings());
        rules.differenceFromRelease(drafted.folder()).ifPresent(findings::add);
        Optional<Publication.Outcome> outcome = verification.bag().isPresent() && !rules.forbidBy(findings)
                ? Optional.of(publish(verification.bag().get(), publication))
                : Optional.empty();
        findings.replaceAll(finding -> placed(finding, drafted.folder(), outcome.isPresent()));
        outcome.filter(o -> o == Publication.Outcome.REPLACED).ifPresent(o -> findings.add(replaced()));
        return report(Optional.of(verification), outcome);
    }

    private DraftedBag draft(RawFolder raw, StandingLines standing, Publication publication) throws IOException {
        Path spool = publication.staging().resolve("documents.jsonl");
        try (BagDraft draft = BagDraft.in(publication.staging(), request.digests())) {
            new SecondPass(raw, request, standing, progress, set).write(draft, spool);
            assemble(raw, standing);
            ThirdPass.write(spool, set, draft);
            new AccompanyingFiles(request, set, draft).write(raw);
            return draft.seal(BagMetadata.of(request));
        }
    }

    /** What can only be said of the whole set, now that all of it was seen. */
    private void assemble(RawFolder raw, StandingLines standing) throws IOException {
        set.cluster();
        findings.addAll(set.ofCaptures());
        findings.addAll(set.ofSet());
        noticeOfGuidance(raw, standing);
    }

    /** Decisions and site rules that don't do what they were made for. */
    private void noticeOfGuidance(RawFolder raw, StandingLines standing) throws IOException {
        if (request.guidance().equals(Guidance.NONE)) {
            return;
        }
        Set<String> paths =
                raw.entries().stream().map(e -> "raw/" + e.originalName()).collect(Collectors.toSet());
        findings.addAll(set.decisions().findings(paths));
        Curation curation = new Curation(request.dataset().rights(), standing, request.guidance());
        findings.addAll(new SiteExamples(raw, curation)
                .findings(request.guidance().siteRules().examples()));
    }

    private Verification verify(DraftedBag drafted) throws IOException {
        progress.begin("verify", drafted.payload().octets());
        BagVerifier verifier = new BagVerifier(request.jobs(), progress::advance, OwnLayout.checks());
        Verification verification =
                (set.withholdings().hasFilesToFetch() ? verifier.allowingHoles() : verifier).verify(drafted.folder());
        progress.end(verification.files() + " files");
        return verification;
    }

    private Publication.Outcome publish(VerifiedBag bag, Publication publication) throws IOException {
        boolean isReleased = request.released().of(request.dataset()).isPresent() && !request.isCopy();
        return isReleased
                ? publication.publishReleased(bag, request.target())
                : publication.publish(bag, request.target());
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

    private Finding replaced() {
        String name = request.dataset().releaseName();
        return Finding.of(
                        FindingCode.VERSION_HAS_OTHER_CONTENT,
                        name,
                        "a bag of this version with other content was replaced")
                .hinting("if somebody has that one already, give this one a new version in bagwright.yaml");
    }

    private BuildReport report(Optional<Verification> verification, Optional<Publication.Outcome> outcome) {
        return new BuildReport(
                set.tally(),
                set.duplicateClusters(),
                request.target(),
                rules.forbidBy(findings),
                verification,
                outcome,
                findings,
                set.decisions().totals());
    }

    /** A number with what it counts. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
