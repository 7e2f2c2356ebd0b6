package org.bagwright.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/**
 * A zip, read by its central directory; each member's local header is held against it.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a>
 */
final class ZipArchive implements Archive {
    /** What Commons Compress keeps of a member, in octets: 520 of one of 300,000 without extra fields, more with them. */
    private static final int MEMORY = 800;
    /** Longest data descriptor: signature, CRC-32, two lengths of zip64. */
    private static final int DESCRIPTOR = 24;

    private static final int UNIX_KIND = 0170000;
    private static final int UNIX_FILE = 0100000;
    private static final int UNIX_FOLDER = 0040000;

    private final Path file;
    private final ArchiveLimits limits;
    private final FileChannel channel;
    private Optional<Reading> reading = Optional.empty();

    private ZipArchive(Path file, ArchiveLimits limits, FileChannel channel) {
        this.file = file;
        this.limits = limits;
        this.channel = channel;
    }

    static ZipArchive open(Path file, ArchiveLimits limits) throws IOException {
        return new ZipArchive(file, limits, FileChannel.open(file, StandardOpenOption.READ));
    }

    private record Reading(ZipFile zip, ZipEnd end) {}

    @Override
    public void list(Visitor visitor) throws IOException {
        ZipFile zip = reading().zip();
        for (ZipArchiveEntry entry : inOrder(zip)) {
            visitor.member(member(zip, entry, ZipName.of(entry).value(), Optional.empty()));
        }
    }

    @Override
    public void meet(Visitor visitor, Consumer<Finding> findings) throws IOException {
        Reading known = reading();
        new Pass(known, visitor, findings).run();
    }

    @Override
    public Optional<InputStream> open(Predicate<Member> wanted) throws IOException {
        ZipFile zip = reading().zip();
        for (ZipArchiveEntry entry : inOrder(zip)) {
            Member member = member(zip, entry, ZipName.of(entry).value(), Optional.empty());
            if (wanted.test(member)) {
                return Optional.of(member.content().open());
            }
        }
        return Optional.empty();
    }

    private Reading reading() throws IOException {
        if (reading.isEmpty()) {
            ZipEnd end = ZipEnd.find(channel)
                    .orElseThrow(() -> new ContainerFault(
                            FindingCode.ARCHIVE_TRUNCATED,
                            "is cut short: a zip ends with its directory, and there is none",
                            "an end record",
                            "none"));
            checkCount(end);
            reading = Optional.of(new Reading(open(), end));
        }
        return reading.get();
    }

    private void checkCount(ZipEnd end) throws ContainerFault {
        if (end.members() > limits.members() || end.members() < 0) {
            throw new ContainerFault(
                    FindingCode.ARCHIVE_OVER_LIMIT,
                    "states too many members; not read",
                    "at most " + limits.members(),
                    Long.toUnsignedString(end.members()));
        }
        long room = Runtime.getRuntime().maxMemory() / 2;
        if (Math.max(end.members() * MEMORY, channelSize() - end.directoryStart()) > room) {
            throw new ContainerFault(
                    FindingCode.ARCHIVE_OVER_LIMIT,
                    "has a directory that needs more memory than there is; not read",
                    "at most " + room / MEMORY + " members",
                    Long.toString(end.members()));
        }
    }

    private long channelSize() {
        try {
            return channel.size();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private ZipFile open() throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            // It has closed the channel by now.
            try (FileChannel again = FileChannel.open(file, StandardOpenOption.READ)) {
                throw fault(e, again, 0, again.size());
            }
        }
    }

    private static Iterable<ZipArchiveEntry> inOrder(ZipFile zip) {
        Iterator<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder().asIterator();
        return () -> entries;
    }

    private Member member(ZipFile zip, ZipArchiveEntry entry, String name, Optional<ContainerFault> fault) {
        return new Member(name, kind(entry), entry.getSize(), "", true, () -> {
            if (fault.isPresent()) {
                throw fault.get();
            }
            return content(zip, entry);
        });
    }

