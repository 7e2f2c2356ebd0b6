package org.bagwright.bag;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Meets everything in a bag's folder once, in no order, with one folder open at a time. Links are met, never followed;
 * nothing is opened but folders.
 */
final class BagWalk {

    /** Is told what is met. Paths are relative to the bag, with {@code /} between parts. */
    interface Visitor {
        void file(String path, Path file, long octets) throws InterruptedIOException;

        void folder(String path);

        void link(String path);

        /** A pipe, socket or device. */
        void special(String path);

        void unreadable(String path, IOException failure);
    }

    private record Folder(Path folder, String prefix) {}

    private final Visitor visitor;
    private final Deque<Folder> waiting = new ArrayDeque<>();

    private BagWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void walk(Path bag, Visitor visitor) throws InterruptedIOException {
        BagWalk walk = new BagWalk(visitor);
        walk.waiting.push(new Folder(bag, ""));
        while (!walk.waiting.isEmpty()) {
            walk.list(walk.waiting.pop());
        }
    }

    private void list(Folder folder) throws InterruptedIOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.folder())) {
            for (Path entry : entries) {
                meet(entry, folder.prefix() + entry.getFileName());
            }
        } catch (InterruptedIOException e) {
            throw e;
        } catch (DirectoryIteratorException e) {
            visitor.unreadable(folder.prefix(), e.getCause());
        } catch (IOException e) {
            visitor.unreadable(folder.prefix(), e);
        }
    }

    private void meet(Path entry, String path) throws InterruptedIOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS);
        } catch (IOException e) {
            visitor.unreadable(path, e);
            return;
        }
        if (attributes.isRegularFile()) {
            visitor.file(path, entry, attributes.size());
        } else if (attributes.isDirectory()) {
            visitor.folder(path);
            waiting.push(new Folder(entry, path + "/"));
        } else if (attributes.isSymbolicLink()) {
            visitor.link(path);
        } else {
            visitor.special(path);
        }
    }
}
