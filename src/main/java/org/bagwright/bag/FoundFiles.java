package org.bagwright.bag;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Oxum;

/** What is in a bag's folder, held against its listings while it is met: what is listed goes to be hashed. */
final class FoundFiles implements BagWalk.Visitor {
    private final Path bag;
    private final FileListing payload;
    private final FileListing tags;
    private final FixityPass fixity;
    private final Findings findings;
    private final Hints hints;
    private final Set<String> unlisted = new HashSet<>();
    /** With their final slash; none in a bag that may be read. */
    private final Set<String> closedFolders = new TreeSet<>();

    private long payloadOctets;
    private long payloadFiles;
    private boolean hasPayloadFolder;

    FoundFiles(Path bag, FileListing payload, FileListing tags, FixityPass fixity, Findings findings, Hints hints) {
        this.bag = bag;
        this.payload = payload;
        this.tags = tags;
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

    @Override
    public void file(String path, Path file, long octets) throws InterruptedIOException {
        if (ListKind.of(path) == ListKind.PAYLOAD) {
            payloadOctets += octets;
            payloadFiles++;
        }
        FileListing listing = listing(ListKind.of(path));
        Optional<FileListing.Entry> entry = listing.entry(path);
        if (entry.isPresent()) {
            entry.get().setFound();
            fixity.add(file, path, octets, listing, entry.get());
        } else {
            unlisted.add(path);
        }
    }

    /** Has the unlisted file at {@code path} compared with the entry of another path. */
    void takeFor(FileListing listing, FileListing.Entry entry, String path) throws InterruptedIOException {
        unlisted.remove(path);
        entry.setFound();
        Path file = bag.resolve(path);
        fixity.add(file, path, file.toFile().length(), listing, entry);
    }

    @Override
    public void folder(String path) {
        hasPayloadFolder |= path.equals("data");
    }

    @Override
    public void link(String path) {
        unopened(FindingCode.SYMBOLIC_LINK_IN_BAG, path, "is a symbolic link; not followed");
    }

    @Override
    public void special(String path) {
        unopened(FindingCode.SPECIAL_FILE_IN_BAG, path, "is a pipe, socket or device; not opened");
    }

    private void unopened(FindingCode code, String path, String message) {
        findings.accept(Finding.of(code, path, message).hinting(hints.show(path)));
        setFound(path);
    }

    @Override
    public void unreadable(String path, IOException failure) {
        findings.unreadable(path, failure, hints.show(path));
        setFound(path);
        if (path.endsWith("/")) {
            closedFolders.add(path);
        }
    }

    /** Whether {@code path} lies in a folder that couldn't be listed, so that nobody knows whether it is there. */
    boolean isHidden(String path) {
        return closedFolders.stream().anyMatch(path::startsWith);
    }

    /** Whether all of the payload was seen. */
    boolean isWhole() {
        return closedFolders.isEmpty();
    }

    /** What stands there but wasn't read isn't missing. */
    private void setFound(String path) {
        listing(ListKind.of(path)).entry(path).ifPresent(FileListing.Entry::setFound);
    }
}
