package org.bagwright.layout;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.bagwright.json.CaptureRecord;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;

/**
 * What the captures' records say of the documents, kept until the documents' records are read: about 400 octets a
 * document. Used by all threads.
 */
final class ContentIndex {
    private final Map<String, CaptureRow> captures = new ConcurrentHashMap<>();
    private final Map<String, Integer> captureIds = new ConcurrentHashMap<>();
    private final Map<String, DocumentRow> documents = new ConcurrentHashMap<>();

    /** What is remembered of a capture. */
    static final class CaptureRow {
        final String path;
        final int characters;
        final boolean isWithheld;
        private final byte[] sha512;
        private int firstLine;

        private CaptureRow(CaptureRecord record, int line) {
            this.path = record.path().value();
            this.characters = record.characters();
            this.isWithheld = record.withheld().isPresent();
            this.sha512 = octets(record.sha512());
            this.firstLine = line;
        }

        Digest sha512() {
            return digest(sha512);
        }
    }

    /** What is remembered of a document that a capture lists. */
    static final class DocumentRow {
        final CaptureRow capture;
        final int captureLine;
        private Optional<byte[]> rebuilt = Optional.empty();
        private int firstLine = Integer.MAX_VALUE;
        private boolean hasText;

        private DocumentRow(CaptureRow capture, int captureLine) {
            this.capture = capture;
            this.captureLine = captureLine;
        }

        /** Digest of the text that the capture's spans give; empty when they can't be used. */
        synchronized Optional<Digest> rebuilt() {
            return rebuilt.map(ContentIndex::digest);
        }

        synchronized void rebuilt(Digest textSha512) {
            rebuilt = Optional.of(octets(textSha512));
        }

        /** Takes note of the document's record; gives the line to complain of when it has one already. */
        synchronized OptionalInt record(int line, boolean withText) {
            hasText |= withText;
            boolean repeated = firstLine != Integer.MAX_VALUE;
            int later = Math.max(firstLine, line);
            firstLine = Math.min(firstLine, line);
            return repeated ? OptionalInt.of(later) : OptionalInt.empty();
        }

        synchronized boolean hasRecord() {
            return firstLine != Integer.MAX_VALUE;
        }

        synchronized boolean hasText() {
            return hasText;
        }
    }

    /** Takes note of a capture; gives the line to complain of when its path or id stands on another line too. */
    OptionalInt add(CaptureRecord record, int line) {
        CaptureRow fresh = new CaptureRow(record, line);
        CaptureRow kept = captures.computeIfAbsent(fresh.path, path -> fresh);
        OptionalInt repeated = OptionalInt.empty();
        synchronized (kept) {
            if (kept != fresh) {
                repeated = OptionalInt.of(Math.max(kept.firstLine, line));
                kept.firstLine = Math.min(kept.firstLine, line);
            }
        }
        Integer other = captureIds.putIfAbsent(record.id(), line);
        return repeated.isEmpty() && other != null ? OptionalInt.of(Math.max(other, line)) : repeated;
    }

    /** The row for a document that the capture on {@code line} lists, or nothing when another capture lists it too. */
    Optional<DocumentRow> list(String document, CaptureRecord capture, int line) {
        DocumentRow fresh = new DocumentRow(captures.get(capture.path().value()), line);
        return documents.putIfAbsent(document, fresh) == null ? Optional.of(fresh) : Optional.empty();
    }

    Optional<DocumentRow> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** How many captures are withheld. */
    long withheldCaptures() {
        return captures.values().stream().filter(row -> row.isWithheld).count();
    }

    boolean hasCapture(String path) {
        return captures.containsKey(path);
    }

    Map<String, DocumentRow> documents() {
        return documents;
    }

    private static byte[] octets(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    private static Digest digest(byte[] octets) {
        return new Digest(DigestAlgorithm.SHA512, HexFormat.of().formatHex(octets));
    }
}
