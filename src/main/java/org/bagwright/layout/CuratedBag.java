package org.bagwright.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bagwright.json.CaptureLines;
import org.bagwright.json.CaptureRecord;
import org.bagwright.json.DocumentLines;
import org.bagwright.json.DocumentRecord;
import org.bagwright.json.JsonLine;
import org.bagwright.json.JsonLines;
import org.bagwright.json.LineReading;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Fixity;
import org.bagwright.model.Octets;

/** Looks things up in a bag of Bagwright's own layout. Reads; doesn't check: that is what the verifier is for. */
public final class CuratedBag {
    private static final BagPath CAPTURES = new BagPath("metadata/captures.jsonl");
    private static final BagPath DOCUMENTS = new BagPath("metadata/documents.jsonl");

    private final PayloadFiles files;

    private CuratedBag(PayloadFiles files) {
        this.files = files;
    }

    /** The bag in {@code folder}; empty when there is none of this layout. */
    public static Optional<CuratedBag> in(Path folder) {
        PayloadFiles files = new PayloadFiles(folder);
        boolean ours = Files.isDirectory(folder) && files.isThere(CAPTURES) && files.isThere(DOCUMENTS);
        return ours ? Optional.of(new CuratedBag(files)) : Optional.empty();
    }

    /** The capture that {@code name} names: by its id, its path, its original name, or the id of a document of it. */
    public Optional<CaptureRecord> capture(String name) throws IOException {
        return first(CAPTURES, CaptureLines::read, record -> isNamed(record, name));
    }

    private static boolean isNamed(CaptureRecord record, String name) {
        return record.documents().contains(name)
                || record.id().equals(name)
                || record.path().value().equals(name)
                || record.originalName().equals(name)
                || ("raw/" + record.originalName()).equals(name)
                || ("data/" + record.path()).equals(name);
    }

    /** The records of the documents of {@code capture}, in reading order. */
    public List<DocumentRecord> documents(CaptureRecord capture) throws IOException {
        List<DocumentRecord> found = new ArrayList<>();
        for (String id : capture.documents()) {
            first(DOCUMENTS, DocumentLines::read, record -> record.id().equals(id))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The ids of all documents, in order. */
    public List<String> documentIds() throws IOException {
        List<String> ids = new ArrayList<>();
        first(DOCUMENTS, DocumentLines::read, record -> !ids.add(record.id()));
        return ids;
    }

    /** The documents of the cluster with this id, in order. */
    public List<DocumentRecord> alike(String cluster) throws IOException {
        List<DocumentRecord> found = new ArrayList<>();
        first(DOCUMENTS, DocumentLines::read, record -> {
            record.duplicateCluster().filter(cluster::equals).ifPresent(c -> found.add(record));
            return false;
        });
        return found;
    }

    /** The decoded text of {@code capture}, to which its spans refer; empty when it wasn't decoded or isn't in the bag. */
    public Optional<String> text(CaptureRecord capture) throws IOException {
        Optional<Charset> charset =
                capture.charset().filter(Charset::isSupported).map(Charset::forName);
        if (charset.isEmpty() || !files.isThere(capture.path())) {
            return Optional.empty();
        }
        try (InputStream in = files.open(capture.path())) {
            return Optional.of(DecodedText.decode(Octets.owning(in.readAllBytes()), charset.get()));
        }
    }

    /** Where a record begins in its file, in octets: it can be read again from there. */
    public interface Placed<T> {
        /** Takes one record. */
        void take(T record, long offset);
    }

    /** Gives all records of captures with their places to {@code taker}, in order. */
    public void captures(Placed<CaptureRecord> taker) throws IOException {
        placed(CAPTURES, CaptureLines::read, taker);
    }

    /** Gives all records of documents with their places to {@code taker}, in order. */
    public void documents(Placed<DocumentRecord> taker) throws IOException {
        placed(DOCUMENTS, DocumentLines::read, taker);
    }

    /** The record of a capture that begins at {@code offset}. */
    public CaptureRecord captureAt(long offset) throws IOException {
        return at(CAPTURES, CaptureLines::read, offset);
    }

    /** The record of a document that begins at {@code offset}. */
    public DocumentRecord documentAt(long offset) throws IOException {
        return at(DOCUMENTS, DocumentLines::read, offset);
    }

    private <T> void placed(BagPath path, Reading<T> reading, Placed<T> taker) throws IOException {
        try (JsonLines lines = JsonLines.over(files.open(path))) {
            long offset = lines.offset();
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<T> record = reading.read(line.get()).record();
                if (record.isPresent()) {
                    taker.take(record.get(), offset);
                }
                offset = lines.offset();
            }
        }
    }

    private <T> T at(BagPath path, Reading<T> reading, long offset) throws IOException {
        try (InputStream in = files.open(path)) {
            in.skipNBytes(offset);
            try (JsonLines lines = JsonLines.over(in)) {
                return lines.next()
                        .flatMap(line -> reading.read(line).record())
                        .orElseThrow(() -> new IOException("data/" + path + " has changed"));
            }
        }
    }

    /** Takes record after record. */
    public interface RecordTaker<T> {
        void take(T record) throws IOException;
    }

    /** Gives all records of captures to {@code taker}, in order; says how many lines hold none that can be read. */
    public long forEachCapture(RecordTaker<CaptureRecord> taker) throws IOException {
        return forEach(CAPTURES, CaptureLines::read, taker);
    }

    /** Gives all records of documents to {@code taker}, in order; says how many lines hold none that can be read. */
    public long forEachDocument(RecordTaker<DocumentRecord> taker) throws IOException {
        return forEach(DOCUMENTS, DocumentLines::read, taker);
    }

    private <T> long forEach(BagPath path, Reading<T> reading, RecordTaker<T> taker) throws IOException {
        long unreadable = 0;
        try (JsonLines lines = JsonLines.over(files.open(path))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<T> record = reading.read(line.get()).record();
                if (record.isPresent()) {
                    taker.take(record.get());
                }
                unreadable += record.isPresent() ? 0 : 1;
            }
        }
        return unreadable;
    }

