package org.bagwright.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.archive.BagPacking;
import org.bagwright.archive.SerializedBag;
import org.bagwright.bag.Publication;
import org.bagwright.json.ReleaseList;
import org.bagwright.json.ReleaseRecord;
import org.bagwright.json.ReleaseRecord.ListedFile;
import org.bagwright.json.ReleaseRecord.PackedFile;
import org.bagwright.json.ReleaseRecord.SignedBy;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Dataset;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Severity;
import org.bagwright.pipeline.ReleaseReport.Outcome;
import org.bagwright.signature.SignatureCheck;
import org.bagwright.signature.SigningKey;
import org.bagwright.signature.TagManifestSignature;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.Verification;

/**
 * A release: the bag is built, signed if that is asked, packed into archives, and written into the list of releases, which
 * freezes its version. Each file comes into its place in one step, the list last: whenever the process dies, the version
 * is released or it isn't, and the next run goes on from there.
 */
public final class DatasetRelease {
    private static final int BUFFER = 1 << 16;
    private static final String SWHID = "swh:1:dir:";

    private final ReleaseRequest request;
    private final BuildProgress progress;
    private final Dataset dataset;
    private final Optional<ReleaseRecord> before;
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();

    private DatasetRelease(ReleaseRequest request, BuildProgress progress) {
        this.request = request;
        this.progress = progress;
        this.dataset = request.build().placed().dataset();
        this.before = request.build().released().of(dataset);
        this.folder = request.build().out();
    }

    /**
     * Releases.
     *
     * <ol>
     *   <li>Ask whether the version may be released: its place in the row, its entry in the change log.
     *   <li>Build, verify and publish the bag.
     *   <li>Sign its tag manifest.
     *   <li>Pack it, and verify the archives.
     *   <li>Put archives and list in place.
     * </ol>
     *
     * @throws IOException when the environment fails; what stood before still stands
     */
    public static ReleaseReport run(ReleaseRequest request, BuildProgress progress) throws IOException {
        return new DatasetRelease(request, progress).run();
    }

    private ReleaseReport run() throws IOException {
        new ReleaseRules(request.build(), before).check(findings);
        if (!findings.isEmpty()) {
            return report(Outcome.REFUSED, Optional.empty(), before);
        }
        if (request.build().dryRun()) {
            return report(Outcome.DRY_RUN, Optional.of(Build.run(request.build(), progress)), before);
        }
        try (Publication publication = Publication.into(folder)) {
            return release(publication);
        }
    }

    private ReleaseReport release(Publication publication) throws IOException {
        BuildReport built = Build.run(request.build(), progress, publication);
        if (built.outcome().isEmpty()) {
            return report(Outcome.REFUSED, Optional.of(built), before);
        }
        Path bag = built.target();
        if (request.key().isPresent()) {
            sign(publication, bag, request.key().get());
        }
        ReleaseRecord found = record(bag, built);
        boolean sameBag = before.isPresent() && isOfSameBag(before.get(), found);
        if (sameBag && archivesAreThere(before.get())) {
            return report(Outcome.UNCHANGED, Optional.of(built), before);
        }
        Optional<List<Path>> packed = packed(publication, bag);
        if (packed.isEmpty()) {
            return report(Outcome.REFUSED, Optional.of(built), before);
        }
        ReleaseRecord release = with(packed.get(), found);
        if (sameBag) {
            compareArchives(before.get(), release);
        }
        for (Path archive : packed.get()) {
            publication.put(archive, folder.resolve(archive.getFileName()));
        }
        return sameBag ? report(Outcome.RESTORED, Optional.of(built), before) : recorded(publication, release, built);
    }

    private void sign(Publication publication, Path bag, SigningKey key) throws IOException {
        Path staged = publication.staging().resolve(TagManifestSignature.FILE);
        try (InputStream manifest = Files.newInputStream(bag.resolve(TagManifestSignature.MANIFEST))) {
            Files.writeString(staged, key.sign(manifest));
        }
        publication.put(staged, bag.resolve(TagManifestSignature.FILE));
    }

    /** The bag as it lies there, without archives. */
    private ReleaseRecord record(Path bag, BuildReport built) throws IOException {
        List<ListedFile> manifests = new ArrayList<>();
        for (DigestAlgorithm algorithm : request.build().digests()) {
            manifests.add(listed(bag, "manifest-" + algorithm.bagName() + ".txt"));
        }
        Optional<SignedBy> signature = Optional.empty();
        Optional<String> key = TagManifestSignature.fingerprint(bag);
        if (key.isPresent()) {
            ListedFile file = listed(bag, TagManifestSignature.FILE);
            signature = Optional.of(new SignedBy(file.file(), key.get(), file.sha512()));
        }
        return new ReleaseRecord(
                dataset.name(),
                dataset.version(),
                dataset.date(),
                swhid(built),
                manifests,
                listed(bag, TagManifestSignature.MANIFEST),
                built.tally().documents(),
                built.tally().captures(),
                List.of(),
                signature);
    }

    private static ListedFile listed(Path bag, String file) throws IOException {
        return new ListedFile(file, digests(bag.resolve(file)).sha512());
    }

