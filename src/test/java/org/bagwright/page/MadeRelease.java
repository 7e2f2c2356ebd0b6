package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.ReleaseReport;
import org.bagwright.json.ReleaseStatement;
import org.bagwright.model.BagPath;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fate;
import org.bagwright.model.Fixity;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/** A release of invented records, every text of which comes from the test. */
final class MadeRelease {
    private static final Digest DIGEST = new Digest(DigestAlgorithm.SHA512, "0123456789abcdef".repeat(8));

    private final ReportCount count = new ReportCount();
    private final DocumentRows rows;
    private final FileRows files = new FileRows();
    private final String text;
    private int documents;

    /** Everything that a person wrote is {@code text}. */
    MadeRelease(String text) {
        this(text, DocumentRows.LISTED);
    }

    MadeRelease(String text, int listed) {
        this.text = text;
        this.rows = new DocumentRows(listed);
        files.add(new Fixity(new BagPath("metadata/documents.csv"), 1_234, DIGEST));
    }

    /** Adds a document that states what is given, with a capture of its own. */
    MadeRelease document(Optional<String> published, int words, Optional<String> cluster, List<String> flags) {
        String id = String.format("d%05d", documents++);
        DocumentRecord record = new DocumentRecord(
                id,
                description(published),
                new BagPath("raw/" + id + ".txt"),
                DIGEST,
                DIGEST,
                Optional.of(new BagPath("text/" + id + ".txt")),
                words,
                words * 6,
                0.5,
                cluster,
                true,
                flags,
                Optional.empty());
        count.add(record);
        rows.add(record);
        capture(id, Optional.empty());
        return this;
    }

    MadeRelease dated(String published) {
        return document(Optional.of(published), 300, Optional.empty(), List.of());
    }

    /** Adds a capture of 100 characters: 60 kept, 10 read, 28 removed, two of blank space. */
    private void capture(String id, Optional<Exclusion> excluded) {
        List<LedgerEntry> ledger = new ArrayList<>();
        ledger.add(new LedgerEntry(new Span(0, 10), Role.TITLE, Fate.METADATA, Optional.of(id), "title", 1));
        ledger.add(new LedgerEntry(new Span(10, 12), Role.SEPARATOR, Fate.REMOVED, Optional.empty(), "separator", 1));
        ledger.add(new LedgerEntry(new Span(12, 72), Role.BODY, Fate.TEXT, Optional.of(id), "body", 0.97));
        ledger.add(
                new LedgerEntry(new Span(72, 100), Role.RELATED_STORY, Fate.REMOVED, Optional.empty(), "story", 0.5));
        count.add(CaptureFigures.of(new CaptureRecord(
                id,
                new BagPath("raw/" + id + ".txt"),
                text,
                100,
                DIGEST,
                "text/plain",
                Optional.of("UTF-8"),
                Optional.of(CharsetSource.WELL_FORMED),
                Optional.empty(),
                Optional.empty(),
                100,
                excluded.isPresent() ? List.of() : List.of(id),
                excluded,
                ledger,
                Optional.empty())));
    }

    MadeRelease excluded(String reason) {
        capture("x" + documents++, Optional.of(new Exclusion("classify", reason)));
        return this;
    }

    private Description description(Optional<String> published) {
        return new Description(
                stated(text),
                Optional.empty(),
                Optional.of(new Stated<>(List.of(text), evidence())),
                Optional.empty(),
                stated(text),
                published.flatMap(MadeRelease::stated),
                Optional.empty(),
                Optional.empty(),
                stated(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                stated(text));
    }

    static Optional<Stated<String>> stated(String value) {
        return Optional.of(new Stated<>(value, evidence()));
    }

    private static Evidence evidence() {
        return new Evidence.Configured("made");
    }

    ReleaseReport report() {
        return count.report(new ReleaseStatement(
                text,
                "1.0.0",
                text,
                "2026-11-23",
                Optional.of(text),
                List.of(new ReleaseStatement.Maker(text, true, Optional.of(text))),
                Optional.of("The press of " + text),
                Optional.of(text),
                Optional.of(text),
                List.of(text, text),
                Optional.of("10.5555/" + text),
                Optional.of(text),
                Optional.of(text),
                text,
                text));
    }

    LandingPage page() {
        return new LandingPage(report(), rows, files, "# Changes\n\n## 1.0.0\n\n- " + text + "\n\n" + text + "\n");
    }
}
