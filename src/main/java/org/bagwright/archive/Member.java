package org.bagwright.archive;

import java.io.IOException;
import java.io.InputStream;
import org.bagwright.verify.ContainerFault;

/**
 * One member of an archive, as it states itself.
 *
 * @param name as stored, parts joined by {@code /}, a folder's perhaps with a final one
 * @param octets length of its content
 * @param target the name that a hard link stands for; empty for everything else
 * @param lasts whether the content can be opened later and from any thread; else only while the member is met, and once
 * @param content its octets
 */
record Member(String name, Kind kind, long octets, String target, boolean lasts, Source content) {

    /** What a member is. */
    enum Kind {
        FILE,
        FOLDER,
        SYMBOLIC_LINK,
        HARD_LINK,
        /** A pipe, socket or device. */
        SPECIAL,
        /** A file whose content is encrypted. */
        ENCRYPTED
    }

    /** Opens a content. */
    @FunctionalInterface
    interface Source {
        /**
         * The content from its beginning.
         *
         * @throws ContainerFault when the archive doesn't hold it as it should; also from the stream's methods
         */
        InputStream open() throws IOException;
    }
}
