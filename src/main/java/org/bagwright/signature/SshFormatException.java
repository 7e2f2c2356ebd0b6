package org.bagwright.signature;

/** Octets aren't what the SSH formats say that they are; the message says how, in plain words. */
final class SshFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    SshFormatException(String message) {
        super(message);
    }
}
