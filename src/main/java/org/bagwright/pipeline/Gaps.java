package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Paragraph;
import org.bagwright.model.Role;
import org.bagwright.model.Span;

/** A ledger under way: what stands between the blocks, blank space or markup, is filled in. */
final class Gaps {
    private static final String BLANK_SPACE = "separator.blank-space";
    private static final String MARKUP = "markup.block";

    private final String text;
    private final List<LedgerEntry> skipped;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private int nextSkipped;
    /** The end of the last entry, in code points and as a UTF-16 position of the text. */
    private int at;

    private int position;

    /**
     * Begins a ledger of {@code decoded}.
     *
     * @param skipped elements without text, ascending by their start
     */
    Gaps(DecodedText decoded, List<LedgerEntry> skipped) {
        this.text = decoded.text();
        this.skipped = skipped;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    void add(LedgerEntry entry) {
        entries.add(entry);
        position = text.offsetByCodePoints(position, entry.span().end() - at);
        at = entry.span().end();
    }

    /** Fills the gap between two runs of one block. */
    void fillInside(int to, boolean breaksLine) {
        if (at < to) {
            add(markup(to, breaksLine ? MarkupText.LINE_BREAK : MarkupText.INLINE));
        }
    }

    /** Fills the gap before a block or the end, at code point {@code to}: elements without text stand out in it. */
    void fill(int to) {
        while (nextSkipped < skipped.size() && skipped.get(nextSkipped).span().start() < to) {
            LedgerEntry element = skipped.get(nextSkipped++);
            Span span = element.span();
            if (span.start() >= at) {
                fillPlain(span.start());
                add(span.end() <= to ? element : markup(to, element.rule()));
            }
        }
        fillPlain(to);
    }

    private void fillPlain(int to) {
        if (at < to) {
            int end = text.offsetByCodePoints(position, to - at);
            add(
                    isBlank(position, end)
                            ? new LedgerEntry(
                                    new Span(at, to), Role.SEPARATOR, Fate.REMOVED, Optional.empty(), BLANK_SPACE, 1)
                            : markup(to, MARKUP));
        }
    }

    private LedgerEntry markup(int to, String rule) {
        return new LedgerEntry(new Span(at, to), Role.MARKUP, Fate.REMOVED, Optional.empty(), rule, 1);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Paragraph.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
