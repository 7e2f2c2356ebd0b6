package org.bagwright.verify;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Completeness both ways: all that is listed is there, all that is there is listed (RFC 8493, section 3). */
final class Completeness {
    private final BagitDeclaration declaration;
    private final FoundFiles found;
    private final Set<String> fetched;
    private final Findings findings;
    private final Hints hints;

    Completeness(BagitDeclaration declaration, FoundFiles found, Set<String> fetched, Findings findings, Hints hints) {
        this.declaration = declaration;
        this.found = found;
        this.fetched = fetched;
        this.findings = findings;
        this.hints = hints;
    }

    void check() {
        FileListing payload = found.listing(ListKind.PAYLOAD);
        FileListing tags = found.listing(ListKind.TAG);
        checkStructure(payload, tags);
        checkMissing(payload);
        checkMissing(tags);
        checkUnlisted(tags);
        checkEveryManifest(payload);
        checkCase(payload, tags);
    }

    private void checkStructure(FileListing payload, FileListing tags) {
        if (!found.hasPayloadFolder()) {
            findings.accept(Finding.of(FindingCode.NO_PAYLOAD_FOLDER, "data", "isn't there or isn't a folder"));
        }
        if (payload.isEmpty()) {
            findings.accept(Finding.of(
                    FindingCode.NO_PAYLOAD_MANIFEST, "", "the bag has no payload manifest that can be checked"));
        }
        if (!declaration.isStrict()) {
            return;
        }
        for (String tagManifest : tags.manifests()) {
            int column = tags.manifests().indexOf(tagManifest);
            for (String manifest : payload.manifests()) {
                if (tags.entry(manifest).filter(e -> e.isListedIn(column)).isEmpty()) {
                    findings.accept(
                            Finding.of(FindingCode.MANIFEST_NOT_LISTED, tagManifest, "doesn't list " + manifest));
                }
            }
        }
    }

    private void checkMissing(FileListing listing) {
        listing.forEach((path, entry) -> {
            if (entry.isMissing() && !found.isHidden(path) && !isListedTwice(listing, path, entry)) {
                reportMissing(listing, path);
            }
        });
    }

    private void reportMissing(FileListing listing, String path) {
        Finding finding = fetched.contains(path)
                ? Finding.of(FindingCode.FILE_NOT_FETCHED, path, "isn't there: it is still to be fetched")
                        .hinting(hints.run("cat ", FetchReader.NAME))
                : Finding.of(listing.kind().missing(), path, "isn't there, but a manifest lists it")
                        .hinting(hints.find(path));
        findings.accept(finding);
    }

    /** Whether the file is there, and listed under its name in another Unicode normal form as well. */
    private boolean isListedTwice(FileListing listing, String path, FileListing.Entry entry) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String other = Normalizer.normalize(path, form);
            Optional<FileListing.Entry> listed = listing.entry(other).filter(FileListing.Entry::isFound);
            if (!other.equals(path) && listed.isPresent() && listed.get().hasSameDigests(entry)) {
                findings.accept(Finding.of(
                        FindingCode.PATHS_DIFFER_IN_NORMAL_FORM, path, "is listed twice, in two Unicode normal forms"));
                return true;
            }
        }
        return false;
    }

    private void checkUnlisted(FileListing tags) {
        for (String path : found.unlisted()) {
            if (ListKind.of(path) == ListKind.PAYLOAD) {
                findings.accept(
                        Finding.of(FindingCode.PAYLOAD_FILE_NOT_LISTED, path, "is in the payload but in no manifest")
                                .hinting(hints.unlisted(path)));
            } else if (!tags.isEmpty() && !ListKind.TAG.isManifest(path)) {
                findings.accept(
                        Finding.of(FindingCode.TAG_FILE_NOT_LISTED, path, "is in no tag manifest: nothing guards it"));
            }
        }
    }

    private void checkEveryManifest(FileListing payload) {
        FindingCode code =
                declaration.isStrict() ? FindingCode.NOT_IN_EVERY_MANIFEST : FindingCode.NOT_IN_SOME_MANIFEST;
        payload.forEach((path, entry) -> {
            for (int column = 0; column < payload.manifests().size(); column++) {
                if (!entry.isListedIn(column)) {
                    String manifest = payload.manifests().get(column);
                    findings.accept(Finding.of(code, path, "is in another manifest but not in " + manifest));
                }
            }
        });
    }

    private void checkCase(FileListing payload, FileListing tags) {
        String[] paths = Stream.of(
                        payload.paths(), tags.paths(), found.unlisted().toArray(String[]::new))
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        Arrays.sort(paths, String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        for (int at = 1; at < paths.length; at++) {
            if (paths[at].equalsIgnoreCase(paths[at - 1]) && !paths[at].equals(paths[at - 1])) {
                findings.accept(Finding.of(
                        FindingCode.PATHS_DIFFER_IN_CASE,
                        paths[at],
                        "differs from '" + Excerpt.of(paths[at - 1])
                                + "' in case only: the bag can't be unpacked on every system"));
            }
        }
    }
}
