package org.bagwright.page;

import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Role;
import org.bagwright.model.WithheldCapture;

/** What the report counts of one capture. A value: workers make it, one thread adds it up. */
public final class CaptureFigures {
    static final int ROLES = Role.values().length;
    static final int FATES = Fate.values().length;

    /** A decision of a person stands in the ledger as the rule that decided. */
    private static final String DECISION = "decision:";

    private final long octets;
    private final int characters;
    private final Optional<Exclusion> excluded;
    private final Optional<WithheldCapture> withheld;
    /** By role and fate. */
    private final long[] charactersOf = new long[ROLES * FATES];

    private final long[] blocksOf = new long[ROLES * FATES];
    private long blocks;
    private long unsure;
    private long decided;

    private CaptureFigures(CaptureRecord record) {
        octets = record.octets();
        characters = record.characters();
        excluded = record.excluded();
        withheld = record.withheld();
    }

    /** The figures of {@code record}. */
    public static CaptureFigures of(CaptureRecord record) {
        CaptureFigures figures = new CaptureFigures(record);
        boolean inside = false;
        for (LedgerEntry entry : record.ledger()) {
            figures.add(entry, inside);
            inside = MarkupText.isInside(entry);
        }
        return figures;
    }

    /** Adds an entry; the runs of a marked-up block are one block. */
    private void add(LedgerEntry entry, boolean continuesBlock) {
        int at = place(entry.role(), entry.fate());
        charactersOf[at] += entry.span().end() - entry.span().start();
        if (continuesBlock || entry.role() == Role.SEPARATOR || entry.role() == Role.MARKUP) {
            return;
        }
        blocksOf[at]++;
        blocks++;
        unsure += entry.isUnsure() ? 1 : 0;
        decided += entry.rule().startsWith(DECISION) ? 1 : 0;
    }

    static int place(Role role, Fate fate) {
        return role.ordinal() * FATES + fate.ordinal();
    }

    long octets() {
        return octets;
    }

    int characters() {
        return characters;
    }

    Optional<Exclusion> excluded() {
        return excluded;
    }

    Optional<WithheldCapture> withheld() {
        return withheld;
    }

    long charactersAt(int place) {
        return charactersOf[place];
    }

    long blocksAt(int place) {
        return blocksOf[place];
    }

    long blocks() {
        return blocks;
    }

    long unsure() {
        return unsure;
    }

    long decided() {
        return decided;
    }
}
