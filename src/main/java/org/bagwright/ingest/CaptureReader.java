package org.bagwright.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;

/** Reads the octets of one capture and decides what becomes of it. Keeps nothing between two captures. */
final class CaptureReader {
    private static final String STAGE = "ingest";
    private static final Set<String> LIKE_CATALOGUE = Set.of("catalog.csv", "catalogue.csv", "catalog.tsv");

    private final Path folder;
    private final Catalogue catalogue;
    private final int limit;

    /**
     * A reader of the captures in {@code folder}.
     *
     * @param limit the largest capture that is curated, in octets
     */
    CaptureReader(Path folder, Catalogue catalogue, int limit) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.limit = limit;
    }

    Intake read(CaptureEntry entry) {
        try {
            if (!isAsListed(entry)) {
                return notRead(entry, changed(entry));
            }
            Intake intake = readListed(entry);
            return isAsListed(entry) ? intake : notRead(entry, changed(entry));
        } catch (IOException e) {
            return notRead(entry, RawListing.unreadable(entry.place(), e));
        }
    }

    /** Opens the file, unless it was replaced by a link or something else that isn't a file. */
    InputStream open(CaptureEntry entry) throws IOException {
        if (!isAsListed(entry)) {
            throw new IOException("changed since it was listed: " + entry.place());
        }
        return Files.newInputStream(file(entry), LinkOption.NOFOLLOW_LINKS);
    }

    private Intake readListed(CaptureEntry entry) throws IOException {
        if (entry.octets() > limit) {
            return setAside(entry, factsOfLarge(entry), tooLarge(entry));
        }
        Octets octets = readAll(entry);
        MediaKind named = MediaKind.of(prefixOf(octets), entry.originalName());
        Optional<Tagless> tagless = Tagless.of(octets, named.mediaType());
        MediaKind kind = tagless.map(t -> t.kind(named)).orElse(named);
        Capture capture = new Capture(
                entry.id(),
                entry.path(),
                entry.originalName(),
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                kind.mediaType(),
                catalogue.rowOf(entry.originalName()));
        return whyNotCurated(entry, octets, kind)
                .<Intake>map(why -> setAside(entry, CaptureFacts.of(capture), why))
                .orElseGet(() -> new Intake.Taken(capture, findings(entry, tagless)));
    }

    private static List<Finding> findings(CaptureEntry entry, Optional<Tagless> tagless) {
        List<Finding> findings = findingsOnName(entry);
        tagless.map(t -> t.finding(entry.place())).ifPresent(findings::add);
        return findings;
    }

    private Octets readAll(CaptureEntry entry) throws IOException {
        try (InputStream in = open(entry)) {
            return Octets.owning(in.readNBytes(limit));
        }
    }

    private CaptureFacts factsOfLarge(CaptureEntry entry) throws IOException {
        MessageDigest digest = Digest.newMessageDigest(DigestAlgorithm.SHA512);
        try (InputStream in = open(entry)) {
            byte[] buffer = in.readNBytes(MediaKind.PREFIX);
            MediaKind kind = MediaKind.of(Octets.copyOf(buffer), entry.originalName());
            for (int read = buffer.length; read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new CaptureFacts(
                    entry.id(),
                    entry.path(),
                    entry.originalName(),
                    entry.octets(),
                    Digest.finish(DigestAlgorithm.SHA512, digest),
                    kind.mediaType(),
                    catalogue.rowOf(entry.originalName()));
        }
    }

    private static Octets prefixOf(Octets octets) {
        if (octets.length() <= MediaKind.PREFIX) {
            return octets;
        }
        ByteBuffer all = octets.asByteBuffer();
        byte[] prefix = new byte[MediaKind.PREFIX];
        all.get(prefix);
        return Octets.owning(prefix);
    }

    private static Optional<Finding> whyNotCurated(CaptureEntry entry, Octets octets, MediaKind kind) {
        if (octets.length() == 0) {
            return Optional.of(Finding.of(FindingCode.EMPTY_CAPTURE, entry.place(), "an empty file")
                    .hinting("scrape it again, or move it out of raw/"));
        }
        return switch (kind.verdict()) {
            case UNSUPPORTED -> Optional.of(notReadYet(entry, kind));
            case BINARY ->
                Optional.of(Finding.of(FindingCode.BINARY_CAPTURE, entry.place(), "not text: binary")
                        .hinting("save its text as .txt or .html, or move it out of raw/"));
            case TEXT ->
                TextNature.isBlank(octets)
                        ? Optional.of(
                                Finding.of(FindingCode.EMPTY_CAPTURE, entry.place(), "holds nothing but blank space")
                                        .hinting("scrape it again, or move it out of raw/"))
                        : Optional.empty();
        };
    }

    private static Finding notReadYet(CaptureEntry entry, MediaKind kind) {
        Finding finding = Finding.of(
                FindingCode.UNSUPPORTED_MEDIA_TYPE,
                entry.place(),
                kind.described() + ", which this version doesn't read: kept in the bag without documents");
        return LIKE_CATALOGUE.contains(entry.originalName().toLowerCase(Locale.ROOT))
                ? finding.hinting("the sidecar catalogue is called raw/" + RawFolder.CATALOGUE)
                : finding.hinting("save its text as .txt beside it, if it is meant to be in the dataset");
    }

    private Finding tooLarge(CaptureEntry entry) {
        return Finding.of(
                        FindingCode.CAPTURE_TOO_LARGE,
                        entry.place(),
                        "too large to be curated: kept in the bag without documents")
                .comparing("at most " + limit + " octets", entry.octets() + " octets")
                .hinting("split it into one file a page or article");
    }

    private static Finding changed(CaptureEntry entry) {
        return Finding.of(
                        FindingCode.CAPTURE_CHANGED_WHILE_READ,
                        entry.place(),
                        "changed while the build was reading: left out")
                .hinting("wait until nothing writes to raw/, then build again");
    }

    private static Intake setAside(CaptureEntry entry, CaptureFacts facts, Finding why) {
        List<Finding> findings = new ArrayList<>(List.of(why));
        findings.addAll(findingsOnName(entry));
        return new Intake.SetAside(entry, facts, new Exclusion(STAGE, why.message()), findings);
    }

    private static Intake notRead(CaptureEntry entry, Finding why) {
        return new Intake.NotRead(entry, List.of(why));
    }

    private static List<Finding> findingsOnName(CaptureEntry entry) {
        String own = entry.originalName();
        String portable = PortableName.of(own);
        List<Finding> findings = new ArrayList<>();
        if (!portable.equals(own)) {
            findings.add(Finding.of(
                            FindingCode.NAME_MADE_PORTABLE,
                            entry.place(),
                            "not a name for every system: in the bag it is " + entry.path())
                    .comparing(portable, own));
        }
        if (!entry.portableName().equals(portable)) {
            findings.add(Finding.of(
                            FindingCode.NAME_PARTED,
                            entry.place(),
                            "too like another capture's name: in the bag it is " + entry.path())
                    .comparing(portable, entry.portableName()));
        }
        return findings;
    }

    private boolean isAsListed(CaptureEntry entry) throws IOException {
        BasicFileAttributes now =
                Files.readAttributes(file(entry), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.isRegularFile()
                && now.size() == entry.octets()
                && now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == entry.modified();
    }

    private Path file(CaptureEntry entry) {
        return folder.resolve(entry.originalName());
    }
}
