package org.bagwright.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads all manifests of one kind into one {@link FileListing}: a digest in either case, blank space, perhaps the
 * {@code *} of md5sum, a path with {@code %0A %0D %25} for line ends and percent sign (RFC 8493, sections 2.1.3, 2.2.1).
 */
final class ManifestReader {
    private static final byte[] NO_DIGEST = new byte[0];

    private final BagContainer bag;
    private final BagitDeclaration declaration;
    private final Findings findings;
    private final Hints hints;

    ManifestReader(BagContainer bag, BagitDeclaration declaration, Findings findings, Hints hints) {
        this.bag = bag;
        this.declaration = declaration;
        this.findings = findings;
        this.hints = hints;
    }

    /** The listing of all manifests of {@code kind} among the bag's {@code tagFiles}. */
    FileListing read(ListKind kind, SortedSet<String> tagFiles) {
        List<ManifestName> manifests = new ArrayList<>();
        for (String name : tagFiles) {
            if (kind.isManifest(name)) {
                ManifestName manifest = ManifestName.of(kind, name);
                if (manifests.size() < FileListing.MOST_MANIFESTS) {
                    manifests.add(first(manifests, manifest));
                    checkName(manifest);
                } else {
                    findings.accept(Finding.of(
                                    FindingCode.TOO_MANY_MANIFESTS,
                                    name,
                                    "isn't read: there are " + FileListing.MOST_MANIFESTS + " manifests before it")
                            .comparing("at most " + FileListing.MOST_MANIFESTS + " manifests", "more")
                            .hinting(hints.show(name)));
                }
            }
        }
        FileListing listing = new FileListing(kind, manifests);
        for (int manifest = 0; manifest < manifests.size(); manifest++) {
            new OneManifest(listing, manifest).read();
        }
        return listing;
    }

    /** There can be several names of one algorithm; the digests of one of them are compared. */
    private ManifestName first(List<ManifestName> before, ManifestName manifest) {
        Optional<ManifestName> other = before.stream()
                .filter(m -> m.algorithm().isPresent() && m.algorithm().equals(manifest.algorithm()))
                .findFirst();
        if (other.isEmpty()) {
            return manifest;
        }
        findings.accept(Finding.of(
                        FindingCode.MANIFEST_NAME_NOT_NORMAL,
                        manifest.name(),
                        "is of the same algorithm as " + other.get().name() + "; its digests aren't checked")
                .comparing("one manifest of an algorithm", "two")
                .hinting(hints.show(manifest.name())));
        return manifest.unchecked();
    }

    private void checkName(ManifestName manifest) {
        if (manifest.algorithm().isEmpty()) {
            findings.accept(Finding.of(
                            FindingCode.DIGEST_ALGORITHM_UNSUPPORTED,
                            manifest.name(),
                            "is of a digest algorithm that can't be computed here, so nobody can say that it is right")
                    .comparing("a known algorithm, such as sha512", manifest.stated())
                    .hinting(hints.show(manifest.name())));
        }
        if (!manifest.isNormal()) {
            FindingCode code =
                    declaration.isStrict() ? FindingCode.MANIFEST_NAME_NOT_NORMAL : FindingCode.MANIFEST_NAME_UNUSUAL;
            findings.accept(Finding.of(
                            code,
                            manifest.name(),
                            "names its algorithm otherwise than in lower-case letters and digits")
                    .comparing(manifest.normal(), manifest.name())
                    .hinting(hints.show(manifest.name())));
        }
    }

    private final class OneManifest {
        private final FileListing listing;
        private final int manifest;
        private final String name;
        private final Optional<DigestAlgorithm> algorithm;

        OneManifest(FileListing listing, int manifest) {
            this.listing = listing;
            this.manifest = manifest;
            this.name = listing.manifests().get(manifest).name();
            this.algorithm = listing.manifests().get(manifest).algorithm();
        }

        void read() {
            TagLines.read(bag, name, declaration.encoding(), findings, hints, this::line);
        }

        private void line(int number, String line) {
            if (line.isBlank() && !declaration.isStrict()) {
                return;
            }
            int digestEnd = endOfWord(line);
            int pathStart = digestEnd;
            while (pathStart < line.length() && isBlank(line.charAt(pathStart))) {
                pathStart++;
            }
            Optional<byte[]> digest = digest(line, digestEnd);
            if (digest.isEmpty() || pathStart == digestEnd || pathStart == line.length()) {
                report(FindingCode.MANIFEST_LINE_MALFORMED, number, malformation(line, digest), line);
                return;
            }
            boolean starred = line.charAt(pathStart) == '*';
            String written = line.substring(starred ? pathStart + 1 : pathStart);
            listed(number, digest.get(), written, starred);
        }

