package org.bagwright.model;

/**
 * What became of a decision in one capture.
 *
 * @param id of the decision
 * @param why in words, for {@code STALE} and {@code CONFLICT}; else empty
 */
public record DecisionUse(String id, Outcome outcome, String why) {

    /** What can become of a decision. */
    public enum Outcome {
        /** It decided. */
        APPLIED,
        /** The rules decide so themselves. */
        NOT_NEEDED,
        /** What it speaks of isn't there any more. */
        STALE,
        /** Another decision says something else. */
        CONFLICT
    }
}
