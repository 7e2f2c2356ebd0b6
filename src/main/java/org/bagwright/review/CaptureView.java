package org.bagwright.review;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.CaptureRecord;
import org.bagwright.layout.CuratedBag;
import org.bagwright.layout.LedgerBlock;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;
import org.bagwright.model.ReadingText;
import org.bagwright.model.SiteName;

/** A capture as a person looks at it: its blocks with their texts. */
record CaptureView(CaptureRecord record, String decoded, List<LedgerBlock> blocks, ReadingText reading, SiteName site) {

    static CaptureView of(CuratedBag bag, CaptureRecord record, Settings settings) throws IOException {
        String decoded = decoded(bag, record, settings.project());
        boolean markup = MarkupText.isMarkup(record.mediaType());
        List<LedgerBlock> blocks = LedgerBlock.in(record.ledger(), decoded, markup, settings.references());
        ReadingText reading =
                ReadingText.of(blocks.stream().map(LedgerBlock::text).toList());
        return new CaptureView(
                record, decoded, blocks, reading, settings.siteOf().apply(record, decoded));
    }

    /** From the bag; a capture that may not travel isn't there, but in the project. */
    private static String decoded(CuratedBag bag, CaptureRecord record, Path project) throws IOException {
        Path own = project.resolve("raw").resolve(record.originalName()).normalize();
        if (record.charset().isEmpty()) {
            return "";
        }
        try {
            return bag.text(record).orElse("");
        } catch (java.nio.file.NoSuchFileException e) {
            boolean inside = own.startsWith(project.resolve("raw").normalize());
            if (!inside || !Files.isRegularFile(own) || Files.size(own) != record.octets()) {
                return "";
            }
            Octets octets = Octets.owning(Files.readAllBytes(own));
            Charset charset = Charset.forName(record.charset().get());
            return octets.digest(DigestAlgorithm.SHA512).equals(record.sha512())
                    ? DecodedText.decode(octets, charset)
                    : "";
        }
    }

    /** The digest of its decoded text. */
    Optional<Digest> textDigest() {
        return decoded.isEmpty()
                ? Optional.empty()
                : Optional.of(DecodedText.of(decoded, "UTF-8", CharsetSource.WELL_FORMED)
                        .sha512());
    }

    String path() {
        return "raw/" + record.originalName();
    }
}
