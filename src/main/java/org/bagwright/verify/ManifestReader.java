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
        List<String> manifests = new ArrayList<>();
        List<DigestAlgorithm> algorithms = new ArrayList<>();
        for (String name : tagFiles) {
            if (kind.isManifest(name)) {
                Optional<DigestAlgorithm> algorithm = algorithm(kind.algorithm(name));
                algorithm.ifPresentOrElse(
                        known -> {
                            manifests.add(name);
                            algorithms.add(known);
                        },
                        () -> findings.accept(Finding.of(
                                FindingCode.DIGEST_ALGORITHM_UNSUPPORTED,
                                name,
                                "is of a digest algorithm that Bagwright can't compute; not checked")));
            }
        }
        FileListing listing = new FileListing(kind, manifests, algorithms);
        for (int column = 0; column < manifests.size(); column++) {
            new OneManifest(listing, column).read();
        }
        return listing;
    }

    private static Optional<DigestAlgorithm> algorithm(String name) {
        return DigestAlgorithm.named(name).filter(a -> a.bagName().equals(name));
    }

    private final class OneManifest {
        private final FileListing listing;
        private final int column;
        private final String name;
        private final int hexLength;

        OneManifest(FileListing listing, int column) {
            this.listing = listing;
            this.column = column;
            this.name = listing.manifests().get(column);
            this.hexLength = listing.columns().algorithm(column).hexLength();
        }

        void read() {
            TagLines.read(bag, name, declaration.encoding(), findings, this::line);
        }

        private void line(int number, String line) {
            if (line.isBlank()) {
                return;
            }
            int digestEnd = Math.min(hexLength, line.length());
            int pathStart = digestEnd;
            while (pathStart < line.length() && isBlank(line.charAt(pathStart))) {
                pathStart++;
            }
            Optional<byte[]> digest = hex(line.substring(0, digestEnd));
            if (digest.isEmpty() || pathStart == digestEnd || pathStart == line.length()) {
                report(FindingCode.MANIFEST_LINE_MALFORMED, number, "isn't a digest and a path", line);
                return;
            }
            boolean starred = line.charAt(pathStart) == '*';
            String written = line.substring(starred ? pathStart + 1 : pathStart);
            listed(number, digest.get(), written, starred);
        }

        private void listed(int number, byte[] digest, String written, boolean starred) {
            ListedPath path = ListedPath.of(written, declaration.isStrict());
            if (path.danger().isPresent()) {
                String message =
                        "lists a path that " + path.danger().get() + ": '" + Excerpt.of(written) + "'; not followed";
                report(FindingCode.PATH_UNSAFE, number, message, written);
                return;
            }
            if (starred || !path.isPlain()) {
                String message = "lists a path with '" + (starred ? "*" : "./") + "' before it or within";
                report(FindingCode.PATH_NOT_PLAIN, number, message, written);
            }
            if (path.hasBackslash()) {
                report(FindingCode.PATH_HAS_BACKSLASH, number, "lists a path with a backslash", written);
            }
            if (belongsHere(number, path.path(), written)) {
                add(number, path.path(), digest);
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
            FileListing.Added added = listing.add(column, path, digest);
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
            findings.accept(finding.comparing("digest, two spaces, path", Excerpt.of(found)));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static Optional<byte[]> hex(String digits) {
        for (int at = 0; at < digits.length(); at++) {
            if (!HexFormat.isHexDigit(digits.charAt(at))) {
                return Optional.empty();
            }
        }
        return digits.length() % 2 == 0 ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
    }
}
