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
    private final String expected;
    private final String found;
    private final String hint;

    private ContainerFault(
            FindingCode code, String message, String expected, String found, String hint, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.expected = expected;
        this.found = found;
        this.hint = hint;
    }

    /** A fault, as a finding has it. */
    public ContainerFault(FindingCode code, String message, String expected, String found) {
        this(code, message, expected, found, "", null);
    }

    /** The same because of {@code cause}. */
    public ContainerFault causedBy(Throwable cause) {
        return new ContainerFault(code, getMessage(), expected, found, hint, cause);
    }

    /** The same with a next step. */
    public ContainerFault hinting(String newHint) {
        return new ContainerFault(code, getMessage(), expected, found, newHint, getCause());
    }

    public FindingCode code() {
        return code;
    }

    /** The fault as a finding about {@code path}. */
    public Finding at(String path) {
        return Finding.of(code, path, getMessage()).comparing(expected, found).hinting(hint);
    }
}
