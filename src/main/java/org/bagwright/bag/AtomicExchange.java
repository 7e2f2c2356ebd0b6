package org.bagwright.bag;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Exchanges two folders of one file system in one step, where the system has such a step: Linux, macOS. */
final class AtomicExchange {
    /** ENOSYS on Linux and macOS, EINVAL, ENOTSUP and EOPNOTSUPP: the system or this file system can't. */
    private static final Set<Integer> CANNOT = Set.of(38, 78, 22, 45, 95);

    private AtomicExchange() {}

    /**
     * Exchanges the folders.
     *
     * @return false when it can't be done here, and nothing was done
     * @throws IOException when it can be done here but failed
     */
    static boolean exchange(Path one, Path other) throws IOException {
        if (!LibC.isLinux() && !LibC.isMac()) {
            return false;
        }
        Optional<LibC> library = LibC.load();
        return library.isPresent() && exchange(library.get(), one.toString(), other.toString());
    }

    private static boolean exchange(LibC library, String one, String other) throws IOException {
        try {
            if (LibC.isLinux()) {
                library.renameat2(LibC.AT_FDCWD, one, LibC.AT_FDCWD, other, LibC.RENAME_EXCHANGE);
            } else {
                library.renamex_np(one, other, LibC.RENAME_SWAP);
            }
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        } catch (LastErrorException e) {
            if (CANNOT.contains(e.getErrorCode())) {
                return false;
            }
            throw new FileSystemException(one, other, "can't be exchanged: " + e.getMessage());
        }
    }
}
