package org.bagwright.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bagwright.model.Finding;
import org.bagwright.verify.ContainerFault;

/** A file that holds members, read as often as wanted. */
interface Archive extends Closeable {

    /**
     * Meets all members without a look at what is wrong with the archive.
     *
     * @throws ContainerFault as {@link #meet} does
     */
    default void list(Visitor visitor) throws IOException {
        meet(visitor, finding -> {});
    }

    /**
     * Meets all members in the order in which they lie.
     *
     * @param findings is told what is wrong with the archive; the same in every pass
     * @throws ContainerFault when nothing behind the members that were met can be read
     */
    void meet(Visitor visitor, Consumer<Finding> findings) throws IOException;

    /** Opens the content of the first member that {@code wanted} accepts; whoever asked closes it. */
    Optional<InputStream> open(Predicate<Member> wanted) throws IOException;

    /** Is told of each member. */
    @FunctionalInterface
    interface Visitor {
        void member(Member member) throws IOException;
    }
}
