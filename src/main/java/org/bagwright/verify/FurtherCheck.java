package org.bagwright.verify;

import java.io.IOException;
import java.util.function.Consumer;
import org.bagwright.model.Finding;

/** A check of a bag beyond BagIt: of its own layout, of a profile. It is called when the bag's files have been met. */
public interface FurtherCheck {

    /** Whether it reads the payload, so that a quick verification leaves it out. */
    default boolean readsPayload() {
        return false;
    }

    /**
     * Checks the bag, or does nothing when it isn't of the kind that this check is for.
     *
     * @param jobs threads that may be used
     * @param findings takes findings from any thread; paths relative to the bag
     * @throws IOException when a file can't be read: the check is incomplete then
     */
    void check(BagFacts bag, int jobs, Consumer<Finding> findings) throws IOException;
}
