package org.bagwright.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that was noticed: what, where, and what to do next.
 *
 * @param code what kind of thing it is
 * @param path the file or bag path it concerns, relative to the project or the bag; empty when it concerns no file
 * @param line 1-based line in that file
 * @param expected what should have stood there
 * @param found what stands there
 * @param message one sentence in plain words, without the path
 * @param hint the next step, a command where there is one; empty when there is none
 */
public record Finding(
        FindingCode code,
        String path,
        OptionalInt line,
        Optional<String> expected,
        Optional<String> found,
        String message,
        String hint) {

    /** A finding about {@code path} with a message alone. */
    public static Finding of(FindingCode code, String path, String message) {
        return new Finding(code, path, OptionalInt.empty(), Optional.empty(), Optional.empty(), message, "");
    }

    public Finding at(int newLine) {
        return new Finding(code, path, OptionalInt.of(newLine), expected, found, message, hint);
    }

    public Finding comparing(String newExpected, String newFound) {
        return new Finding(code, path, line, Optional.of(newExpected), Optional.of(newFound), message, hint);
    }

    public Finding hinting(String newHint) {
        return new Finding(code, path, line, expected, found, message, newHint);
    }

    /** The same finding about {@code newPath}. */
    public Finding in(String newPath) {
        return new Finding(code, newPath, line, expected, found, message, hint);
    }

    public Severity severity() {
        return code.severity();
    }
}
