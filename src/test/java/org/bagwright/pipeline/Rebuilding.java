package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.StringJoiner;
import org.bagwright.model.BagPath;
import org.bagwright.model.Capture;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Document;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Mojibake;
import org.bagwright.model.Octets;
import org.bagwright.model.Paragraph;
import org.bagwright.text.Decoding;

/** Curates octets and holds the result to its ledger: every character accounted for, every text rebuilt from it. */
final class Rebuilding {
    private static final Curation CURATION = new Curation(Optional.empty());

    private Rebuilding() {}

    /** Curates a capture and checks it; {@code label} names it in messages. */
    static CuratedCapture curate(Octets octets, String mediaType, String label) {
        return curate(octets, mediaType, label, CURATION);
    }

    /** As {@link #curate(Octets, String, String)}, by {@code curation}. */
    static CuratedCapture curate(Octets octets, String mediaType, String label, Curation curation) {
        CuratedCapture curated = curation.curate(new Capture(
                "soup",
                new BagPath("raw/soup"),
                "soup",
                octets,
                octets.digest(DigestAlgorithm.SHA512),
                mediaType,
                CatalogueRow.NONE));
        boolean markup = MarkupText.isMarkup(mediaType);
        String text = markup
                ? Decoding.ofMarkup(octets, mediaType, "soup").text().text()
                : Decoding.of(octets, "soup").text().text();
        assertEquals(text.codePointCount(0, text.length()), curated.ledger().characters(), label);
        for (Document document : curated.documents()) {
            String rebuilt = markup ? ofMarkup(text, curated, document.id()) : ofText(text, curated, document.id());
            assertEquals(document.text(), rebuilt, label);
        }
        return curated;
    }

    private static String ofText(String text, CuratedCapture curated, String document) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        int at = 0;
        for (LedgerEntry entry : curated.ledger().entries()) {
            int from = at;
            at = text.offsetByCodePoints(from, entry.span().length());
            if (entry.fate() == Fate.TEXT && entry.document().equals(Optional.of(document))) {
                paragraphs.add(Paragraph.of(repaired(entry.rule(), text.substring(from, at))));
            }
        }
        return paragraphs.toString();
    }

    private static String ofMarkup(String text, CuratedCapture curated, String document) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        MarkupText paragraph = new MarkupText(text, OwnLayout.references());
        String rule = "";
        int at = 0;
        for (LedgerEntry entry : curated.ledger().entries()) {
            int from = at;
            at = text.offsetByCodePoints(from, entry.span().length());
            if (entry.fate() == Fate.TEXT && entry.document().equals(Optional.of(document))) {
                rule = entry.rule();
                paragraph.add(from, at);
            } else if (entry.rule().equals(MarkupText.LINE_BREAK)) {
                paragraph.breakLine();
            } else if (!entry.rule().equals(MarkupText.INLINE)) {
                flush(paragraph, rule, paragraphs);
            }
        }
        flush(paragraph, rule, paragraphs);
        return paragraphs.toString();
    }

    private static void flush(MarkupText paragraph, String rule, StringJoiner paragraphs) {
        if (!paragraph.isBlank()) {
            paragraphs.add(Paragraph.of(repaired(rule, paragraph.text())));
        }
        paragraph.clear();
    }

    private static String repaired(String rule, String text) {
        return Mojibake.inRule(rule).map(damage -> damage.repaired(text)).orElse(text);
    }
}
