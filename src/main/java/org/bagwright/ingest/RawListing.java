package org.bagwright.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** The walk through {@code raw/}: regular files become entries, all else a finding. Opens no file, follows no link. */
final class RawListing extends SimpleFileVisitor<Path> {
    final List<CaptureEntry> entries = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final Path raw;
    private boolean hasCatalogue;

    private RawListing(Path raw) {
        this.raw = raw;
    }

    /**
     * Lists the folder {@code raw}, in no order.
     *
     * @param raw without links in its path
     */
    static RawListing of(Path raw) throws IOException {
        RawListing listing = new RawListing(raw);
        Files.walkFileTree(raw, listing);
        return listing;
    }

    /** Whether the sidecar catalogue lies directly in {@code raw/} as a regular file. */
    boolean hasCatalogue() {
        return hasCatalogue;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(raw) || isTakenIn(folder)) {
            return FileVisitResult.CONTINUE;
        }
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isTakenIn(file)) {
            if (attributes.isSymbolicLink()) {
                findings.add(link(file));
            } else if (attributes.isRegularFile()) {
                take(file, attributes);
            } else {
                findings.add(Finding.of(
                        FindingCode.NOT_A_REGULAR_FILE,
                        place(file),
                        "a pipe, socket or device, which is never opened"));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        findings.add(unreadable(place(file), e));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        if (e != null) {
            findings.add(unreadable(place(folder), e));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A file or folder that can't be read, and why. */
    static Finding unreadable(String place, IOException e) {
        boolean denied = e instanceof AccessDeniedException;
        String reason = denied ? "you have no permission to read it" : RawFolder.reason(e);
        return Finding.of(FindingCode.UNREADABLE_CAPTURE, place, "can't be read: " + reason)
                .hinting(denied ? "give yourself permission to read it, then build again" : "");
    }

    private void take(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (name.equals(RawFolder.CATALOGUE)) {
            hasCatalogue = true;
            return;
        }
        entries.add(new CaptureEntry(
                name,
                PortableName.of(name),
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    }

    private boolean isTakenIn(Path path) {
        Optional<String> skipped = SkippedName.reason(path.getFileName().toString());
        if (skipped.isPresent()) {
            findings.add(Finding.of(FindingCode.SYSTEM_FILE_SKIPPED, place(path), "skipped: " + skipped.orElseThrow()));
        } else if (!hasReadableName(path)) {
            findings.add(
                    Finding.of(FindingCode.UNREADABLE_CAPTURE, place(path), "its name isn't in the system's charset")
                            .hinting("rename it, or set LC_ALL=C.UTF-8 if it shows well elsewhere"));
        } else {
            return true;
        }
        return false;
    }

    private Finding link(Path link) {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            return Finding.of(FindingCode.NOT_A_REGULAR_FILE, place(link), "a link that leads nowhere");
        }
        if (target.startsWith(raw)) {
            String message = "a link to " + place(target) + ", which is read itself: links are not followed";
            return Finding.of(FindingCode.NOT_A_REGULAR_FILE, place(link), message);
        }
        return Finding.of(FindingCode.LINK_OUT_OF_RAW, place(link), "a link that leads out of raw/ is not followed")
                .hinting("put a copy of the file in its place, if it is meant to be in the dataset");
    }

    /** Whether the name is the same after a round through text, as no name is that has foreign octets. */
    private static boolean hasReadableName(Path path) {
        String name = path.getFileName().toString();
        if (name.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        try {
            return path.getFileSystem().getPath(name).equals(path.getFileName());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String place(Path path) {
        return path.equals(raw) ? RawFolder.NAME : RawFolder.NAME + "/" + name(path);
    }

    private String name(Path path) {
        String name = raw.relativize(path).toString();
        return name.replace(path.getFileSystem().getSeparator(), "/");
    }
}
