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
    private static final String STATEMENT = "markup.statement";

    private final String text;
    /** Whether each of its characters is one UTF-16 unit. */
    private final boolean isBasic;

    private final List<LedgerEntry> skipped;
    private final List<Statement> statements;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private int nextSkipped;
    private int nextStatement;
    /** The end of the last entry, in code points and as a UTF-16 position of the text. */
    private int at;

    private int position;

    /**
     * Begins a ledger of {@code decoded}.
     *
     * @param skipped elements without text, ascending by their start
     * @param statements what was read from markup, ascending by their start
     */
    Gaps(DecodedText decoded, List<LedgerEntry> skipped, List<Statement> statements) {
        this.text = decoded.text();
        this.isBasic = text.length() == decoded.characters();
        this.skipped = skipped;
        this.statements = statements;
    }

    /** A place that a value of the document was read from. */
    record Statement(Span span, String document) {}

    List<LedgerEntry> entries() {
        return entries;
    }

    void add(LedgerEntry entry) {
        entries.add(entry);
        position = behind(entry.span().end() - at);
        at = entry.span().end();
    }

    /** Fills the gap between two runs of one block. */
    void fillInside(int to, boolean breaksLine) {
        if (at < to) {
            add(entry(to, Role.MARKUP, breaksLine ? MarkupText.LINE_BREAK : MarkupText.INLINE));
        }
    }

    /** Fills the gap before a block or the end, at code point {@code to}: elements without text stand out in it. */
    void fill(int to) {
        while (nextSkipped < skipped.size() && skipped.get(nextSkipped).span().start() < to) {
            LedgerEntry element = skipped.get(nextSkipped++);
            if (element.span().start() >= at) {
                fillPlain(element.span().start());
                fillMarkup(Math.min(to, element.span().end()), element.rule());
            }
        }
        fillPlain(to);
    }

    private void fillPlain(int to) {
        if (at < to && isBlank(position, behind(to - at))) {
            add(entry(to, Role.SEPARATOR, BLANK_SPACE));
        } else {
            fillMarkup(to, MARKUP);
        }
    }

    /** Markup, in which what a value was read from stands out. */
    private void fillMarkup(int to, String rule) {
        while (nextStatement < statements.size()
                && statements.get(nextStatement).span().start() < to) {
            Statement statement = statements.get(nextStatement++);
            if (statement.span().start() >= at) {
                if (at < statement.span().start()) {
                    add(entry(statement.span().start(), Role.MARKUP, rule));
                }
                Span span = new Span(at, Math.min(to, statement.span().end()));
                add(new LedgerEntry(span, Role.MARKUP, Fate.METADATA, Optional.of(statement.document()), STATEMENT, 1));
            }
        }
        if (at < to) {
            add(entry(to, Role.MARKUP, rule));
        }
    }

    private LedgerEntry entry(int to, Role role, String rule) {
        return new LedgerEntry(new Span(at, to), role, Fate.REMOVED, Optional.empty(), rule, 1);
    }

    /** The position that many code points behind the last entry. */
    private int behind(int codePoints) {
        return isBasic ? position + codePoints : text.offsetByCodePoints(position, codePoints);
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
