package org.bagwright.bag;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Makes sure that what was written outlasts a power cut. */
final class Durability {
    /**
     * Files from which on the whole file system is synced at once, where that can be done. One by one takes 1.0 to 1.5 ms
     * a file (ext4, two shared cores); loading JNA about 150 ms.
     */
    private static final long MANY_FILES = 200;

    private Durability() {}

    /** Syncs all files and folders of {@code tree}, which has about {@code files} files. */
    static void sync(Path tree, long files) throws IOException {
        if (files < MANY_FILES || !LibC.isLinux() || !syncFileSystem(tree)) {
            syncOneByOne(tree);
        }
    }

    private static boolean syncFileSystem(Path folder) throws IOException {
        Optional<LibC> library = LibC.load();
        if (library.isEmpty()) {
            return false;
        }
        try {
            int descriptor = library.get().open(folder.toString(), LibC.O_RDONLY);
            try {
                library.get().syncfs(descriptor);
            } finally {
                library.get().close(descriptor);
            }
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        } catch (LastErrorException e) {
            throw new FileSystemException(folder.toString(), null, "can't be synced: " + e.getMessage());
        }
    }

    static void syncOneByOne(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                syncFile(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                syncFolder(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void syncFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
    }

    /** Syncs the names in {@code folder}. Windows has no such thing: it journals them itself. */
    static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
