package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a published bag is the one that was just built: the same metadata and tag manifests to the octet, which name
 * the digest of every manifest, and with that of every file; and all files still there, at their length, and no others.
 * (Their octets aren't read again: that is what verifying is for.)
 */
final class SameBag {
    /** Signatures of tag manifests are added to a published bag; no build makes them. */
    private static final Pattern SIGNATURE = Pattern.compile("tagmanifest-[a-z0-9]+\\.txt\\.sig");

    private static final String PAYLOAD = "data";
    private static final String MANIFEST = "manifest-sha512.txt";

    private SameBag() {}

    /** Whether both have the same payload, whatever their tag files say. */
    static boolean holdsPayload(Path built, Path published) throws IOException {
        Path manifest = published.resolve(MANIFEST);
        return FolderTree.isFolder(published.resolve(PAYLOAD))
                && Files.isRegularFile(manifest, NOFOLLOW_LINKS)
                && isAlike(built.resolve(MANIFEST), manifest, true)
                && holds(built, published, built.resolve(PAYLOAD));
    }

    static boolean holds(Path built, Path published) throws IOException {
        return holds(built, published, built);
    }

    private static boolean holds(Path built, Path published, Path below) throws IOException {
        Deque<Path> folders = new ArrayDeque<>(Set.of(below));
        while (!folders.isEmpty()) {
            Path folder = folders.pop();
            Path other = published.resolve(built.relativize(folder));
            Set<String> names = names(folder);
            Set<String> others = names(other);
            if (folder.equals(built)) {
                others.removeIf(name -> SIGNATURE.matcher(name).matches());
            }
            if (!names.equals(others)) {
                return false;
            }
            for (String name : names) {
                if (!isAlike(folder.resolve(name), other.resolve(name), folder.equals(built))) {
                    return false;
                }
                if (FolderTree.isFolder(folder.resolve(name))) {
                    folders.push(folder.resolve(name));
                }
            }
        }
        return true;
    }

    private static boolean isAlike(Path one, Path other, boolean toTheOctet) throws IOException {
        BasicFileAttributes mine = Files.readAttributes(one, BasicFileAttributes.class, NOFOLLOW_LINKS);
        BasicFileAttributes theirs = Files.readAttributes(other, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (mine.isDirectory()) {
            return theirs.isDirectory();
        }
        return theirs.isRegularFile()
                && mine.size() == theirs.size()
                && (!toTheOctet || Files.mismatch(one, other) < 0);
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        return names;
    }
}
