package org.bagwright.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagwright.model.BagPath;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Exclusion;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Stated;
import org.bagwright.model.WithheldCapture;

/**
 * One row of {@code captures.jsonl}: a capture without its octets, with its ledger.
 *
 * @param path under {@code data/}
 * @param charset empty when the capture wasn't decoded
 * @param characters code points of the decoded text, 0 when it wasn't decoded
 * @param documents ids, in reading order
 * @param ledger as it was read: may have gaps or overlaps, which {@link org.bagwright.model.Ledger} would refuse
 * @param withheld why the octets aren't in the bag
 */
public record CaptureRecord(
        String id,
        BagPath path,
        String originalName,
        long octets,
        Digest sha512,
        String mediaType,
        Optional<String> charset,
        Optional<CharsetSource> charsetSource,
        Optional<String> url,
        Optional<String> retrieved,
        int characters,
        List<String> documents,
        Optional<Exclusion> excluded,
        List<LedgerEntry> ledger,
        Optional<WithheldCapture> withheld) {

    public CaptureRecord {
        if (sha512.algorithm() != DigestAlgorithm.SHA512) {
            throw new IllegalArgumentException("a capture's digest is sha512: " + id);
        }
        documents = List.copyOf(documents);
        ledger = List.copyOf(ledger);
    }

    /** The record of {@code capture}; address and time as the catalogue states them, else as a document of it does. */
    public static CaptureRecord of(CuratedCapture capture) {
        CaptureFacts facts = capture.facts();
        return new CaptureRecord(
                facts.id(),
                facts.path(),
                facts.originalName(),
                facts.octets(),
                facts.sha512(),
                facts.mediaType(),
                capture.charset(),
                capture.charsetSource(),
                stated(capture, "url", Description::url),
                stated(capture, "retrieved", Description::retrieved),
                capture.ledger().characters(),
                capture.documents().stream().map(Document::id).toList(),
                capture.excluded(),
                capture.ledger().entries(),
                Optional.empty());
    }

    /** The same capture, whose octets aren't in the bag. */
    public CaptureRecord withheld(WithheldCapture why) {
        return new CaptureRecord(
                id,
                path,
                originalName,
                octets,
                sha512,
                mediaType,
                charset,
                charsetSource,
                url,
                retrieved,
                characters,
                documents,
                excluded,
                ledger,
                Optional.of(why));
    }

    private static Optional<String> stated(
            CuratedCapture capture, String column, Function<Description, Optional<Stated<String>>> value) {
        return capture.facts()
                .catalogue()
                .stated(column)
                .or(() -> capture.documents().stream()
                        .flatMap(d -> value.apply(d.description()).stream())
                        .findFirst())
                .map(Stated::value);
    }
}
