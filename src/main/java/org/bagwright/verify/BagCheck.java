package org.bagwright.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Oxum;

/** One check of one bag. */
final class BagCheck {
    private static final Pattern BAGIT_TAG_FILE = Pattern.compile(
            "bagit\\.txt|bag-info\\.txt|package-info\\.txt|fetch\\.txt|manifest-[^/]+\\.txt|tagmanifest-[^/]+\\.txt(\\.sig)?");

    private static final Pattern OXUM = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    private final BagContainer bag;
    private final int jobs;
    private final boolean quick;
    private final boolean allowsHoles;
    private final LongConsumer progress;
    private final LongConsumer expected;
    private final List<FurtherCheck> furtherChecks;
    private final Findings findings = new Findings();
    private final Hints hints;

    BagCheck(
            BagContainer bag,
            int jobs,
            boolean quick,
            boolean allowsHoles,
            LongConsumer progress,
            LongConsumer expected,
            List<FurtherCheck> furtherChecks) {
        this.bag = bag;
        this.jobs = jobs;
        this.quick = quick;
        this.allowsHoles = allowsHoles;
        this.progress = progress;
        this.expected = expected;
        this.furtherChecks = furtherChecks;
        this.hints = Hints.of(bag);
    }

    /**
     * Checks everything.
     *
     * <ol>
     *   <li>The tag files that BagIt names: regular files in the bag's folder.
     *   <li>The declaration, the metadata.
     *   <li>What the manifests and the fetch list say.
     *   <li>What is there: each listed file is hashed.
     *   <li>What is missing, what is not listed, what looks like something else.
     *   <li>{@code Payload-Oxum}.
     *   <li>What is beyond BagIt: the layouts that are known, profiles.
     * </ol>
     */
    Verification run() throws IOException {
        SortedSet<String> tagFiles =
                bag.topFiles(name -> BAGIT_TAG_FILE.matcher(name).matches());
        BagitDeclaration declaration = declaration(tagFiles);
        BagMetadata metadata = metadata(tagFiles, declaration);
        MetadataCheck metadataCheck = new MetadataCheck(metadata, declaration, findings, hints);
        metadataCheck.check();
        metadata.info().first(BagInfo.PAYLOAD_OXUM).ifPresent(this::expect);
        ManifestReader reader = new ManifestReader(bag, declaration, findings, hints);
        FileListing payload = reader.read(ListKind.PAYLOAD, tagFiles);
        FileListing tags = reader.read(ListKind.TAG, tagFiles);
        FetchList fetch = fetchList(tagFiles, declaration, payload);
        try (FixityPass fixity = new FixityPass(jobs, quick, progress, findings, hints)) {
            FoundFiles found = new FoundFiles(payload, tags, fetch, fixity, findings, hints);
            bag.walk(found);
            fixity.finish();
            found.settleNormalForms();
            Completeness completeness = new Completeness(declaration, found, fetch, findings, hints, allowsHoles);
            completeness.check();
            if (found.isWhole()) {
                checkOxum(metadataCheck, found.payload(), completeness);
            }
            checkFurther(facts(tagFiles, declaration, metadata.info(), fetch, found, tags));
            return result(metadata.info(), found.payload(), fixity);
        }
    }

    private void expect(String oxum) {
        if (OXUM.matcher(oxum).matches()) {
            expected.accept(Oxum.parse(oxum).octets());
        }
    }

    private BagitDeclaration declaration(SortedSet<String> tagFiles) {
        if (!tagFiles.contains(BagitDeclaration.FILE)) {
            findings.accept(Finding.of(FindingCode.NOT_A_BAG, BagitDeclaration.FILE, "isn't there: this is not a bag")
                    .comparing("a file", "none")
                    .hinting(hints.declare()));
            return BagitDeclaration.ASSUMED;
        }
        return new DeclarationReader(bag, findings, hints).read();
    }

    private BagMetadata metadata(SortedSet<String> tagFiles, BagitDeclaration declaration) {
        String name = declaration.metadataFile();
        return tagFiles.contains(name)
                ? BagInfoReader.read(bag, name, declaration, findings, hints)
                : new BagMetadata(name, List.of());
    }

    private FetchList fetchList(SortedSet<String> tagFiles, BagitDeclaration declaration, FileListing payload) {
        return tagFiles.contains(FetchList.FILE)
                ? FetchReader.read(bag, declaration, payload, findings, hints)
                : FetchList.NONE;
    }

    /** A bag with holes states what its payload will be. */
    private static void checkOxum(MetadataCheck metadata, Oxum found, Completeness completeness) {
        Oxum whole = new Oxum(
                found.octets() + completeness.unfetchedOctets(), found.streams() + completeness.unfetchedFiles());
        metadata.checkOxum(whole, completeness.lengthsAreKnown());
    }

    private BagFacts facts(
            SortedSet<String> tagFiles,
            BagitDeclaration declaration,
            BagInfo info,
            FetchList fetch,
            FoundFiles found,
            FileListing tags) {
        return new BagFacts(
                isSafe() ? bag.folder() : Optional.empty(),
                bag.mediaType(),
                declaration.version(),
                declaration.encoding(),
                info,
                tagFiles.stream().filter(ListKind.PAYLOAD::isManifest).toList(),
                tagFiles.stream().filter(ListKind.TAG::isManifest).toList(),
                tagFiles.contains(FetchList.FILE),
                fetch.paths(),
                found.payload(),
                found.tagFiles(),
                found.payloadFiles(),
                new Asked(tagFiles, tags));
    }

    private final class Asked implements OpenBag {
        private final SortedSet<String> tagFiles;
        private final FileListing tags;

        Asked(SortedSet<String> tagFiles, FileListing tags) {
            this.tagFiles = tagFiles;
            this.tags = tags;
        }

        @Override
        public Optional<InputStream> open(String tagFile) throws IOException {
            return tagFiles.contains(tagFile) ? Optional.of(bag.open(tagFile)) : Optional.empty();
        }

        @Override
        public boolean isListed(String path, String tagManifest) {
            return tags.isListed(path, tagManifest);
        }

        @Override
        public boolean hasErrors() {
            return findings.hasErrors();
        }
    }

    /** Whether every file of a folder can be opened without harm. */
    private boolean isSafe() {
        return !findings.has(FindingCode.SYMBOLIC_LINK_IN_BAG)
                && !findings.has(FindingCode.SPECIAL_FILE_IN_BAG)
                && !findings.has(FindingCode.PATH_UNSAFE);
    }

    private void checkFurther(BagFacts facts) throws InterruptedIOException {
        for (FurtherCheck check : furtherChecks) {
            if (quick && check.readsPayload()) {
                continue;
            }
            try {
                check.check(facts, jobs, findings);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                findings.unreadable("data", e, hints.show("data"));
            }
        }
    }

    private Verification result(BagInfo info, Oxum payload, FixityPass fixity) {
        boolean valid = !findings.hasErrors();
        Optional<VerifiedBag> verified =
                bag.folder().filter(folder -> valid && !quick).map(folder -> new VerifiedBag(folder, info, payload));
        return new Verification(findings.sorted(), fixity.files(), fixity.octets(), quick, valid, verified);
    }
}
