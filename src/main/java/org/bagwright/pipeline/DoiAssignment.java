package org.bagwright.pipeline;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.bag.Publication;
import org.bagwright.bag.TagRevision;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.release.DataciteRecord;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;

/**
 * Gives a released bag its DOI. Only tag files change: {@code metadata/datacite.xml}, {@code bag-info.txt} and the tag manifests
 * that list them. The payload and its manifests stay the same to the octet, and with them the release's SWHID.
 */
public final class DoiAssignment {
    private static final String RESOLVER = "https://doi.org/";
    private static final Path CITATION = Path.of("data", "CITATION.cff");
    /** As our own CITATION.cff states it. */
    private static final String STATED_IN_PAYLOAD = "doi: \"";

    private final Path bag;
    private final String doi;
    private final int jobs;
    private final BuildProgress progress;
    private final List<Finding> findings = new ArrayList<>();

    private DoiAssignment(Path bag, String doi, int jobs, BuildProgress progress) {
        this.bag = bag.toAbsolutePath().normalize();
        this.doi = doi;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** What signs a bag that lies in a folder, its tag manifests written. */
    public interface Signing {
        void sign(Path bag) throws IOException;
    }

    /**
     * What was done.
     *
     * @param outcome what became of the bag; empty when it was left as it was
     * @param before the DOI that it had before
     */
    public record Result(Optional<Publication.Outcome> outcome, Optional<String> before, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Assigns {@code doi} to the bag in the folder {@code bag}:
     *
     * <ol>
     *   <li>Read what the bag says of itself; refuse when its payload states another DOI.
     *   <li>Refuse when a file to be changed isn't what the tag manifest says.
     *   <li>Write the new tag files into a copy beside it.
     *   <li>Sign, if wished; verify; put it in place in one step.
     * </ol>
     *
     * @param doi as {@code 10.…/…}
     * @throws IOException when the environment fails; the bag is left as it was then
     */
    public static Result assign(Path bag, String doi, Optional<Signing> signing, int jobs, BuildProgress progress)
            throws IOException {
        return new DoiAssignment(bag, doi, jobs, progress).assign(signing);
    }

    private Result assign(Optional<Signing> signing) throws IOException {
        CitableRelease.Reading reading = CitableRelease.read(bag);
        reading.finding().ifPresent(findings::add);
        Optional<CitableRelease> release = reading.release();
        if (release.isEmpty()) {
            return new Result(Optional.empty(), Optional.empty(), findings);
        }
        Optional<String> before = release.get().dataset().doi();
        Optional<String> inPayload = doiInPayload();
        if (inPayload.isPresent() && !inPayload.get().equals(doi)) {
            findings.add(Finding.of(
                            FindingCode.DOI_IN_PAYLOAD_DIFFERS,
                            "data/CITATION.cff",
                            "the payload states the DOI " + inPayload.get() + ", which can't be changed any more")
                    .comparing(doi, inPayload.get())
                    .hinting("give the next version the new DOI, as doi: in bagwright.yaml"));
            return new Result(Optional.empty(), before, findings);
        }
        return new Result(revise(release.get(), signing), before, findings);
    }

    private Optional<Publication.Outcome> revise(CitableRelease release, Optional<Signing> signing) throws IOException {
        TagRevision revision = new TagRevision(
                bag,
                Map.of(
                        DataciteRecord.PATH,
                        DataciteRecord.withDoi(utf8(release.record().toArray()), doi),
                        new BagPath(BagInfo.FILE),
                        withDoi(Files.readString(bag.resolve(BagInfo.FILE), StandardCharsets.UTF_8))));
        Optional<String> changed = revision.changedBefore();
        if (changed.isPresent()) {
            findings.add(Finding.of(
                            FindingCode.TAG_FILE_CHANGED,
                            changed.get(),
                            "isn't what the tag manifest says: it was changed, and is not written anew")
                    .hinting("bagwright verify " + bag.getFileName()));
            return Optional.empty();
        }
        if (release.dataset().doi().equals(Optional.of(doi))) {
            return Optional.of(Publication.Outcome.UNCHANGED);
        }
        try (Publication publication = Publication.into(parent())) {
            Path staging = publication.staging();
            revision.stage(staging);
            if (signing.isPresent()) {
                signing.get().sign(staging);
            } else if (revision.leavesASignature()) {
                findings.add(signatureTakenAway());
            }
            return publish(publication, staging);
        }
    }

    private Optional<Publication.Outcome> publish(Publication publication, Path staging) throws IOException {
        progress.begin("verify", 0);
        // A bag that was made with holes keeps them.
        Verification verification = new BagVerifier(jobs, progress::advance, OwnLayout.checks())
                .allowingHoles()
                .verify(staging);
        progress.end(verification.files() + " files");
        findings.addAll(verification.findings());
        return verification.bag().isPresent()
                ? Optional.of(publication.publish(verification.bag().get(), bag))
                : Optional.empty();
    }

    private Path parent() throws IOException {
        Path parent = bag.getParent();
        if (parent == null) {
            throw new IOException("not a folder that can be replaced: " + bag);
        }
        return parent;
    }

    private Optional<String> doiInPayload() throws IOException {
        Path file = bag.resolve(CITATION);
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(STATED_IN_PAYLOAD))
                .map(line -> line.substring(STATED_IN_PAYLOAD.length()).replaceFirst("\".*", ""))
                .findFirst();
    }

    /** The metadata with the DOI behind the identifiers that don't change; one of before goes. */
    private String withDoi(String bagInfo) {
        List<String> lines = new ArrayList<>(bagInfo.lines().toList());
        String label = BagInfo.EXTERNAL_IDENTIFIER.toLowerCase(Locale.ROOT) + ":";
        lines.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(label)
                && line.substring(label.length()).strip().startsWith(RESOLVER));
        int at = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).toLowerCase(Locale.ROOT).startsWith(label)) {
                at = i + 1;
            }
        }
        lines.add(at, BagInfo.EXTERNAL_IDENTIFIER + ": " + RESOLVER + doi);
        return String.join("\n", lines) + "\n";
    }

    private static Finding signatureTakenAway() {
        return Finding.of(
                        FindingCode.SIGNATURE_TAKEN_AWAY,
                        "",
                        "the bag was signed, and the signature no longer fits: it was taken away")
                .hinting("sign it again: bagwright release --sign KEY, or cite --doi with --sign KEY");
    }

    private static String utf8(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