    /** Gives all files of the payload's manifest to {@code taker} as far as they are there, with the sizes they have now. */
    public void forEachFile(Consumer<Fixity> taker) throws IOException {
        new ListedFiles(files).forEach(taker);
    }

    /** The labels of {@code bag-info.txt} with their first values. */
    public Map<String, String> labels() throws IOException {
        Map<String, String> labels = new TreeMap<>();
        for (String line : files.tagText(BagInfo.FILE).lines().toList()) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                labels.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return labels;
    }

    /** A payload file as UTF-8, its first megabyte; empty when it isn't there. */
    public Optional<String> text(BagPath path) throws IOException {
        return files.isThere(path) ? Optional.of(files.text(path)) : Optional.empty();
    }

    /** Opens a payload file; empty when it isn't there. */
    public Optional<InputStream> open(BagPath path) throws IOException {
        return files.isThere(path) ? Optional.of(files.open(path)) : Optional.empty();
    }

    /** Opens the text of {@code document}; empty when it is withheld or isn't there. */
    public Optional<InputStream> openText(DocumentRecord document) throws IOException {
        return document.text().isPresent() ? open(document.text().get()) : Optional.empty();
    }

    /**
     * Tells the files of its records from those of another bag that takes its place, without reading them; empty when they
     * are gone. Places of records hold as long as this is the same.
     */
    public List<String> recordFiles() throws IOException {
        if (!files.isThere(CAPTURES) || !files.isThere(DOCUMENTS)) {
            return List.of();
        }
        return List.of(files.mark(CAPTURES), files.mark(DOCUMENTS));
    }

    /** Where it is. */
    public Path folder() {
        return files.bag();
    }

    /** The folder's name. */
    public String name() {
        return String.valueOf(files.bag().toAbsolutePath().normalize().getFileName());
    }

    private interface Reading<T> {
        LineReading<T> read(JsonLine line);
    }

    private <T> Optional<T> first(BagPath path, Reading<T> reading, Predicate<T> wanted) throws IOException {
        try (JsonLines lines = JsonLines.over(files.open(path))) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<T> record = reading.read(line.get()).record().filter(wanted);
                if (record.isPresent()) {
                    return record;
                }
            }
        }
        return Optional.empty();
    }
}
