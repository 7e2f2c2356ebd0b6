package org.bagwright.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.bagwright.model.Finding;

/** A file that holds members, read as often as wanted. */
interface Archive extends Closeable {

    /**
     * Meets all members without a look at what is wrong with the archive.
     *
     * @throws ArchiveFault as {@link #meet} does
     */
    default void list(Visitor visitor) throws IOException {
        meet(visitor, finding -> {});
    }

    /**
     * Meets all members in the order in which they lie.
     *
     * @param findings is told what is wrong with the archive; the same in every pass
     * @throws ArchiveFault when nothing behind the members that were met can be read
     */
    void meet(Visitor visitor, Consumer<Finding> findings) throws IOException;

    /** Is told of each member. */
    @FunctionalInterface
    interface Visitor {
        void member(Member member) throws IOException;
    }
}
