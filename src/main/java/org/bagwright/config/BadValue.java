package org.bagwright.config;

/** A text that isn't a value of its key; becomes a finding at the value's place. */
final class BadValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    BadValue(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
