package org.bagwright.archive;

import java.io.IOException;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/** Why an archive, or one member of it, can't be read on: the fault is in the archive, not in the file system. */
final class ArchiveFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    ArchiveFault(FindingCode code, String message) {
        super(message);
        this.code = code;
    }

    ArchiveFault(FindingCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    FindingCode code() {
        return code;
    }

    Finding at(String path) {
        return Finding.of(code, path, getMessage());
    }
}
