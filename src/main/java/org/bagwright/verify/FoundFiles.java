package org.bagwright.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Oxum;

/** What is in a bag, held against its listings while it is met: what is listed goes to be hashed. */
final class FoundFiles implements BagContainer.Visitor {
    private final FileListing payload;
    private final FileListing tags;
    private final FetchList fetch;
    private final FixityPass fixity;
    private final Findings findings;
    private final Hints hints;
    private final Set<String> unlisted = new HashSet<>();
    private final List<Lookalike> lookalikes = new ArrayList<>();
    /** With their final slash, the bag's own empty; none in a bag that may be read. */
    private final Set<String> closedFolders = new HashSet<>();

    private int longestClosedFolder;

    private long payloadOctets;
    private long payloadFiles;
    private boolean hasPayloadFolder;

    /** A file whose name is listed in another Unicode normal form only. */
    private static final class Lookalike {
        private final String path;
        private final String listedPath;
        private byte[] digests = new byte[0];

        Lookalike(String path, String listedPath) {
            this.path = path;
            this.listedPath = listedPath;
        }
    }

    FoundFiles(
            FileListing payload, FileListing tags, FetchList fetch, FixityPass fixity, Findings findings, Hints hints) {
        this.payload = payload;
        this.tags = tags;
        this.fetch = fetch;
        this.fixity = fixity;
        this.findings = findings;
        this.hints = hints;
    }

    FileListing listing(ListKind kind) {
        return kind == ListKind.PAYLOAD ? payload : tags;
    }

    /** Paths of regular files that no manifest lists. */
    Set<String> unlisted() {
        return unlisted;
    }

    Oxum payload() {
        return new Oxum(payloadOctets, payloadFiles);
    }

    boolean hasPayloadFolder() {
        return hasPayloadFolder;
    }

    /** All regular files beside {@code data/}. */
    SortedSet<String> tagFiles() {
        return paths(ListKind.TAG).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All regular files below {@code data/}, in no order. */
    Iterable<String> payloadFiles() {
        return () -> paths(ListKind.PAYLOAD).iterator();
    }

    private Stream<String> paths(ListKind kind) {
        return Stream.concat(listing(kind).found(), unlisted.stream().filter(path -> ListKind.of(path) == kind));
    }

    @Override
    public void file(String path, BagContainer.Content content) throws InterruptedIOException {
        if (ListKind.of(path) == ListKind.PAYLOAD) {
            payloadOctets += content.octets();
            payloadFiles++;
        }
        checkName(path);
        fetch.item(path).ifPresent(item -> checkLength(path, content.octets(), item));
        FileListing listing = listing(ListKind.of(path));
        Optional<FileListing.Entry> entry = listing.entry(path);
        if (entry.isPresent()) {
            entry.get().setFound();
            fixity.compare(path, content, listing, entry.get());
            return;
        }
        unlisted.add(path);
        Optional<String> listedPath = listing.inOtherNormalForm(path);
        if (listedPath.isPresent()) {
            Lookalike lookalike = new Lookalike(path, listedPath.get());
            lookalikes.add(lookalike);
            fixity.hash(path, content, listing.columns(), digests -> lookalike.digests = digests);
        }
    }

    /**
     * Takes files for those that are listed under their name in another normal form, unless these are there too. Called
     * when everything has been met and hashed.
     */
    void settleNormalForms() {
        for (Lookalike file : lookalikes) {
            FileListing listing = listing(ListKind.of(file.path));
            FileListing.Entry entry = listing.entry(file.listedPath).orElseThrow();
            if (!entry.isFound()) {
                entry.setFound();
                unlisted.remove(file.path);
                findings.accept(Finding.of(
                                FindingCode.PATHS_DIFFER_IN_NORMAL_FORM,
                                file.listedPath,
                                "is there under a name in another Unicode normal form")
                        .comparing(file.listedPath, file.path)
                        .hinting(hints.show(file.path)));
                if (file.digests.length > 0) {
                    fixity.compare(file.path, listing, entry, file.digests);
                }
            }
        }
    }

    private void checkLength(String path, long octets, FetchList.Item item) {
        if (item.octets().isPresent() && item.octets().getAsLong() != octets) {
            findings.accept(Finding.of(
                            FindingCode.FETCH_LENGTH_DIFFERS,
                            FetchList.FILE,
                            "states another length of " + Excerpt.of(path) + " than it has")
                    .at(item.line())
                    .comparing(Long.toString(item.octets().getAsLong()), Long.toString(octets))
                    .hinting(hints.line(FetchList.FILE, item.line())));
        }
    }

    private void checkName(String path) {
        WindowsName.trouble(path, path.lastIndexOf('/') + 1)
                .ifPresent(trouble -> findings.accept(Finding.of(
                                FindingCode.NAME_NOT_PORTABLE,
                                path,
                                "has a name that " + trouble + ": the bag can't be unpacked on Windows")
                        .comparing("a portable name", path.substring(path.lastIndexOf('/') + 1))
                        .hinting(hints.show(path))));
    }

    @Override
    public void folder(String path) {
        hasPayloadFolder |= path.equals("data");
        checkName(path);
        ListKind kind = ListKind.of(path);
        if (listing(kind).entry(path).isPresent()) {
            setMet(path);
            findings.accept(
                    Finding.of(FindingCode.PATH_IS_FOLDER, path, "is a folder, but a manifest lists it as a file")
                            .comparing("a file", "a folder")
                            .hinting(hints.show(path)));
        }
    }

    @Override
    public void link(String path) {
        unopened(FindingCode.SYMBOLIC_LINK_IN_BAG, path, "is a symbolic link; not followed", "a symbolic link");
    }

    @Override
    public void special(String path) {
        unopened(
                FindingCode.SPECIAL_FILE_IN_BAG,
                path,
                "is a pipe, socket or device; not opened",
                "a pipe, socket or device");
    }

    private void unopened(FindingCode code, String path, String message, String found) {
        findings.accept(
                Finding.of(code, path, message).comparing("a file", found).hinting(hints.show(path)));
        setMet(path);
    }

    @Override
    public void unreadable(String path, IOException failure) {
        findings.unreadable(path, failure, hints.show(path));
        setMet(path);
        if (path.isEmpty() || path.endsWith("/")) {
            closedFolders.add(path);
            longestClosedFolder = Math.max(longestClosedFolder, path.length());
        }
    }

    @Override
    public void finding(Finding finding) {
        findings.accept(finding);
    }

    /** Whether {@code path} lies in a folder that couldn't be listed, so that nobody knows whether it is there. */
    boolean isHidden(String path) {
        if (closedFolders.isEmpty()) {
            return false;
        }
        boolean hidden = closedFolders.contains("");
        for (int slash = path.indexOf('/'); slash >= 0 && slash < longestClosedFolder && !hidden; ) {
            hidden = closedFolders.contains(path.substring(0, slash + 1));
            slash = path.indexOf('/', slash + 1);
        }
        return hidden;
    }

    /** Whether all of the payload was seen. */
    boolean isWhole() {
        return closedFolders.isEmpty();
    }

    /** What stands there but wasn't read isn't missing. */
    private void setMet(String path) {
        listing(ListKind.of(path)).entry(path).ifPresent(FileListing.Entry::setMet);
    }
}
