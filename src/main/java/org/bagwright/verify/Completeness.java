package org.bagwright.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Completeness both ways: all that is listed is there, all that is there is listed (RFC 8493, section 3). */
final class Completeness {
    private static final String SIGNATURE = ".sig";

    private final BagitDeclaration declaration;
    private final FoundFiles found;
    private final FetchList fetch;
    private final Findings findings;
    private final Hints hints;
    private final boolean allowsHoles;

    private long unfetchedFiles;
    private long unfetchedOctets;
    private boolean lengthsAreKnown = true;

    /**
     * A check.
     *
     * @param allowsHoles whether a file that is still to be fetched is told of and no more
     */
    Completeness(
            BagitDeclaration declaration,
            FoundFiles found,
            FetchList fetch,
            Findings findings,
            Hints hints,
            boolean allowsHoles) {
        this.declaration = declaration;
        this.found = found;
        this.fetch = fetch;
        this.findings = findings;
        this.hints = hints;
        this.allowsHoles = allowsHoles;
    }

    void check() {
        FileListing payload = found.listing(ListKind.PAYLOAD);
        FileListing tags = found.listing(ListKind.TAG);
        checkStructure(payload);
        checkTagManifests(payload, tags);
        checkMissing(payload);
        checkMissing(tags);
        checkUnlisted(payload, tags);
        checkEveryManifest(
                payload, declaration.isStrict() ? FindingCode.NOT_IN_EVERY_MANIFEST : FindingCode.NOT_IN_SOME_MANIFEST);
        checkEveryManifest(tags, FindingCode.TAG_MANIFESTS_DIFFER);
        checkCase(payload, tags);
    }

    /** Files that are listed, not there, and still to be fetched. */
    long unfetchedFiles() {
        return unfetchedFiles;
    }

    /** Octets of these files, as far as they are stated. */
    long unfetchedOctets() {
        return unfetchedOctets;
    }

    /** Whether the lengths of all these files are stated. */
    boolean lengthsAreKnown() {
        return lengthsAreKnown;
    }

    private void checkStructure(FileListing payload) {
        if (!found.hasPayloadFolder()) {
            findings.accept(Finding.of(FindingCode.NO_PAYLOAD_FOLDER, "data", "isn't there or isn't a folder")
                    .comparing("a folder", "none")
                    .hinting(hints.show("data")));
        }
        if (payload.isEmpty()) {
            findings.accept(Finding.of(
                            FindingCode.NO_PAYLOAD_MANIFEST,
                            "manifest-sha512.txt",
                            "isn't there, nor is another payload manifest (manifest-ALGORITHM.txt)")
                    .comparing("at least one payload manifest", "none")
                    .hinting(hints.show("")));
            return;
        }
        List<DigestAlgorithm> known = algorithms(payload);
        if (!known.isEmpty() && known.stream().allMatch(DigestAlgorithm::isBroken)) {
            findings.accept(Finding.of(
                            FindingCode.WEAK_DIGESTS_ONLY,
                            payload.manifests().get(0).name(),
                            "is of an algorithm that can be deceived, and there is no stronger manifest")
                    .comparing("sha512", names(known))
                    .hinting(hints.show("")));
        }
    }

    private static List<DigestAlgorithm> algorithms(FileListing listing) {
        return listing.manifests().stream()
                .flatMap(manifest -> manifest.algorithm().stream())
                .toList();
    }

    private static String names(List<DigestAlgorithm> algorithms) {
        return algorithms.stream().map(DigestAlgorithm::bagName).collect(Collectors.joining(", "));
    }

    private void checkTagManifests(FileListing payload, FileListing tags) {
        if (!declaration.isStrict() || tags.isEmpty()) {
            return;
        }
        for (int one = 0; one < tags.manifests().size(); one++) {
            for (ManifestName manifest : payload.manifests()) {
                requireListed(tags, one, manifest.name());
            }
        }
        Set<String> wanted = algorithmNames(payload);
        Set<String> given = algorithmNames(tags);
        if (!payload.isEmpty() && !wanted.equals(given)) {
            findings.accept(Finding.of(
                            FindingCode.TAG_ALGORITHMS_DIFFER,
                            tags.manifests().get(0).name(),
                            "the tag manifests aren't of the same algorithms as the payload manifests")
                    .comparing(String.join(", ", wanted), String.join(", ", given))
                    .hinting(hints.show("")));
        }
    }

