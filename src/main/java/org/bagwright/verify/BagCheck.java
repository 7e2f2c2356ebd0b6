package org.bagwright.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Oxum;
import org.bagwright.model.Severity;

/** One check of one bag. */
final class BagCheck {
    private static final String OLD_METADATA = "package-info.txt";
    private static final Pattern BAGIT_TAG_FILE =
            Pattern.compile("bagit\\.txt|bag-info\\.txt|package-info\\.txt|fetch\\.txt|(tag)?manifest-[^/]+\\.txt");
    private static final Pattern OXUM = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    private final BagContainer bag;
    private final int jobs;
    private final LongConsumer progress;
    private final List<FurtherCheck> furtherChecks;
    private final Findings findings = new Findings(Findings.LIMIT);
    private final Hints hints;

    BagCheck(BagContainer bag, int jobs, LongConsumer progress, List<FurtherCheck> furtherChecks) {
        this.bag = bag;
        this.jobs = jobs;
        this.progress = progress;
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
        BagInfo info = info(tagFiles, declaration);
        ManifestReader reader = new ManifestReader(bag, declaration, findings, hints);
        FileListing payload = reader.read(ListKind.PAYLOAD, tagFiles);
        FileListing tags = reader.read(ListKind.TAG, tagFiles);
        Set<String> fetched = fetched(tagFiles, declaration, payload);
        try (FixityPass fixity = new FixityPass(jobs, progress, findings, hints)) {
            FoundFiles found = new FoundFiles(payload, tags, fixity, findings, hints);
            bag.walk(found);
            fixity.finish();
            found.settleNormalForms();
            new Completeness(declaration, found, fetched, findings, hints).check();
            if (found.isWhole()) {
                checkOxum(info, found.payload());
            }
            checkFurther(facts(tagFiles, declaration, info, found));
            return result(info, found.payload(), fixity);
        }
    }

    private BagitDeclaration declaration(SortedSet<String> tagFiles) {
        if (!tagFiles.contains(BagitDeclaration.FILE)) {
            findings.accept(Finding.of(FindingCode.NOT_A_BAG, BagitDeclaration.FILE, "isn't there: this is not a bag")
                    .hinting(hints.declare()));
            return BagitDeclaration.ASSUMED;
        }
        return new DeclarationReader(bag, findings, hints).read();
    }

    private BagInfo info(SortedSet<String> tagFiles, BagitDeclaration declaration) {
        for (String name : List.of(BagInfo.FILE, OLD_METADATA)) {
            if (tagFiles.contains(name)) {
                return BagInfoReader.read(bag, name, declaration, findings, hints);
            }
        }
        return BagInfo.NONE;
    }

    private Set<String> fetched(SortedSet<String> tagFiles, BagitDeclaration declaration, FileListing payload) {
        return tagFiles.contains(FetchReader.NAME)
                ? FetchReader.read(bag, declaration, payload, findings, hints)
                : Collections.emptySet();
    }

    private void checkOxum(BagInfo info, Oxum found) {
        for (String stated : info.values(BagInfo.PAYLOAD_OXUM)) {
            if (!OXUM.matcher(stated).matches()) {
                findings.accept(Finding.of(
                                FindingCode.PAYLOAD_OXUM_MALFORMED, BagInfo.FILE, "Payload-Oxum isn't 'octets.files'")
                        .comparing(found.toString(), Excerpt.of(stated)));
            } else if (!Oxum.parse(stated).equals(found)) {
                findings.accept(Finding.of(
                                FindingCode.PAYLOAD_OXUM_DIFFERS,
                                BagInfo.FILE,
                                "Payload-Oxum is " + stated + " but data/ holds " + found)
                        .comparing(stated, found.toString())
                        .hinting(hints.measure()));
            }
        }
    }

    private BagFacts facts(SortedSet<String> tagFiles, BagitDeclaration declaration, BagInfo info, FoundFiles found) {
        return new BagFacts(
                isSafe() ? bag.folder() : Optional.empty(),
                bag.mediaType(),
                declaration.version(),
                declaration.encoding(),
                info,
                tagFiles.stream().filter(ListKind.PAYLOAD::isManifest).toList(),
                tagFiles.stream().filter(ListKind.TAG::isManifest).toList(),
                tagFiles.contains(FetchReader.NAME),
                found.tagFiles(),
                found.payloadFiles());
    }

    /** Whether every file of a folder can be opened without harm. */
    private boolean isSafe() {
        return !findings.has(FindingCode.SYMBOLIC_LINK_IN_BAG)
                && !findings.has(FindingCode.SPECIAL_FILE_IN_BAG)
                && !findings.has(FindingCode.PATH_UNSAFE);
    }

    private void checkFurther(BagFacts facts) throws InterruptedIOException {
        for (FurtherCheck check : furtherChecks) {
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
        List<Finding> sorted = findings.sorted();
        boolean valid = sorted.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        Optional<VerifiedBag> verified =
                bag.folder().filter(folder -> valid).map(folder -> new VerifiedBag(folder, info, payload));
        return new Verification(sorted, fixity.files(), fixity.octets(), valid, verified);
    }
}
