package org.bagwright.json;

import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse.Outcome;

/**
 * One row of {@code decisions.jsonl}: a decision and what became of it in this build.
 *
 * @param outcome the worst that happened to it
 * @param captures those that it speaks of
 * @param withheld whether its words may not travel: the quote is written as its digest, other words not at all
 */
public record DecisionRecord(Decision decision, Outcome outcome, int captures, boolean withheld) {}
