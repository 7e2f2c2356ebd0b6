package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether a stream goes to a terminal. Java 17 can't tell for one stream alone, so the launchers say it in
 * {@code BAGWRIGHT_TTY}, the numbers of the streams that do; without it Linux is asked. Elsewhere we take it for a pipe:
 * colour that is missing does no harm, escape codes in a file do.
 */
final class Terminal {
    private Terminal() {}

    static boolean isAt(int descriptor, Map<String, String> environment) {
        String told = environment.get("BAGWRIGHT_TTY");
        return told == null ? isTerminalOnLinux(descriptor) : told.contains(Integer.toString(descriptor));
    }

    private static boolean isTerminalOnLinux(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
