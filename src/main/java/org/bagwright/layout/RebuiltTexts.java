package org.bagwright.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Paragraph;

/** The texts that a decoded capture and its ledger give, by the normalisation that the schema names. */
final class RebuiltTexts {
    private final Map<String, StringBuilder> texts = new HashMap<>();

    private RebuiltTexts() {}

    /** The texts of all documents in {@code ledger}, whose spans ascend and lie within {@code decoded}. */
    static RebuiltTexts of(String decoded, List<LedgerEntry> ledger) {
        RebuiltTexts rebuilt = new RebuiltTexts();
        int at = 0;
        int codePoint = 0;
        for (LedgerEntry entry : ledger) {
            int start = decoded.offsetByCodePoints(at, entry.span().start() - codePoint);
            int end = decoded.offsetByCodePoints(start, entry.span().length());
            if (entry.fate() == Fate.TEXT) {
                rebuilt.add(entry.document().orElseThrow(), Paragraph.of(decoded.substring(start, end)));
            }
            at = end;
            codePoint = entry.span().end();
        }
        return rebuilt;
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
}
