package org.bagwright.layout;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bagwright.json.DecisionLines;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.json.LineReading;
import org.bagwright.model.BagPath;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse.Outcome;
import org.bagwright.model.Evidence;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.LedgerEntry;
import org.bagwright.verify.Excerpt;
import org.bagwright.verify.Hints;

/**
 * Checks what ledgers and evidence say persons decided against the list of decisions. Not the other way round: a decision
 * that was applied need not be named, as another one that says the same may stand in the ledger. Used by all threads.
 */
final class DecisionCheck {
    private static final BagPath PATH = new BagPath("metadata/decisions.jsonl");
    private static final String SHOWN = "data/" + PATH;

    private final PayloadFiles files;
    private final Consumer<Finding> findings;
    private final Hints hints;
    private final Map<String, Named> named = new TreeMap<>();

    /** Where a decision is named. */
    private static final class Named {
        private String file = "";
        private int line = Integer.MAX_VALUE;
        private final Set<Integer> captureLines = new HashSet<>();

        void in(String otherFile, int otherLine) {
            int order = file.isEmpty() ? 1 : file.compareTo(otherFile);
            if (order > 0 || (order == 0 && otherLine < line)) {
                file = otherFile;
                line = otherLine;
            }
        }
    }

    DecisionCheck(PayloadFiles files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
        this.hints = new Hints(files.bag());
    }

    /** Takes note of the decisions that a capture's ledger names. */
    void add(Iterable<LedgerEntry> ledger, int line) {
        for (LedgerEntry entry : ledger) {
            Decision.idInRule(entry.rule()).ifPresent(id -> add(id, CaptureCheck.PATH, line));
        }
    }

    /** Takes note of the decision that a document's value stands on, if it is one. */
    void add(Evidence evidence, int line) {
        if (evidence instanceof Evidence.Decided decided) {
            Decision.idInRule(decided.rule()).ifPresent(id -> add(id, DocumentCheck.PATH, line));
        }
    }

    private synchronized void add(String id, String file, int line) {
        Named where = named.computeIfAbsent(id, key -> new Named());
        where.in(file, line);
        if (file.equals(CaptureCheck.PATH)) {
            where.captureLines.add(line);
        }
    }

    /** To be asked when all records went by. */
    synchronized void check() throws IOException {
        if (files.isThere(PATH)) {
            Map<String, DecisionLines.Listed> listed = listed();
            named.forEach((id, where) -> check(id, where, Optional.ofNullable(listed.get(id))));
        } else {
            named.forEach((id, where) -> check(id, where, Optional.empty()));
        }
    }

    private Map<String, DecisionLines.Listed> listed() throws IOException {
        Map<String, DecisionLines.Listed> listed = new HashMap<>();
        try (JsonLines lines = JsonLines.over(files.open(PATH))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                LineReading<DecisionLines.Listed> reading = DecisionLines.listed(line.get());
                int number = reading.number();
                reading.violations()
                        .forEach(violation ->
                                report(FindingCode.RECORD_MALFORMED, SHOWN, number, Excerpt.of(violation.toString())));
                // Kept only if it is asked for: the list may be longer than what the records name.
                reading.record().filter(row -> named.containsKey(row.id())).ifPresent(row -> listed.put(row.id(), row));
            }
        }
        return listed;
    }

    private void check(String id, Named where, Optional<DecisionLines.Listed> row) {
        String decision = "the decision " + id;
        if (row.isEmpty()) {
            disagree(where, decision + " is named here, but " + SHOWN + " doesn't list it");
        } else if (row.get().outcome() == Outcome.STALE) {
            disagree(where, decision + " decided here, but by " + SHOWN + " it found nothing to decide");
        } else if (where.captureLines.size() > row.get().captures()) {
            disagree(
                    where,
                    decision + " is named by the ledgers of " + where.captureLines.size() + " captures, but by " + SHOWN
                            + " it speaks of " + row.get().captures());
        }
    }

    private void disagree(Named where, String message) {
        report(FindingCode.DECISIONS_DISAGREE, where.file, where.line, Excerpt.of(message));
    }

    private void report(FindingCode code, String file, int line, String message) {
        findings.accept(Finding.of(code, file, message).at(line).hinting(hints.line(file, line)));
    }
}
