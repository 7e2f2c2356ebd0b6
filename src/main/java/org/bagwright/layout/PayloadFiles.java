package org.bagwright.layout;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.bagwright.model.BagPath;

/** The payload files of a bag in a folder, opened only where they are regular files. */
record PayloadFiles(Path bag) {
    /** Octets of a text for people that are read: a change log of a thousand versions. */
    private static final int MOST_TEXT = 1 << 20;

    boolean isThere(BagPath path) {
        return Files.isRegularFile(file(path), NOFOLLOW_LINKS);
    }

    /** Octets of the file; {@code NoSuchFileException} when there is no regular file. */
    long size(BagPath path) throws IOException {
        return attributes(path).size();
    }

    /** Another one for another file in the same place, as far as the file system tells: its key, size and time. */
    String mark(BagPath path) throws IOException {
        BasicFileAttributes attributes = attributes(path);
        return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
    }

    private BasicFileAttributes attributes(BagPath path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file(path), BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(path.value(), null, "not a regular file");
        }
        return attributes;
    }

    /** The file's content; {@code NoSuchFileException} when there is no regular file. */
    InputStream open(BagPath path) throws IOException {
        size(path);
        return Channels.newInputStream(FileChannel.open(file(path), READ, NOFOLLOW_LINKS));
    }

    /** The beginning of the file, in UTF-8. */
    String text(BagPath path) throws IOException {
        try (InputStream in = open(path)) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    /** The beginning of a tag file beside the payload, in UTF-8; nothing when there is no regular file. */
    String tagText(String name) throws IOException {
        Path file = bag.resolve(name);
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return "";
        }
        try (InputStream in = Channels.newInputStream(FileChannel.open(file, READ, NOFOLLOW_LINKS))) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private Path file(BagPath path) {
        return bag.resolve("data").resolve(path.value());
    }
}
