package org.bagwright.model;

import java.util.Optional;

/**
 * What one span of a capture is and what became of it.
 *
 * @param span where, in code points of the decoded capture
 * @param document id of the document that the span belongs to
 * @param rule the rule that decided
 * @param confidence 0 to 1: how sure the rule is
 */
public record LedgerEntry(Span span, Role role, Fate fate, Optional<String> document, String rule, double confidence) {
    /** Below this confidence a block is one that a person should look at. */
    public static final double UNSURE = 0.6;

    public LedgerEntry {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence (0 to 1): " + confidence);
        }
        if (rule.isEmpty()) {
            throw new IllegalArgumentException("a ledger entry names its rule: " + span);
        }
        if (fate == Fate.TEXT && document.isEmpty()) {
            throw new IllegalArgumentException("text belongs to a document: " + span);
        }
    }

    /** Whether a person should look at it, by the confidence as records state it: with two decimals. */
    public boolean isUnsure() {
        return Math.round(confidence * 100) < UNSURE * 100;
    }
}