    private static Member.Kind kind(ZipArchiveEntry entry) {
        int unix = entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX ? entry.getUnixMode() & UNIX_KIND : 0;
        if (entry.isUnixSymlink()) {
            return Member.Kind.SYMBOLIC_LINK;
        }
        if (unix != 0 && unix != UNIX_FILE && unix != UNIX_FOLDER) {
            return Member.Kind.SPECIAL;
        }
        if (entry.isDirectory()) {
            return Member.Kind.FOLDER;
        }
        boolean encrypted = entry.getGeneralPurposeBit().usesEncryption()
                || entry.getGeneralPurposeBit().usesStrongEncryption();
        return encrypted ? Member.Kind.ENCRYPTED : Member.Kind.FILE;
    }

    /** Commons Compress looks the place up with the channel's one position, then reads by positions of its own. */
    private InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try {
            InputStream in;
            synchronized (zip) {
                in = zip.getInputStream(entry);
            }
            return new CheckedContent(new Translated(in, entry), entry.getSize(), entry.getCrc());
        } catch (IOException | RuntimeException e) {
            throw fault(e, channel, entry.getLocalHeaderOffset(), entry.getCompressedSize());
        }
    }

    /** Failures of the disk look like damage to whoever decompresses: the octets are read once more, to know. */
    private static ContainerFault fault(Exception e, FileChannel channel, long start, long length) throws IOException {
        if (e instanceof ContainerFault known) {
            return known;
        }
        if (e instanceof UnsupportedZipFeatureException unsupported) {
            String message = String.valueOf(unsupported.getMessage());
            return new ContainerFault(
                            FindingCode.ARCHIVE_UNSUPPORTED,
                            "can't be read: " + message,
                            "stored, deflated, bzip2, xz or zstd",
                            message)
                    .causedBy(e);
        }
        SourceStream again = new SourceStream(channel, start, Math.min(channel.size(), start + length));
        again.transferTo(OutputStream.nullOutputStream());
        if (e instanceof EOFException) {
            return TarArchive.cutShort().causedBy(e);
        }
        return Decompression.fault(e);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The stream of one member, whose complaints are faults of the archive. */
    private final class Translated extends RunStream {
        private final InputStream in;
        private final ZipArchiveEntry entry;

        Translated(InputStream in, ZipArchiveEntry entry) {
            this.in = in;
            this.entry = entry;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (IOException | RuntimeException e) {
                throw fault(e, channel, entry.getLocalHeaderOffset(), entry.getCompressedSize());
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** One look at everything, in the order in which it lies in the file. */
    private final class Pass {
        private final ZipFile zip;
        private final ZipEnd end;
        private final Visitor visitor;
        private final Consumer<Finding> findings;
        private long covered;
        private long members;
        private long octets;
        private long unmarkedNames;
        private long foreign;

        Pass(Reading reading, Visitor visitor, Consumer<Finding> findings) {
            this.zip = reading.zip();
            this.end = reading.end();
            this.visitor = visitor;
            this.findings = findings;
        }

        void run() throws IOException {
            checkTotal();
            for (ZipArchiveEntry entry : inOrder(zip)) {
                members++;
                meet(entry);
            }
            cover(end.directoryStart());
            checkEnd();
        }

        /** A member may lie in another, so that each octet counts a thousand times. */
        private void checkTotal() throws IOException {
            long most = Math.min(limits.octets(), Math.max(limits.free(), channel.size() * limits.ratio()));
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                octets += Math.max(0, entry.getSize());
                if (octets > most || octets < 0) {
                    throw new ContainerFault(
                            FindingCode.ARCHIVE_OVER_LIMIT,
                            "states too many octets: taken for a bomb and not read",
                            "at most " + most + " octets, " + limits.ratio() + " times the archive's size",
                            "more");
                }
            }
        }

        private void meet(ZipArchiveEntry entry) throws IOException {
            ZipName name = ZipName.of(entry);
            unmarkedNames += name.unmarked() ? 1 : 0;
            Optional<LocalHeader> header = LocalHeader.of(channel, entry);
            Optional<ContainerFault> fault = Optional.empty();
            if (header.isEmpty()) {
                fault = Optional.of(new ContainerFault(
                        FindingCode.ARCHIVE_DAMAGED,
                        "isn't where the zip's directory says it is",
                        "a local header at octet " + entry.getLocalHeaderOffset(),
                        "other octets"));
            } else {
                header.get()
                        .difference()
                        .ifPresent(
                                difference -> report(FindingCode.ARCHIVE_HEADERS_DISAGREE, name.value(), difference));
                fault = place(entry.getLocalHeaderOffset(), header.get().end());
            }
            visitor.member(member(zip, entry, name.value(), fault));
        }

        /** Takes note of where a member lies. */
        private Optional<ContainerFault> place(long start, long memberEnd) throws IOException {
            Optional<ContainerFault> fault = Optional.empty();
            if (start < covered) {
                fault = Optional.of(new ContainerFault(
                        FindingCode.ARCHIVE_MEMBERS_OVERLAP,
                        "lies within another member of the zip; not read",
                        "octet " + covered + " or later",
                        "octet " + start));
            } else if (memberEnd > channel.size()) {
                fault = Optional.of(new ContainerFault(
                        FindingCode.ARCHIVE_TRUNCATED,
                        "goes on behind the end of the file",
                        "an end at octet " + memberEnd,
                        "a file of " + channel.size() + " octets"));
            } else {
                cover(start);
            }
            covered = Math.max(covered, memberEnd);
            return fault;
        }

        /** What lies between two members and belongs to neither, but for a data descriptor. */
        private void cover(long start) throws IOException {
            long gap = start - covered;
            if (gap <= 0 || (gap <= DESCRIPTOR && covered > 0)) {
                return;
            }
            foreign += gap;
            for (long at = covered; at <= Math.min(covered + DESCRIPTOR, start - Integer.BYTES); at++) {
                if (ZipEnd.read(channel, at, Integer.BYTES).getInt(0) == LocalHeader.SIGNATURE) {
                    report(
                            FindingCode.ARCHIVE_HEADERS_DISAGREE,
                            "",
                            "holds a member at octet " + at + " that its directory doesn't name");
                    return;
                }
            }
        }

        private void checkEnd() {
            if (foreign > 0) {
                report(
                        FindingCode.ARCHIVE_FOREIGN_OCTETS,
                        "",
                        "holds " + foreign + " octets before or between its members that belong to none");
            }
            if (end.unlikeComment()) {
                report(
                        FindingCode.ARCHIVE_FOREIGN_OCTETS,
                        "",
                        "doesn't end where its end record says; the rest isn't part of the bag");
            }
            if (end.ambiguous()) {
                report(
                        FindingCode.ARCHIVE_HEADERS_DISAGREE,
                        "",
                        "has two end records: programs read one directory or the other");
            }
            if (end.members() != members) {
                report(
                        FindingCode.ARCHIVE_HEADERS_DISAGREE,
                        "",
                        "states " + end.members() + " members, but its directory names " + members);
            }
            if (unmarkedNames > 0) {
                report(
                        FindingCode.ARCHIVE_NAMES_UNMARKED,
                        "",
                        unmarkedNames + " names have other letters than ASCII and aren't marked as UTF-8");
            }
        }

        private static String expected(FindingCode code) {
            return switch (code) {
                case ARCHIVE_HEADERS_DISAGREE -> "one account in local headers and directory";
                case ARCHIVE_NAMES_UNMARKED -> "names marked as UTF-8";
                default -> "members, directory, end record and nothing else";
            };
        }

        private void report(FindingCode code, String path, String message) {
            findings.accept(Finding.of(code, path, message).comparing(expected(code), message));
        }
    }
}
