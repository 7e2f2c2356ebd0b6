package org.bagwright.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Evidence;
import org.bagwright.model.Stated;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldText;

/**
 * One row of {@code documents.jsonl}: a document without its text. Words, characters and digest are those of the text
 * file; of the one that there would be, where the text is withheld.
 *
 * @param capture path under {@code data/}
 * @param text path under {@code data/}, empty when withheld
 * @param words of the text file
 * @param characters code points of the text file, without its final line feed
 * @param keptShare 0 to 1, rounded to four decimals
 * @param duplicateCluster empty when no other document looks alike
 * @param isRepresentative true for one document of each cluster and for each outside one
 * @param withheld why the text isn't in the bag, or only its beginning
 */
public record DocumentRecord(
        String id,
        Description description,
        BagPath capture,
        Digest captureSha512,
        Digest textSha512,
        Optional<BagPath> text,
        int words,
        int characters,
        double keptShare,
        Optional<String> duplicateCluster,
        boolean isRepresentative,
        List<String> flags,
        Optional<WithheldText> withheld) {

    /** Beside flags of what a person should look at: what isn't whole. */
    private static final String FLAG_EXCERPT = "text-excerpt";

    private static final String FLAG_WITHHELD = "text-withheld";
    private static final String FLAG_WITHDRAWN = "withdrawn";

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "subtitle",
            "authors",
            "agency",
            "publisher",
            "published",
            "modified",
            "dateline_place",
            "language",
            "section",
            "identifier",
            "url",
            "retrieved",
            "capture",
            "capture_sha512",
            "text_sha512",
            "text",
            "words",
            "characters",
            "kept_share",
            "duplicate_cluster",
            "is_representative",
            "rights",
            "flags");

    public DocumentRecord {
        if (captureSha512.algorithm() != DigestAlgorithm.SHA512 || textSha512.algorithm() != DigestAlgorithm.SHA512) {
            throw new IllegalArgumentException("a document's digests are sha512: " + id);
        }
        if (!(keptShare >= 0 && keptShare <= 1)) {
            throw new IllegalArgumentException("not a share (0 to 1): " + keptShare);
        }
        keptShare = Math.round(keptShare * 10_000) / 10_000.0;
        flags = List.copyOf(flags);
    }

    /** The record of {@code document} before its cluster is known: it stands for itself. */
    public static DocumentRecord of(
            Document document, CaptureFacts capture, Digest textSha512, Optional<BagPath> textPath) {
        return new DocumentRecord(
                document.id(),
                document.description(),
                capture.path(),
                capture.sha512(),
                textSha512,
                textPath,
                document.words(),
                document.characters(),
                document.keptShare(),
                Optional.empty(),
                true,
                document.flags(),
                Optional.empty());
    }

    /** The same document, whose text is not in the bag. */
    public DocumentRecord withheld(WithheldText why) {
        if (why.text() != TextAccess.WITHHELD) {
            throw new IllegalArgumentException("not withheld: " + why);
        }
        return limited(textSha512, Optional.empty(), words, characters, why);
    }

    /**
     * The same document, of whose text {@code excerptPath} holds the beginning.
     *
     * @param excerptSha512 of that file
     * @param excerptWords of that file
     * @param excerptCharacters of that file, without its final line feed
     * @param by what says so
     */
    public DocumentRecord excerpted(
            BagPath excerptPath, Digest excerptSha512, int excerptWords, int excerptCharacters, Evidence by) {
        WithheldText.Whole whole = new WithheldText.Whole(words, characters, textSha512);
        return limited(
                excerptSha512,
                Optional.of(excerptPath),
                excerptWords,
                excerptCharacters,
                new WithheldText(TextAccess.EXCERPT, by, Optional.empty(), Optional.of(whole)));
    }

    private DocumentRecord limited(
            Digest fileSha512, Optional<BagPath> path, int fileWords, int fileCharacters, WithheldText why) {
        List<String> all = new ArrayList<>(flags);
        all.add(why.text() == TextAccess.EXCERPT ? FLAG_EXCERPT : FLAG_WITHHELD);
        why.withdrawal().ifPresent(w -> all.add(FLAG_WITHDRAWN));
        all.sort(String::compareTo);
        return new DocumentRecord(
                id,
                description,
                capture,
                captureSha512,
                fileSha512,
                path,
                fileWords,
                fileCharacters,
                keptShare,
                duplicateCluster,
                isRepresentative,
                all,
                Optional.of(why));
    }

    /** The same document as a member of {@code cluster}. */
    public DocumentRecord inCluster(Optional<String> cluster, boolean representative) {
        return new DocumentRecord(
                id,
                description,
                capture,
                captureSha512,
                textSha512,
                text,
                words,
                characters,
                keptShare,
                cluster,
                representative,
                flags,
                withheld);
    }

    /** The keys that the CSV view shows, in the order of the record: all but {@code evidence} and {@code withheld}. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The values of {@link #columns()} as cells: lists joined by {@code "; "}, nothing as an empty cell; unguarded. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(id);
        cells.add(cell(description.title()));
        cells.add(cell(description.subtitle()));
        cells.add(listCell(description.authors()));
        cells.add(cell(description.agency()));
        cells.add(cell(description.publisher()));
        cells.add(cell(description.published()));
        cells.add(cell(description.modified()));
        cells.add(cell(description.datelinePlace()));
        cells.add(cell(description.language()));
        cells.add(listCell(description.section()));
        cells.add(cell(description.identifier()));
        cells.add(cell(description.url()));
        cells.add(cell(description.retrieved()));
        cells.add(capture.value());
        cells.add(captureSha512.hex());
        cells.add(textSha512.hex());
        cells.add(text.map(BagPath::value).orElse(""));
        cells.add(Integer.toString(words));
        cells.add(Integer.toString(characters));
        cells.add(CanonicalJson.fixed(keptShare, 4));
        cells.add(duplicateCluster.orElse(""));
        cells.add(Boolean.toString(isRepresentative));
        cells.add(cell(description.rights()));
        cells.add(String.join("; ", flags));
        return List.copyOf(cells);
    }

    private static String cell(Optional<Stated<String>> stated) {
        return stated.map(Stated::value).orElse("");
    }

    private static String listCell(Optional<Stated<List<String>>> stated) {
        return stated.map(s -> String.join("; ", s.value())).orElse("");
    }
}
