package org.bagwright;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A process of a test, with an end: a test that waits for it, or for what it says, may fail, but never hangs. */
public final class LimitedProcess {
    /** Far more than any of them takes on a slow machine: most end within seconds. */
    private static final int MINUTES = 3;

    private LimitedProcess() {}

    /** Starts {@code command}; it is killed with its children if it still runs when the time is over. */
    public static Process start(ProcessBuilder command) throws IOException {
        Process process = command.start();
        process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        });
        return process;
    }
}
