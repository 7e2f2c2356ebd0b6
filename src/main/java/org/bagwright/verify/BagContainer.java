package org.bagwright.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.bagwright.model.Finding;

/**
 * What holds a bag: a folder, or an archive that is read as a stream and never unpacked.
 *
 * <p>A bag is read in two passes. First {@link #topFiles} and {@link #open} give the tag files that say what the bag
 * should hold; then {@link #walk} meets all that it does hold, once, and whoever is told of a file may read it.
 */
public interface BagContainer {

    /** As the caller named it. */
    Path place();

    /** The folder that the bag is; empty when it is serialised. */
    Optional<Path> folder();

    /** The media type of the serialisation, such as {@code application/zip}; empty for a folder. */
    Optional<String> mediaType();

    /**
     * The names of the regular files that lie directly in the bag's folder and that {@code wanted} accepts. An archive
     * keeps their octets for {@link #open}, or says in {@link #walk} that they are too large.
     */
    SortedSet<String> topFiles(Predicate<String> wanted) throws IOException;

    /** The octets of one of the {@link #topFiles}. A link is never followed. */
    InputStream open(String topFile) throws IOException;

    /** Meets everything in the bag once, in no order, on the caller's thread. Links are met, never followed. */
    void walk(Visitor visitor) throws IOException;

    /** Is told what is met. Paths are relative to the bag's folder, with {@code /} between parts. */
    interface Visitor {
        /** A regular file. */
        void file(String path, Content content) throws InterruptedIOException;

        void folder(String path);

        /** A symbolic link. */
        void link(String path);

        /** A pipe, socket or device. */
        void special(String path);

        /** What couldn't be read; a path that ends in {@code /}, and the empty one, is a folder that
         * couldn't be listed. */
        void unreadable(String path, IOException failure);

        /** What is wrong with the container itself. */
        void finding(Finding finding);
    }

    /** The octets of a file that was met. */
    interface Content {
        /** As the container states it, before anything is read. */
        long octets();

        /** Whether it can be opened after the visitor returned, and from any thread; in a stream it can't. */
        boolean lasts();

        /** Begins to read; once only unless it {@link #lasts}. Whoever opens it closes it. */
        InputStream open() throws IOException;
    }
}
