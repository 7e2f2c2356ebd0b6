package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bagwright.model.Finding;

/**
 * A check of what is in a bag, beyond BagIt. It is called for bags whose metadata states {@link BagInfo#LAYOUT}, and
 * only when the bag holds no link, no device and no path that leaves it, so that its files can be opened safely.
 */
public interface ContentCheck {

    /**
     * Checks the bag.
     *
     * @param jobs threads that may be used
     * @param findings takes findings from any thread; paths relative to the bag
     * @throws IOException when a file can't be read: the check is incomplete then
     */
    void check(Path bag, BagInfo info, int jobs, Consumer<Finding> findings) throws IOException;
}
