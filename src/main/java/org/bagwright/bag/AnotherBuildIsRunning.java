package org.bagwright.bag;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, or another thread of this one, is writing into the same dataset folder. */
public final class AnotherBuildIsRunning extends IOException {
    private static final long serialVersionUID = 1L;

    AnotherBuildIsRunning(Path lock) {
        super("another build is running: it holds " + lock);
    }
}
