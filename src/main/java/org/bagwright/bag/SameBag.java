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

/**
 * Whether a published bag is the one that was just built: the same metadata and tag manifests to the octet, which name
 * the digest of every manifest, and with that of every file; and all files still there, at their length, and no others.
 * (Their octets aren't read again: that is what verifying is for.)
 */
final class SameBag {
    private SameBag() {}

    static boolean holds(Path built, Path published) throws IOException {
        Deque<Path> folders = new ArrayDeque<>(Set.of(built));
        while (!folders.isEmpty()) {
            Path folder = folders.pop();
            Path other = published.resolve(built.relativize(folder));
            Set<String> names = names(folder);
            if (!names.equals(names(other))) {
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
