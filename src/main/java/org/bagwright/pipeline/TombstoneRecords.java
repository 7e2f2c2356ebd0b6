package org.bagwright.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.Withdrawal;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;
import org.bagwright.pipeline.BuildReport.Tally;

/**
 * The records of withdrawn documents whose capture isn't in {@code raw/} any more, made of what their tombstones remember.
 * Of the capture there is no ledger: it is told of as one that wasn't decoded.
 *
 * @param capture that held them
 * @param documents in the order of their tombstones
 */
record TombstoneRecords(CaptureRecord capture, List<DocumentRecord> documents) {
    private static final Evidence EVIDENCE = new Evidence.Configured("withdrawals.yaml");

    TombstoneRecords {
        documents = List.copyOf(documents);
    }

    /** The records of {@code gone}, sorted by capture. */
    static List<TombstoneRecords> of(List<Withdrawal> gone) {
        Map<String, List<Withdrawal>> byCapture = new TreeMap<>();
        for (String id : new TreeSet<>(gone.stream().map(Tombstones::captureId).toList())) {
            byCapture.put(
                    id,
                    gone.stream()
                            .filter(w -> Tombstones.captureId(w).equals(id))
                            .toList());
        }
        return byCapture.entrySet().stream()
                .map(e -> new TombstoneRecords(
                        capture(e.getKey(), e.getValue()),
                        e.getValue().stream()
                                .map(w -> document(w, e.getValue().get(0)))
                                .toList()))
                .toList();
    }

    /** What they add to the counts of the set. */
    Tally tally() {
        long words = documents.stream().mapToLong(DocumentRecord::words).sum();
        long characters =
                documents.stream().mapToLong(DocumentRecord::characters).sum();
        return new Tally(1, documents.size(), 0, capture.octets(), words, characters, 0, 0, 0, 0);
    }

    private static CaptureRecord capture(String id, List<Withdrawal> withdrawn) {
        Withdrawal first = withdrawn.get(0);
        return new CaptureRecord(
                id,
                first.record().capturePath(),
                first.anchor().capture(),
                first.record().octets(),
                first.anchor().captureSha512(),
                first.record().mediaType(),
                Optional.empty(),
                Optional.empty(),
                first.record().url(),
                Optional.empty(),
                0,
                withdrawn.stream().map(Withdrawal::document).toList(),
                Optional.empty(),
                List.of(),
                Optional.of(new WithheldCapture(TextAccess.WITHHELD, EVIDENCE, Optional.empty())));
    }

    private static DocumentRecord document(Withdrawal withdrawal, Withdrawal ofCapture) {
        Withdrawal.Remembered r = withdrawal.record();
        return new DocumentRecord(
                        withdrawal.document(),
                        description(r),
                        ofCapture.record().capturePath(),
                        ofCapture.anchor().captureSha512(),
                        withdrawal.anchor().textSha512(),
                        Optional.empty(),
                        r.words(),
                        r.characters(),
                        0,
                        Optional.empty(),
                        true,
                        List.of(),
                        Optional.empty())
                .withheld(new WithheldText(
                        TextAccess.WITHHELD, EVIDENCE, Optional.of(Tombstones.told(withdrawal)), Optional.empty()));
    }

    private static Description description(Withdrawal.Remembered r) {
        return new Description(
                stated(r.title()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                stated(r.publisher()),
                stated(r.published()),
                Optional.empty(),
                Optional.empty(),
                stated(r.language()),
                Optional.empty(),
                Optional.empty(),
                stated(r.url()),
                Optional.empty(),
                stated(r.rights()));
    }

    private static Optional<Stated<String>> stated(Optional<String> value) {
        return value.map(v -> new Stated<>(v, EVIDENCE));
    }
}
