package org.bagwright.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.CharacterReferences;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Mojibake;
import org.bagwright.model.Paragraph;

/** The texts that a decoded capture and its ledger give, by the normalisations that the schema names. */
final class RebuiltTexts {
    private final Map<String, StringBuilder> texts = new HashMap<>();

    private RebuiltTexts() {}

    /** The texts of all documents in {@code ledger}, whose spans ascend and lie within {@code decoded}. */
    static RebuiltTexts of(String decoded, List<LedgerEntry> ledger) {
        RebuiltTexts rebuilt = new RebuiltTexts();
        Cursor cursor = new Cursor(decoded);
        for (LedgerEntry entry : ledger) {
            cursor.moveTo(entry);
            if (entry.fate() == Fate.TEXT) {
                String span = decoded.substring(cursor.start, cursor.end);
                rebuilt.add(entry.document().orElseThrow(), Paragraph.of(repaired(entry.rule(), span)));
            }
        }
        return rebuilt;
    }

    /** As {@link #of}, of a marked-up source: text spans that only markup inside a paragraph parts are one paragraph. */
    static RebuiltTexts ofMarkup(String decoded, List<LedgerEntry> ledger, CharacterReferences references) {
        RebuiltTexts rebuilt = new RebuiltTexts();
        Cursor cursor = new Cursor(decoded);
        MarkupText paragraph = new MarkupText(decoded, references);
        Optional<String> document = Optional.empty();
        String rule = "";
        for (LedgerEntry entry : ledger) {
            cursor.moveTo(entry);
            boolean text = entry.fate() == Fate.TEXT;
            boolean goesOn = text ? entry.document().equals(document) : MarkupText.isInside(entry);
            if (!goesOn) {
                rebuilt.add(document, paragraph, rule);
                document = text ? entry.document() : Optional.empty();
            }
            if (text) {
                rule = entry.rule();
                paragraph.add(cursor.start, cursor.end);
            } else if (entry.rule().equals(MarkupText.LINE_BREAK)) {
                paragraph.breakLine();
            }
        }
        rebuilt.add(document, paragraph, rule);
        return rebuilt;
    }

    /** What {@code rule} says was repaired in a block is repaired again. */
    private static String repaired(String rule, String text) {
        return Mojibake.inRule(rule).map(damage -> damage.repaired(text)).orElse(text);
    }

    private void add(Optional<String> document, MarkupText paragraph, String rule) {
        if (document.isPresent()) {
            add(document.get(), Paragraph.of(repaired(rule, paragraph.text())));
        }
        paragraph.clear();
    }

    private void add(String document, String paragraph) {
        StringBuilder text = texts.computeIfAbsent(document, id -> new StringBuilder());
        if (!paragraph.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
    }

    /** The digest of the text file that {@code document} should have. */
    Digest sha512(String document) {
        String text = texts.getOrDefault(document, new StringBuilder()) + "\n";
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the entries of a ledger stand, in UTF-16 positions. */
    private static final class Cursor {
        private final String decoded;
        private int start;
        private int end;
        private int codePoint;

        Cursor(String decoded) {
            this.decoded = decoded;
        }

        void moveTo(LedgerEntry entry) {
            start = decoded.offsetByCodePoints(end, entry.span().start() - codePoint);
            end = decoded.offsetByCodePoints(start, entry.span().length());
            codePoint = entry.span().end();
        }
    }
}
