package org.bagwright.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.verify.BagContainer;
import org.bagwright.verify.ContainerFault;

/** One walk over the members of an archive that lie in the bag's folder. */
final class MemberWalk {
    /** Passes over a compressed tar for hard links, one link to each file a pass: each decompresses all of it. */
    private static final int LINK_PASSES = 4;
    /** Hard links that are followed at most, for their memory. */
    private static final int LINKS = 1_000_000;

    private final Archive archive;
    private final ArchiveLimits limits;
    private final String prefix;
    private final BagContainer.Visitor visitor;
    private final String hint;
    private final Fingerprints files = new Fingerprints();
    private final Fingerprints folders = new Fingerprints();
    /** Paths of hard links by the path of the file that each is. */
    private final Map<String, Deque<String>> links = new TreeMap<>();

    private int linkCount;
    private String place = "";
    private String lastFolder = "";
    private Optional<ContainerFault> told = Optional.empty();

    /**
     * A walk.
     *
     * @param base path of the bag's folder in the archive
     * @param hint a command that shows what the archive holds
     */
    MemberWalk(Archive archive, ArchiveLimits limits, String base, BagContainer.Visitor visitor, String hint) {
        this.archive = archive;
        this.limits = limits;
        this.prefix = base.isEmpty() ? "" : base + "/";
        this.visitor = visitor;
        this.hint = hint;
    }

    void run() throws IOException {
        try {
            archive.meet(this::meet, this::report);
            followLinks();
        } catch (ContainerFault e) {
            if (told.filter(fault -> fault == e).isEmpty()) {
                report(e.at(place));
            }
        }
        links.forEach((target, paths) -> paths.forEach(path -> report(Finding.of(
                        FindingCode.ARCHIVE_DAMAGED,
                        path,
                        "is a hard link to a file that the archive doesn't hold, or that has too many links")
                .comparing("a file at '" + target + "'", "none, or too many links"))));
    }

    private void report(Finding finding) {
        String path = MemberName.of(finding.path(), limits).path();
        visitor.finding(finding.in(isInBag(path) ? inBag(path) : path).hinting(hint));
    }

    private boolean isInBag(String path) {
        return !path.isEmpty() && path.startsWith(prefix);
    }

    private String inBag(String path) {
        return path.substring(prefix.length());
    }

    private void meet(Member member) throws IOException {
        MemberName name = MemberName.of(member.name(), limits);
        place = name.path();
        if (name.fault().isPresent()) {
            report(name.fault().get().at(place));
            return;
        }
        if (isInBag(place) && isNew(place, member.kind() == Member.Kind.FOLDER)) {
            show(inBag(place), member);
        }
    }

    private boolean isNew(String path, boolean folder) {
        boolean clashes = !addFolders(path) || (folder ? files.contains(path) : folders.contains(path));
        if (clashes) {
            report(Finding.of(FindingCode.ARCHIVE_MEMBER_REPEATED, path, "is a file and a folder at once")
                    .comparing("one or the other", "both"));
        } else if (!folder && !files.add(path)) {
            report(Finding.of(
                            FindingCode.ARCHIVE_MEMBER_REPEATED,
                            path,
                            "is in the archive more than once: the first was checked, programs unpack one or the other")
                    .comparing("one member", "several"));
            return false;
        }
        if (folder) {
            folders.add(path);
        }
        return !clashes;
    }

    /** Takes note of the folders above; false when one of them is a file. */
    private boolean addFolders(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        if (folder.isEmpty() || folder.equals(lastFolder)) {
            return true;
        }
        boolean free = !files.contains(folder);
        if (folders.add(folder)) {
            free &= addFolders(folder);
            if (isInBag(folder)) {
                visitor.folder(inBag(folder));
            }
        }
        lastFolder = folder;
        return free;
    }

    private void show(String path, Member member) throws InterruptedIOException {
        switch (member.kind()) {
            case FILE -> visitor.file(path, content(member));
            case FOLDER -> visitor.folder(path);
            case SYMBOLIC_LINK -> visitor.link(path);
            case SPECIAL -> visitor.special(path);
            case HARD_LINK -> link(path, member);
            case ENCRYPTED -> encrypted(path, member);
        }
    }

    /** It is there, and its length counts. */
    private void encrypted(String path, Member member) throws InterruptedIOException {
        ContainerFault fault = new ContainerFault(
                        FindingCode.ARCHIVE_MEMBER_ENCRYPTED,
                        "is encrypted: its content isn't checked",
                        "a content that can be read",
                        "an encrypted one")
                .hinting(hint);
        visitor.finding(fault.at(path));
        visitor.file(path, content(new Member(member.name(), member.kind(), member.octets(), "", member.lasts(), () -> {
            throw fault;
        })));
    }

    private BagContainer.Content content(Member member) {
        return new BagContainer.Content() {
            @Override
            public long octets() {
                return member.octets();
            }

            @Override
            public boolean lasts() {
                return member.lasts();
            }

            @Override
            public InputStream open() throws IOException {
                try {
                    return new Told(member.content().open(), member.lasts());
                } catch (ContainerFault e) {
                    throw e.hinting(hint);
                }
            }
        };
    }

    /** In a stream, damage within a content ends the walk too; whoever reads the content reports it. */
    private final class Told extends FilterInputStream {
        private final boolean lasts;

        Told(InputStream content, boolean lasts) {
            super(content);
            this.lasts = lasts;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (ContainerFault e) {
                if (!lasts) {
                    told = Optional.of(e);
                }
                throw e.hinting(hint);
            }
        }
    }

    private void link(String path, Member member) {
        MemberName target = MemberName.of(member.target(), limits);
        report(Finding.of(FindingCode.ARCHIVE_HARD_LINK, prefix + path, "is a hard link to '" + member.target() + "'")
                .comparing("a file", "a hard link"));
        if (target.fault().isPresent() || !isInBag(target.path()) || ++linkCount > LINKS) {
            visitor.unreadable(
                    path,
                    new ContainerFault(
                                    FindingCode.ARCHIVE_NAME_ESCAPES,
                                    "is a hard link out of the bag: not followed",
                                    "a file in the bag",
                                    member.target())
                            .hinting(hint));
            return;
        }
        links.computeIfAbsent(target.path(), any -> new ArrayDeque<>()).add(prefix + path);
    }

    /** The content of a link is that of its file, which was met before. */
    private void followLinks() throws IOException {
        for (int pass = 0; pass < LINK_PASSES && !links.isEmpty(); pass++) {
            Fingerprints met = new Fingerprints();
            archive.list(member -> {
                String target = MemberName.of(member.name(), limits).path();
                place = target;
                if (member.kind() == Member.Kind.FILE && links.containsKey(target) && met.add(target)) {
                    follow(member, links.get(target));
                    links.computeIfPresent(target, (path, waiting) -> waiting.isEmpty() ? null : waiting);
                }
            });
        }
    }

    private void follow(Member member, Deque<String> paths) throws InterruptedIOException {
        do {
            visitor.file(inBag(paths.remove()), content(member));
        } while (member.lasts() && !paths.isEmpty());
    }
}
