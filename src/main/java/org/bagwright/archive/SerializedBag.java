package org.bagwright.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.BagContainer;
import org.bagwright.verify.BagVerifier;
import org.bagwright.verify.ContainerFault;
import org.bagwright.verify.Hints;
import org.bagwright.verify.Verification;

/**
 * A bag in an archive. Its tag files are read in a first pass over the archive, its payload in a second one; nothing is
 * written anywhere. Of two members with one path the first is the bag's.
 */
public final class SerializedBag implements BagContainer, Closeable {
    private final Path place;
    private final Archive archive;
    private final ArchiveFormat format;
    private final ArchiveLimits limits;
    private final Optional<String> stem;
    private final Hints hints;
    private final KeptFiles kept;
    private final TopLevel topLevel = new TopLevel();
    private String base = "";

    private SerializedBag(Path place, Archive archive, ArchiveFormat format, ArchiveLimits limits) {
        this.place = place;
        this.archive = archive;
        this.format = format;
        this.limits = limits;
        this.stem = format.stem(place.getFileName().toString());
        this.hints = new Hints(place);
        this.kept = new KeptFiles(limits.keptOctets());
    }

    /**
     * The bag in the archive {@code file}, whose format is told by its content.
     *
     * @throws ContainerFault when it is no archive that can be read
     * @throws IOException when the file itself can't be read
     */
    public static SerializedBag at(Path file) throws IOException {
        return at(file, ArchiveLimits.USUAL);
    }

    static SerializedBag at(Path file, ArchiveLimits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ContainerFault(
                            FindingCode.NOT_AN_ARCHIVE,
                            "is neither a folder nor a regular file",
                            "a folder, zip or tar",
                            "a link, pipe or device")
                    .hinting(new Hints(file).show(""));
        }
        ArchiveFormat format = ArchiveFormat.of(file).orElseThrow(() -> new ContainerFault(
                        FindingCode.NOT_AN_ARCHIVE,
                        "is neither a folder nor a zip or tar archive",
                        "a folder, zip or tar",
                        "other octets")
                .hinting(new Hints(file).run("file ", "")));
        Archive archive =
                format == ArchiveFormat.ZIP ? ZipArchive.open(file, limits) : TarArchive.open(file, format, limits);
        return new SerializedBag(file, archive, format, limits);
    }

    /** Has the bag in the archive {@code file} checked. */
    public static Verification verify(Path file, BagVerifier verifier) throws IOException {
        try (SerializedBag bag = at(file)) {
            return verifier.verify(bag);
        } catch (ContainerFault e) {
            return Verification.impossible(e);
        }
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public Optional<String> mediaType() {
        return Optional.of(format.mediaType());
    }

    /** Also finds out which folder of the archive is the bag. Damage ends the list; {@link #walk} reports it. */
    @Override
    public SortedSet<String> topFiles(Predicate<String> wanted) throws IOException {
        SortedSet<String> candidates = new TreeSet<>();
        try {
            archive.list(member -> list(member, wanted, candidates));
        } catch (ContainerFault e) {
            if (topLevel.isEmpty()) {
                throw e.hinting(list());
            }
        }
        base = topLevel.bag(stem);
        String prefix = base.isEmpty() ? "" : base + "/";
        SortedSet<String> names = new TreeSet<>();
        for (String path : candidates) {
            if (path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0) {
                names.add(path.substring(prefix.length()));
            }
        }
        return names;
    }

    private void list(Member member, Predicate<String> wanted, SortedSet<String> candidates) throws IOException {
        MemberName name = MemberName.of(member.name(), limits);
        if (name.fault().isPresent()) {
            return;
        }
        String path = name.path();
        topLevel.add(path, member.kind() == Member.Kind.FOLDER);
        if (member.kind() == Member.Kind.FILE
                && TopLevel.mayBeTagFile(path, candidates.size())
                && wanted.test(path.substring(path.lastIndexOf('/') + 1))) {
            candidates.add(path);
            if (!member.lasts()) {
                kept.keep(path, member);
            }
        }
    }

    @Override
    public InputStream open(String topFile) throws IOException {
        String path = base.isEmpty() ? topFile : base + "/" + topFile;
        Optional<InputStream> content = kept.open(path);
        if (content.isEmpty()) {
            content = archive.open(member -> member.kind() == Member.Kind.FILE
                    && MemberName.of(member.name(), limits).path().equals(path));
        }
        return content.orElseThrow(() -> new NoSuchFileException(topFile));
    }

    @Override
    public void walk(Visitor visitor) throws IOException {
        topLevel.check(base, stem, format, finding -> visitor.finding(finding.hinting(list())));
        new MemberWalk(archive, limits, base, visitor, list()).run();
    }

    private String list() {
        return hints.run(format == ArchiveFormat.ZIP ? "unzip -l " : "tar -tvf ", "");
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
