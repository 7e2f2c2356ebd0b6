package org.bagwright.model;

/**
 * What became of a decision in one capture.
 *
 * @param id of the decision
 * @param why in words, for {@code STALE} and {@code CONFLICT}; else empty; quotes nothing of the capture
 * @param quote beginning of the block that is meant; empty where that needn't be told
 */
public record DecisionUse(String id, Outcome outcome, String why, String quote) {

    /** Of no block that would have to be quoted. */
    public DecisionUse(String id, Outcome outcome, String why) {
        this(id, outcome, why, "");
    }

    /** Why, with the words of the capture that tell which block is meant. */
    public String whyWithQuote() {
        return quote.isEmpty() ? why : why + ": '" + quote + "'";
    }

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
