package org.bagwright.report;

/** What is known of a bag after its check. */
public enum Verdict {
    /** Complete, and every checksum holds. */
    VALID("VALID"),
    /** All files are there, as far as names and sizes tell; no checksum was computed. */
    COMPLETE("COMPLETE"),
    /** Nothing is wrong with what is there, but files are still to be fetched: not complete by RFC 8493, section 3. */
    HOLEY("HOLEY"),
    /** At least one finding is an error. */
    NOT_VALID("NOT VALID"),
    /** Something could not be read, or the check was stopped. */
    NOT_KNOWN("NOT KNOWN");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As it is printed, such as {@code NOT VALID}. */
    public String label() {
        return label;
    }
}
