package org.bagwright.model;

import java.util.List;

/**
 * The account of one capture: roles and fates of all its spans, ascending, which cover the decoded text from 0 to
 * {@code characters} without gap or overlap. A ledger that doesn't can't be built.
 *
 * @param characters code points of the decoded capture
 */
public record Ledger(List<LedgerEntry> entries, int characters) {

    public Ledger {
        entries = List.copyOf(entries);
        int at = 0;
        for (LedgerEntry entry : entries) {
            if (entry.span().start() != at) {
                throw new IllegalArgumentException("ledger has a gap or an overlap at " + at + ": " + entry.span());
            }
            at = entry.span().end();
        }
        if (at != characters) {
            throw new IllegalArgumentException("ledger ends at " + at + " of " + characters);
        }
    }

    public long count(Fate fate) {
        return entries.stream().filter(e -> e.fate() == fate).count();
    }
}