        private Optional<byte[]> digest(String line, int end) {
            if (algorithm.isEmpty()) {
                return end > 0 ? Optional.of(NO_DIGEST) : Optional.empty();
            }
            return end == algorithm.get().hexLength() ? hex(line, end) : Optional.empty();
        }

        private String malformation(String line, Optional<byte[]> digest) {
            if (line.isBlank()) {
                return "is a line without digest and path";
            }
            if (digest.isPresent()) {
                return "is a line without a path";
            }
            return "is a line that doesn't begin with a digest"
                    + algorithm
                            .map(known -> " of " + known.hexLength() + " hexadecimal digits")
                            .orElse("");
        }

        private void listed(int number, byte[] digest, String written, boolean starred) {
            ListedPath path = ListedPath.of(written, declaration.isStrict());
            if (path.danger().isPresent()) {
                String message =
                        "lists a path that " + path.danger().get() + ": '" + Excerpt.of(written) + "'; not followed";
                report(FindingCode.PATH_UNSAFE, number, message, written);
                return;
            }
            checkForm(number, path, written, starred);
            if (path.isFolder()) {
                report(FindingCode.PATH_IS_FOLDER, number, "lists a folder: '" + Excerpt.of(written) + "'", written);
            } else if (belongsHere(number, path.path(), written)) {
                add(number, path.path(), digest);
            }
        }

        private void checkForm(int number, ListedPath path, String written, boolean starred) {
            if (starred || !path.isPlain()) {
                String message = starred
                        ? "lists a path with '*' before it"
                        : "lists a path with an empty part or a part '.', as in './a' or 'a//b'";
                report(FindingCode.PATH_NOT_PLAIN, number, message, written);
            }
            if (path.hasBackslash()) {
                report(FindingCode.PATH_HAS_BACKSLASH, number, "lists a path with a backslash", written);
            }
            if (declaration.isStrict() && path.hasBarePercent()) {
                report(FindingCode.PERCENT_NOT_ENCODED, number, "lists a path with a '%' that isn't '%25'", written);
            }
        }

        private boolean belongsHere(int number, String path, String written) {
            if (ListKind.of(path) != listing.kind()) {
                String message = listing.kind() == ListKind.PAYLOAD
                        ? "lists a path that isn't below data/: '" + Excerpt.of(written) + "'"
                        : "lists a payload file: '" + Excerpt.of(written) + "'";
                report(FindingCode.PATH_IN_WRONG_LIST, number, message, written);
                return false;
            }
            if (declaration.isStrict() && ListKind.TAG.isManifest(path)) {
                report(FindingCode.TAG_MANIFEST_LISTED, number, "lists a tag manifest", written);
            }
            return true;
        }

        private void add(int number, String path, byte[] digest) {
            FileListing.Added added = listing.add(manifest, path, digest);
            if (added == FileListing.Added.NEW) {
                return;
            }
            boolean tolerable = added == FileListing.Added.REPEATED && !declaration.isStrict();
            String digests = added == FileListing.Added.REPEATED ? "the same digest" : "another digest";
            report(
                    tolerable ? FindingCode.PATH_REPEATED : FindingCode.PATH_LISTED_TWICE,
                    number,
                    "lists '" + Excerpt.of(path) + "' again, with " + digests,
                    path);
        }

        private void report(FindingCode code, int number, String message, String found) {
            Finding finding = Finding.of(code, name, message).at(number).hinting(hints.line(name, number));
            findings.accept(finding.comparing(expected(code), Excerpt.of(found)));
        }
    }

    private static String expected(FindingCode code) {
        return switch (code) {
            case PATH_UNSAFE -> "a path in the bag";
            case PATH_IS_FOLDER -> "the path of a file";
            case PATH_IN_WRONG_LIST -> "data/… in payload manifests, other files in tag manifests";
            case PATH_LISTED_TWICE, PATH_REPEATED -> "each path once";
            case PATH_NOT_PLAIN -> "the path alone";
            case PATH_HAS_BACKSLASH -> "/ between folders";
            case PERCENT_NOT_ENCODED -> "%25 for %";
            case TAG_MANIFEST_LISTED -> "no tag manifest";
            default -> "digest, two spaces, path";
        };
    }

    private static int endOfWord(String line) {
        int end = 0;
        while (end < line.length() && !isBlank(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static Optional<byte[]> hex(String line, int end) {
        for (int at = 0; at < end; at++) {
            if (!HexFormat.isHexDigit(line.charAt(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(HexFormat.of().parseHex(line, 0, end));
    }
}
