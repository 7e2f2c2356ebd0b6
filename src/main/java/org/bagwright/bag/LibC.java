package org.bagwright.bag;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Optional;

/** The few calls of the C library that Java has no words for. Loaded at their first use, if they can be. */
interface LibC extends Library {
    /** Relative to the current folder; ignored for absolute paths. */
    int AT_FDCWD = -100;

    /** See <a href="https://man7.org/linux/man-pages/man2/rename.2.html">renameat2(2)</a>. */
    int RENAME_EXCHANGE = 2;

    /** See renamex_np(2) of macOS. */
    int RENAME_SWAP = 2;

    int O_RDONLY = 0;

    /** Linux: renames, or exchanges two paths in one step. */
    int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags) throws LastErrorException;

    /** macOS: as {@link #renameat2}. */
    int renamex_np(String oldPath, String newPath, int flags) throws LastErrorException;

    int open(String path, int flags) throws LastErrorException;

    int close(int descriptor) throws LastErrorException;

    /** Linux: writes everything of a file system to the disk. */
    int syncfs(int descriptor) throws LastErrorException;

    /** The library, unless it or JNA can't be had on this machine. */
    static Optional<LibC> load() {
        return Loaded.LIBRARY;
    }

    static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** Loads once. */
    final class Loaded {
        private static final Optional<LibC> LIBRARY = library();

        private Loaded() {}

        private static Optional<LibC> library() {
            try {
                return Optional.of(Native.load(Platform.C_LIBRARY_NAME, LibC.class));
            } catch (LinkageError | RuntimeException e) {
                return Optional.empty();
            }
        }
    }
}
