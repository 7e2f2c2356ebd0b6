package org.bagwright.verify;

import java.io.IOException;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * What is wrong with a {@link BagContainer}, or with how it holds one file, so that it can't be read on. The fault is in
 * the container, not in the file system: an answer, where any other {@link IOException} leaves the question open.
 */
public final class ContainerFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;

    public ContainerFault(FindingCode code, String message) {
        super(message);
        this.code = code;
    }

    public ContainerFault(FindingCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public FindingCode code() {
        return code;
    }

    /** The fault as a finding about {@code path}. */
    public Finding at(String path) {
        return Finding.of(code, path, getMessage());
    }
}
