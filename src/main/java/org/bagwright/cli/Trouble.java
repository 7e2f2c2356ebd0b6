package org.bagwright.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Trouble with the environment in plain words: Java often names the fault in the exception's type alone. */
final class Trouble {
    private Trouble() {}

    /** The finding for {@code e}; files below {@code workingFolder} are named relative to it. */
    static Finding of(IOException e, Path workingFolder) {
        String file = e instanceof FileSystemException at && at.getFile() != null ? at.getFile() : "";
        return Finding.of(FindingCode.ENVIRONMENT_FAILED, relative(file, workingFolder), reason(e))
                .hinting(e instanceof NoSuchFileException ? "is the path spelled right?" : "bagwright doctor");
    }

    private static String relative(String file, Path workingFolder) {
        String start = workingFolder + workingFolder.getFileSystem().getSeparator();
        return file.startsWith(start) ? file.substring(start.length()) : file;
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (e instanceof NotDirectoryException) {
            return "not a folder";
        } else if (e instanceof AccessDeniedException) {
            return "access denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "exists already";
        } else if (e instanceof FileSystemException at && at.getReason() != null) {
            return at.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
