package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.DecodedText;
import org.bagwright.model.Description;
import org.bagwright.model.Document;
import org.bagwright.model.Evidence;
import org.bagwright.model.Fate;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.Ledger;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Role;
import org.bagwright.model.Span;
import org.bagwright.model.Stated;

/**
 * The account of a capture: what became of each of its characters. A block is text when its role says so, metadata when
 * a value was read from it, removed otherwise; between blocks there is blank space.
 */
final class Accounting {
    private static final String BLANK_SPACE = "separator.blank-space";
    private static final String TOO_MANY_LINES = "technical.too-many-lines";

    private Accounting() {}

    /** The ledger of {@code decoded}, whose article number {@code n} is {@code documents.get(n - 1)}. */
    static Ledger of(DecodedText decoded, List<LabelledBlock> blocks, List<Document> documents) {
        List<List<Span>> evidence = documents.stream().map(Accounting::evidence).toList();
        List<LedgerEntry> entries = new ArrayList<>();
        int at = 0;
        for (LabelledBlock block : blocks) {
            Span span = block.block().span();
            addBlank(entries, at, span.start());
            entries.add(entry(block, documents, evidence));
            at = span.end();
        }
        addBlank(entries, at, decoded.characters());
        return new Ledger(entries, decoded.characters());
    }

    /** The ledger of a capture that wasn't cut into blocks: all of it is removed. */
    static Ledger unread(DecodedText decoded) {
        Span all = new Span(0, decoded.characters());
        return new Ledger(
                List.of(new LedgerEntry(all, Role.TECHNICAL, Fate.REMOVED, Optional.empty(), TOO_MANY_LINES, 1)),
                decoded.characters());
    }

    private static void addBlank(List<LedgerEntry> entries, int from, int to) {
        if (from < to) {
            entries.add(new LedgerEntry(
                    new Span(from, to), Role.SEPARATOR, Fate.REMOVED, Optional.empty(), BLANK_SPACE, 1));
        }
    }

    private static LedgerEntry entry(LabelledBlock block, List<Document> documents, List<List<Span>> evidence) {
        int article = block.article();
        Optional<String> document = article == 0
                ? Optional.empty()
                : Optional.of(documents.get(article - 1).id());
        Fate fate = Fate.REMOVED;
        if (block.isText()) {
            fate = Fate.TEXT;
        } else if (article > 0 && isRead(block, evidence.get(article - 1))) {
            fate = Fate.METADATA;
        }
        return new LedgerEntry(block.block().span(), block.role(), fate, document, block.rule(), block.confidence());
    }

    private static boolean isRead(LabelledBlock block, List<Span> evidence) {
        return evidence.stream().anyMatch(block.block().span()::overlaps);
    }

    private static List<Span> evidence(Document document) {
        Description d = document.description();
        return Stream.of(
                        d.title(),
                        d.subtitle(),
                        d.authors(),
                        d.agency(),
                        d.published(),
                        d.modified(),
                        d.datelinePlace(),
                        d.section(),
                        d.identifier())
                .flatMap(Optional::stream)
                .map(Stated::evidence)
                .filter(Evidence.Read.class::isInstance)
                .map(e -> ((Evidence.Read) e).span())
                .toList();
    }
}
