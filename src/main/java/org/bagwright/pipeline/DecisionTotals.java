package org.bagwright.pipeline;

/**
 * How many decisions there are and what became of them; each is counted once.
 *
 * @param notNeeded it is so without them
 * @param stale what they speak of isn't there any more
 * @param conflicting another says otherwise
 */
public record DecisionTotals(int all, int applied, int notNeeded, int stale, int conflicting) {
    /** No decisions. */
    public static final DecisionTotals NONE = new DecisionTotals(0, 0, 0, 0, 0);
}
