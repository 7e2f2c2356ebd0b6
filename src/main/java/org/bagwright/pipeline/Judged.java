package org.bagwright.pipeline;

import java.util.List;
import java.util.Optional;
import org.bagwright.classify.Classification;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Capture;
import org.bagwright.model.DecodedText;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupStatement;
import org.bagwright.model.SiteName;
import org.bagwright.text.Decoding;

/**
 * A capture after the rules judged it.
 *
 * @param nonBlank characters shown in the capture that aren't blank
 * @param markup what the page's markup states; nothing for plain text
 * @param page the marked-up page, if it is one
 */
record Judged(
        Capture capture,
        Decoding decoding,
        SiteName site,
        Classification classified,
        int nonBlank,
        List<MarkupStatement> markup,
        Optional<MarkupSegmentation> page) {

    DecodedText decoded() {
        return decoding.text();
    }

    boolean isMarkup() {
        return page.isPresent();
    }

    /** The parts of a page that no block holds. */
    List<LedgerEntry> skipped() {
        return page.map(MarkupSegmentation::skipped).orElse(List.of());
    }
}
