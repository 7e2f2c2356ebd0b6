package org.bagwright.signature;

/** A key or signature of a kind that can't be checked here. */
final class UnsupportedKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsupportedKeyException(String message) {
        super(message);
    }
}
