package org.bagwright.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.ContainerFault;

/**
 * A tar archive, plain or compressed: POSIX, GNU and the formats before them.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">pax, with both tar formats</a>
 */
final class TarArchive implements Archive {
    private static final byte VOLUME_LABEL = 'V';
    private static final byte CONTINUED = 'M';
    private static final Pattern CUT_SHORT =
            Pattern.compile("truncated|unexpected end|premature end|end of (the )?(file|stream|input)");
    private static final int SCRATCH = 1 << 14;

    private final ArchiveFormat format;
    private final ArchiveLimits limits;
    private final FileChannel channel;

    private TarArchive(ArchiveFormat format, ArchiveLimits limits, FileChannel channel) {
        this.format = format;
        this.limits = limits;
        this.channel = channel;
    }

    static TarArchive open(Path file, ArchiveFormat format, ArchiveLimits limits) throws IOException {
        return new TarArchive(format, limits, FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public void meet(Visitor visitor, Consumer<Finding> findings) throws IOException {
        SourceStream source = new SourceStream(channel, 0, channel.size());
        try (Pass pass = new Pass(source, visitor, findings)) {
            pass.run();
        }
    }

    @Override
    public Optional<InputStream> open(Predicate<Member> wanted) throws IOException {
        Pass pass = new Pass(new SourceStream(channel, 0, channel.size()), member -> {}, finding -> {});
        Optional<InputStream> content = Optional.empty();
        try {
            content = pass.find(wanted);
            return content;
        } finally {
            if (content.isEmpty()) {
                pass.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** One reading from start to end. */
    private final class Pass implements AutoCloseable {
        private final SourceStream source;
        private final Visitor visitor;
        private final Consumer<Finding> findings;
        private final boolean plain = format == ArchiveFormat.TAR;
        private InputStream decompressed = InputStream.nullInputStream();
        private InputStream ahead = decompressed;
        private GuardedStream in;
        private TarArchiveInputStream tar;
        private Optional<ContainerFault> fault = Optional.empty();
        private long members;

        Pass(SourceStream source, Visitor visitor, Consumer<Finding> findings) {
            this.source = source;
            this.visitor = visitor;
            this.findings = findings;
        }

        void run() throws IOException {
            attempt(this::begin);
            for (TarArchiveEntry entry = next(); entry != null; entry = next()) {
                if (++members > limits.members()) {
                    throw new ContainerFault(
                            FindingCode.ARCHIVE_OVER_LIMIT,
                            "has too many members; read no further",
                            "at most " + limits.members(),
                            "more");
                }
                meet(entry);
            }
            finish();
        }

        /** The content of the first member that is wanted; closing it ends the pass. */
        Optional<InputStream> find(Predicate<Member> wanted) throws IOException {
            attempt(this::begin);
            for (TarArchiveEntry entry = next(); entry != null; entry = next()) {
                Member member = member(entry, kind(entry, entry.getLinkFlag()));
                if (wanted.test(member)) {
                    InputStream content = member.content().open();
                    return Optional.of(new FilterInputStream(content) {
                        @Override
                        public void close() throws IOException {
                            Pass.this.close();
                        }
                    });
                }
                drain(entry);
            }
            return Optional.empty();
        }

        private Void begin() throws IOException {
            decompressed = Decompression.of(format, source);
            ahead = plain ? decompressed : ReadAhead.of(decompressed);
            in = new GuardedStream(ahead, channel.size(), plain, limits);
            tar = new TarArchiveInputStream(
                    in,
                    TarConstants.DEFAULT_BLKSIZE,
                    TarConstants.DEFAULT_RCDSIZE,
                    StandardCharsets.UTF_8.name(),
                    true);
            return null;
        }

        private TarArchiveEntry next() throws IOException {
            in.beginHeader();
            TarArchiveEntry entry = attempt(tar::getNextEntry);
            if (entry != null && !entry.isCheckSumOK()) {
                throw fail(new ContainerFault(
                        FindingCode.ARCHIVE_DAMAGED,
                        members == 0 ? "doesn't hold a tar" : "has a header whose checksum is wrong",
                        "the header of a member",
                        "other octets"));
            }
            if (entry != null) {
                in.endHeader();
            }
            return entry;
        }

        private void meet(TarArchiveEntry entry) throws IOException {
            byte type = entry.getLinkFlag();
            if (entry.isSparse()) {
                in.addHoles(entry.getRealSize());
            }
            if (type != VOLUME_LABEL) {
                visitor.member(member(entry, kind(entry, type)));
            }
            drain(entry);
        }

        private Member.Kind kind(TarArchiveEntry entry, byte type) {
            return switch (type) {
                case TarConstants.LF_LINK -> Member.Kind.HARD_LINK;
                case TarConstants.LF_SYMLINK -> Member.Kind.SYMBOLIC_LINK;
                case TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO, CONTINUED -> Member.Kind.SPECIAL;
                default -> entry.isDirectory() ? Member.Kind.FOLDER : Member.Kind.FILE;
            };
        }

        private Member member(TarArchiveEntry entry, Member.Kind kind) throws IOException {
            boolean lasts = plain && !entry.isSparse();
            long octets = entry.getRealSize();
            long start = in.octets();
            Member.Source content =
                    lasts ? () -> new Cut(new SourceStream(channel, start, start + octets), octets) : Current::new;
            String target = kind == Member.Kind.HARD_LINK ? entry.getLinkName() : "";
            return new Member(entry.getName(), kind, octets, target, lasts, content);
        }

        private void drain(TarArchiveEntry entry) throws IOException {
            if (fault.isPresent()) {
                throw fault.get();
            }
            if (entry.isDirectory()) {
                return;
            }
            byte[] scratch = new byte[0];
            boolean more = true;
            while (more) {
                if (plain && !entry.isSparse()) {
                    more = attempt(() -> tar.skip(Long.MAX_VALUE)) > 0;
                } else {
                    byte[] target = scratch.length == 0 ? new byte[SCRATCH] : scratch;
                    scratch = target;
                    more = attempt(() -> tar.read(target, 0, target.length)) >= 0;
                }
            }
        }

        /** What follows the end mark: zeros up to a round length. */
        private void finish() throws IOException {
            if (!in.hasEndMark()) {
                findings.accept(Finding.of(
                                FindingCode.ARCHIVE_END_MISSING,
                                "",
                                "ends without the blocks of zeros that end a tar: it may have been cut short")
                        .comparing("two blocks of zeros", "the end of the file"));
            }
            in.endHeader();
            if (in.goesOn() || hasMore()) {
                findings.accept(Finding.of(
                                FindingCode.ARCHIVE_FOREIGN_OCTETS,
                                "",
                                "goes on after its end; the rest isn't part of the bag")
                        .comparing("zeros", "other octets"));
            }
        }

        private boolean hasMore() throws IOException {
            try {
                if (hasOtherThanZeros()) {
                    return true;
                }
            } catch (ContainerFault e) {
                throw e;
            } catch (IOException e) {
                source.throwOwnFailure();
                ContainerFault fault = fault(e);
                if (fault.code() == FindingCode.ARCHIVE_TRUNCATED) {
                    throw fault;
                }
                return true;
            }
            return decompressed instanceof Decompression && ((Decompression) decompressed).trailing();
        }

        private boolean hasOtherThanZeros() throws IOException {
            byte[] chunk = new byte[SCRATCH];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int at = 0; at < read; at++) {
                    if (chunk[at] != 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        private <T> T attempt(Step<T> step) throws IOException {
            try {
                return step.run();
            } catch (ContainerFault e) {
                throw fail(e);
            } catch (IOException | RuntimeException e) {
                source.throwOwnFailure();
                throw fail(fault(e));
            }
        }

        private ContainerFault fail(ContainerFault e) {
            fault = Optional.of(e);
            return e;
        }

        @Override
        public void close() throws IOException {
            ahead.close();
        }

        /** The content of the member that is being met. */
        private final class Current extends RunStream {
            private final long number = members;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (members != number) {
                    throw new IllegalStateException("was passed already: member " + number);
                }
                return attempt(() -> tar.read(target, offset, length));
            }
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    /** A content that must have its whole length. */
    private static final class Cut extends RunStream {
        private final InputStream in;
        private final long octets;
        private long missing;

        Cut(InputStream in, long octets) {
            this.in = in;
            this.octets = octets;
            this.missing = octets;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            missing -= Math.max(0, read);
            if (read < 0 && missing > 0) {
                throw new ContainerFault(
                        FindingCode.ARCHIVE_TRUNCATED,
                        "ends within this file",
                        octets + " octets",
                        (octets - missing) + " octets");
            }
            return read;
        }
    }

    static ContainerFault cutShort() {
        return new ContainerFault(
                FindingCode.ARCHIVE_TRUNCATED, "is cut short", "a whole archive", "the end of the file before its own");
    }

    private static ContainerFault fault(Exception e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof EOFException || CUT_SHORT.matcher(message).find()) {
            return cutShort().causedBy(e);
        }
        return Decompression.fault(e);
    }
}