    private static String swhid(BuildReport built) {
        BagInfo info = built.verification().orElseThrow().bag().orElseThrow().info();
        return info.values(BagInfo.EXTERNAL_IDENTIFIER).stream()
                .filter(value -> value.startsWith(SWHID))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfSameBag(ReleaseRecord one, ReleaseRecord other) {
        return one.tagManifest().equals(other.tagManifest()) && one.signature().equals(other.signature());
    }

    private boolean archivesAreThere(ReleaseRecord release) throws IOException {
        for (PackedFile archive : release.archives()) {
            Path file = folder.resolve(archive.file());
            boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == archive.octets()
                    && digests(file).sha512().equals(archive.sha512());
            if (!isThere) {
                return false;
            }
        }
        return !release.archives().isEmpty();
    }

    /** Both archives, staged and valid; empty when they aren't, which is found. */
    private Optional<List<Path>> packed(Publication publication, Path bag) throws IOException {
        Path staging = publication.staging();
        int jobs = request.build().jobs();
        BagPacking packing = BagPacking.of(bag, dataset.releaseName(), dataset.date(), jobs, progress::advance);
        progress.begin("pack", 2 * packing.octets());
        Path zip = staging.resolve(packing.top() + ".zip");
        Path tar = staging.resolve(packing.top() + ".tar.gz");
        packing.zip(zip, publication.staging());
        packing.tarGzip(tar);
        progress.end(Build.count(2, "archive"));
        progress.begin("verify", 2 * packing.octets());
        boolean zipValid = isValid(zip);
        boolean tarValid = isValid(tar);
        progress.end("archives");
        return zipValid && tarValid ? Optional.of(List.of(zip, tar)) : Optional.empty();
    }

    /** Nothing may be amiss, not even what is tolerable in a bag of others: a file that no manifest lists, say. */
    private boolean isValid(Path archive) throws IOException {
        // A bag that was made with holes is released with them.
        BagVerifier verifier = new BagVerifier(
                        request.build().jobs(), progress::advance, List.of(SignatureCheck.ofAnybody()))
                .allowingHoles();
        Verification verification = SerializedBag.verify(archive, verifier);
        List<Finding> amiss = verification.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        String name = archive.getFileName().toString();
        for (Finding finding : amiss) {
            findings.add(finding.in(finding.path().isEmpty() ? name : dataset.releaseName() + "/" + finding.path())
                    .hinting("the bag is not as it was built: set it aside, then bagwright build"));
        }
        return verification.isValid() && amiss.isEmpty();
    }

    private ReleaseRecord with(List<Path> archives, ReleaseRecord found) throws IOException {
        List<PackedFile> files = new ArrayList<>();
        for (Path archive : archives) {
            Digests digests = digests(archive);
            files.add(new PackedFile(
                    archive.getFileName().toString(), Files.size(archive), digests.sha256(), digests.sha512()));
        }
        return new ReleaseRecord(
                found.name(),
                found.version(),
                found.date(),
                found.swhid(),
                found.payload(),
                found.tagManifest(),
                found.documents(),
                found.captures(),
                files,
                found.signature());
    }

    /** The same bag can give other octets under another Java: its zlib compresses otherwise. */
    private void compareArchives(ReleaseRecord recorded, ReleaseRecord now) {
        for (PackedFile archive : now.archives()) {
            Optional<PackedFile> same = recorded.archives().stream()
                    .filter(it -> it.file().equals(archive.file()))
                    .findFirst();
            if (same.isPresent() && !same.get().equals(archive)) {
                findings.add(Finding.of(
                                FindingCode.ARCHIVE_OCTETS_DIFFER,
                                archive.file(),
                                "was made again; it holds the same bag, but in other octets than were released")
                        .comparing(same.get().sha512().hex(), archive.sha512().hex())
                        .hinting("get the released archive back if its digest was published"));
            }
        }
    }

    private ReleaseReport recorded(Publication publication, ReleaseRecord release, BuildReport built)
            throws IOException {
        ReleaseList list = request.build().released().list().with(release);
        Path staged = publication.staging().resolve(Released.FILE);
        Files.write(staged, list.octets().toArray());
        publication.put(staged, folder.resolve(Released.FILE));
        if (before.isEmpty()) {
            return report(Outcome.RELEASED, Optional.of(built), Optional.of(release));
        }
        findings.add(Finding.of(
                        FindingCode.RELEASE_RENEWED,
                        release.releaseName(),
                        "has the released payload, but other tag files or another signature: its archives were made again")
                .hinting("replace the archives where they were deposited"));
        return report(Outcome.RENEWED, Optional.of(built), Optional.of(release));
    }

    private record Digests(Digest sha256, Digest sha512) {}

    private static Digests digests(Path file) throws IOException {
        MessageDigest sha256 = Digest.newMessageDigest(DigestAlgorithm.SHA256);
        MessageDigest sha512 = Digest.newMessageDigest(DigestAlgorithm.SHA512);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                sha512.update(buffer, 0, count);
            }
        }
        return new Digests(
                Digest.finish(DigestAlgorithm.SHA256, sha256), Digest.finish(DigestAlgorithm.SHA512, sha512));
    }

    private ReleaseReport report(Outcome outcome, Optional<BuildReport> built, Optional<ReleaseRecord> record) {
        return new ReleaseReport(outcome, dataset, built, record, findings);
    }
}
