package org.bagwright.json;

/**
 * One thing that is wrong with a line.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value in question; empty for the whole line
 * @param message what is wrong with it, in plain words
 */
public record Violation(String pointer, String message) {

    static Violation ofLine(String message) {
        return new Violation("", message);
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
