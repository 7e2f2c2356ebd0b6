package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A folder with all that is in it. Links are never followed. */
final class FolderTree {
    private FolderTree() {}

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes {@code root} if it is there; a link is deleted, not what it leads to. */
    static void delete(Path root) throws IOException {
        if (!exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                throwIfPresent(Optional.ofNullable(failure));
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void throwIfPresent(Optional<IOException> failure) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
