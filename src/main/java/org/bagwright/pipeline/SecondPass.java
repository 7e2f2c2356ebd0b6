package org.bagwright.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.bag.BagDraft;
import org.bagwright.bag.PayloadStream;
import org.bagwright.ingest.CaptureEntry;
import org.bagwright.ingest.RawFolder;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.model.BagPath;
import org.bagwright.model.Octets;
import org.bagwright.model.StandingLines;
import org.bagwright.pipeline.BuildReport.Tally;

/** The second pass over a collection: each capture is curated and what it yields is written. */
final class SecondPass {
    static final BagPath CAPTURES = new BagPath("metadata/captures.jsonl");
    private static final int BUFFER = 1 << 16;

    private final RawFolder raw;
    private final BuildRequest request;
    private final StandingLines standing;
    private final BuildProgress progress;
    private final SetAccount set;

    /**
     * A pass over {@code raw}.
     *
     * @param standing what the first pass found
     * @param set takes account of each capture
     */
    SecondPass(RawFolder raw, BuildRequest request, StandingLines standing, BuildProgress progress, SetAccount set) {
        this.raw = raw;
        this.request = request;
        this.standing = standing;
        this.progress = progress;
        this.set = set;
    }

    /** Curates, and writes nothing. */
    void dryRun() throws IOException {
        curate(Optional.empty(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    /** Writes captures, texts and the captures' records into {@code draft}, the documents' records into {@code spool}. */
    void write(BagDraft draft, Path spool) throws IOException {
        try (PayloadStream captures = draft.open(CAPTURES);
                OutputStream captureLines = new BufferedOutputStream(captures, BUFFER);
                OutputStream documentLines = new BufferedOutputStream(Files.newOutputStream(spool), BUFFER)) {
            curate(Optional.of(draft), captureLines, documentLines);
            writeTombstones(captureLines, documentLines);
        }
    }

    private void curate(Optional<BagDraft> draft, OutputStream captureLines, OutputStream documentLines)
            throws IOException {
        List<CaptureEntry> entries = raw.entries();
        Curator curator = new Curator(raw, request, standing, draft);
        progress.begin("clean", entries.size());
        InOrder.process(entries, request.jobs(), curator::curate, Curator.Curated::octets, curated -> {
            captureLines.write(curated.captureLine().toArray());
            for (Octets line : curated.documentLines()) {
                documentLines.write(line.toArray());
            }
            set.add(curated);
            progress.advance(1);
        });
        Tally tally = set.tally();
        progress.end(Build.count(tally.captures(), "capture") + ", " + Build.count(tally.documents(), "document"));
    }

    /** Withdrawn documents keep their records when their captures are gone. */
    private void writeTombstones(OutputStream captureLines, OutputStream documentLines) throws IOException {
        for (TombstoneRecords records : set.tombstones()) {
            captureLines.write(CaptureLines.line(records.capture()));
            for (DocumentRecord document : records.documents()) {
                documentLines.write(DocumentLines.line(document));
            }
            set.add(records);
        }
    }
}
