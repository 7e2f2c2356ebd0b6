package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
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

    private final Path bag;
    private final int jobs;
    private final LongConsumer progress;
    private final List<ContentCheck> contentChecks;
    private final Findings findings = new Findings(Findings.LIMIT);
    private final Hints hints;

    BagCheck(Path bag, int jobs, LongConsumer progress, List<ContentCheck> contentChecks) {
        this.bag = bag;
        this.jobs = jobs;
        this.progress = progress;
        this.contentChecks = contentChecks;
        this.hints = new Hints(bag);
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
     *   <li>The content, for the layouts that are known.
     * </ol>
     */
    Verification run() throws IOException {
        SortedSet<String> tagFiles = tagFiles();
        BagitDeclaration declaration = declaration(tagFiles);
        BagInfo info = info(tagFiles, declaration);
        ManifestReader reader = new ManifestReader(bag, declaration, findings, hints);
        FileListing payload = reader.read(ListKind.PAYLOAD, tagFiles);
        FileListing tags = reader.read(ListKind.TAG, tagFiles);
        Set<String> fetched = fetched(tagFiles, declaration, payload);
        try (FixityPass fixity = new FixityPass(jobs, progress, findings, hints)) {
            FoundFiles found = new FoundFiles(bag, payload, tags, fixity, findings, hints);
            BagWalk.walk(bag, found);
            new Completeness(declaration, found, fetched, findings, hints).check();
            fixity.finish();
            if (found.isWhole()) {
                checkOxum(info, found.payload());
            }
            checkContent(info);
            return result(info, found.payload(), fixity);
        }
    }

    private SortedSet<String> tagFiles() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(bag)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (BAGIT_TAG_FILE.matcher(name).matches() && Files.isRegularFile(entry, NOFOLLOW_LINKS)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private BagitDeclaration declaration(SortedSet<String> tagFiles) {
        if (!tagFiles.contains(TagFiles.DECLARATION)) {
            findings.accept(Finding.of(FindingCode.NOT_A_BAG, TagFiles.DECLARATION, "isn't there: this is not a bag")
                    .hinting(hints.declare()));
            return BagitDeclaration.ASSUMED;
        }
        return new DeclarationReader(bag, findings, hints).read();
    }

    private BagInfo info(SortedSet<String> tagFiles, BagitDeclaration declaration) {
        for (String name : List.of(TagFiles.METADATA, OLD_METADATA)) {
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
                                FindingCode.PAYLOAD_OXUM_MALFORMED,
                                TagFiles.METADATA,
                                "Payload-Oxum isn't 'octets.files'")
                        .comparing(found.toString(), Excerpt.of(stated)));
            } else if (!Oxum.parse(stated).equals(found)) {
                findings.accept(Finding.of(
                                FindingCode.PAYLOAD_OXUM_DIFFERS,
                                TagFiles.METADATA,
                                "Payload-Oxum is " + stated + " but data/ holds " + found)
                        .comparing(stated, found.toString())
                        .hinting(hints.measure()));
            }
        }
    }

    /** Only when every file can be opened without harm. */
    private void checkContent(BagInfo info) throws InterruptedIOException {
        if (info.first(BagInfo.LAYOUT).isEmpty()
                || findings.has(FindingCode.SYMBOLIC_LINK_IN_BAG)
                || findings.has(FindingCode.SPECIAL_FILE_IN_BAG)
                || findings.has(FindingCode.PATH_UNSAFE)) {
            return;
        }
        for (ContentCheck check : contentChecks) {
            try {
                check.check(bag, info, jobs, findings);
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
        Optional<VerifiedBag> verified = valid ? Optional.of(new VerifiedBag(bag, info, payload)) : Optional.empty();
        return new Verification(sorted, fixity.files(), fixity.octets(), verified);
    }
}