    private static Set<String> algorithmNames(FileListing listing) {
        return listing.manifests().stream()
                .map(ManifestName::algorithmName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void requireListed(FileListing tags, int one, String manifest) {
        if (tags.entry(manifest).filter(entry -> entry.isListedIn(one)).isEmpty()) {
            String tagManifest = tags.manifests().get(one).name();
            findings.accept(
                    Finding.of(FindingCode.MANIFEST_NOT_LISTED, tagManifest, "doesn't list the manifest " + manifest)
                            .comparing(manifest, "no such line")
                            .hinting(hints.run("grep -n manifest ", tagManifest)));
        }
    }

    private void checkMissing(FileListing listing) {
        listing.forEach((path, entry) -> {
            if (entry.isMissing() && !found.isHidden(path) && !isListedTwice(listing, path, entry)) {
                reportMissing(listing, path, entry);
            }
        });
    }

    private void reportMissing(FileListing listing, String path, FileListing.Entry entry) {
        Optional<FetchList.Item> item = fetch.item(path);
        if (item.isPresent()) {
            reportUnfetched(path, item.get());
            return;
        }
        String manifests = listed(listing, entry, true);
        findings.accept(Finding.of(listing.kind().missing(), path, "isn't there, but is listed in " + manifests)
                .comparing("a file", "nothing")
                .hinting(hints.find(path)));
    }

    private void reportUnfetched(String path, FetchList.Item item) {
        OptionalLong octets = item.octets();
        unfetchedFiles++;
        unfetchedOctets += octets.orElse(0);
        lengthsAreKnown &= octets.isPresent();
        String length = octets.isPresent() ? octets.getAsLong() + " octets" : "of a length that isn't stated";
        String message = "isn't there: it is still to be fetched from " + Excerpt.of(item.address()) + ", " + length;
        FindingCode code = allowsHoles ? FindingCode.HOLE_ALLOWED : FindingCode.FILE_NOT_FETCHED;
        findings.accept(Finding.of(code, path, message)
                .comparing("a file", "nothing")
                .hinting(hints.line(FetchList.FILE, item.line())));
    }

    /** The names of the manifests that list the entry, or of those that don't. */
    private static String listed(FileListing listing, FileListing.Entry entry, boolean wanted) {
        List<String> names = new ArrayList<>();
        for (int manifest = 0; manifest < listing.manifests().size(); manifest++) {
            if (entry.isListedIn(manifest) == wanted) {
                names.add(listing.manifests().get(manifest).name());
            }
        }
        return String.join(", ", names);
    }

    /** Whether the file is there, and listed under its name in another Unicode normal form as well. */
    private boolean isListedTwice(FileListing listing, String path, FileListing.Entry entry) {
        if (path.length() > FileListing.LONGEST_OF_A_FILE) {
            return false;
        }
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String other = Normalizer.normalize(path, form);
            Optional<FileListing.Entry> listed = listing.entry(other).filter(FileListing.Entry::isFound);
            if (!other.equals(path) && listed.isPresent() && listed.get().hasSameDigests(entry)) {
                findings.accept(Finding.of(
                                FindingCode.PATHS_DIFFER_IN_NORMAL_FORM,
                                path,
                                "is listed twice, in two Unicode normal forms")
                        .comparing(other, path)
                        .hinting(hints.show(other)));
                return true;
            }
        }
        return false;
    }

    private void checkUnlisted(FileListing payload, FileListing tags) {
        for (String path : found.unlisted()) {
            if (ListKind.of(path) == ListKind.PAYLOAD) {
                findings.accept(
                        Finding.of(FindingCode.PAYLOAD_FILE_NOT_LISTED, path, "is in the payload but in no manifest")
                                .comparing("a line in " + names(payload), "none")
                                .hinting(hints.unlisted(path)));
            } else if (!tags.isEmpty() && !ListKind.TAG.isManifest(path) && !isSignature(path, tags)) {
                findings.accept(
                        Finding.of(FindingCode.TAG_FILE_NOT_LISTED, path, "is in no tag manifest: nothing guards it")
                                .comparing("a line in " + names(tags), "none")
                                .hinting(hints.unlisted(path)));
            }
        }
    }

    /** No tag manifest can list what signs it. Whether it does sign it is asked by whoever knows signatures. */
    private static boolean isSignature(String path, FileListing tags) {
        return path.endsWith(SIGNATURE)
                && tags.manifests().stream()
                        .anyMatch(manifest -> path.equals(manifest.name() + SIGNATURE) && manifest.isStrong());
    }

    private static String names(FileListing listing) {
        return listing.isEmpty()
                ? "a manifest"
                : listing.manifests().stream().map(ManifestName::name).collect(Collectors.joining(", "));
    }

    private void checkEveryManifest(FileListing listing, FindingCode code) {
        int manifests = listing.manifests().size();
        listing.forEach((path, entry) -> {
            if (entry.listedIn() < manifests) {
                String lacking = listed(listing, entry, false);
                findings.accept(Finding.of(code, path, "is in another manifest but not in " + lacking)
                        .comparing("a line in " + lacking, "none")
                        .hinting(hints.show(path)));
            }
        });
    }

    private void checkCase(FileListing payload, FileListing tags) {
        String[] paths = Stream.of(
                        payload.paths(), tags.paths(), found.unlisted().toArray(String[]::new))
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        paths = CaseFolding.suspects(paths);
        Arrays.sort(paths, String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        for (int at = 1; at < paths.length; at++) {
            if (paths[at].equalsIgnoreCase(paths[at - 1]) && !paths[at].equals(paths[at - 1])) {
                findings.accept(Finding.of(
                                FindingCode.PATHS_DIFFER_IN_CASE,
                                paths[at],
                                "differs from '" + Excerpt.of(paths[at - 1])
                                        + "' in case only: the bag can't be unpacked on every system")
                        .comparing("names that differ in more than case", paths[at - 1])
                        .hinting(hints.show(paths[at])));
            }
        }
    }
}
