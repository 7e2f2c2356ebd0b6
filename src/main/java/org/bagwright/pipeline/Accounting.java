package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bagwright.model.Block;
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
 * a value was read from it, removed otherwise; between blocks there is blank space and, in a marked-up source, markup.
 */
final class Accounting {
    private static final String BEYOND_LIMIT = "technical.beyond-limit";

    private Accounting() {}

    /**
     * The ledger of {@code decoded}, whose article number {@code n} is {@code documents.get(n - 1)}.
     *
     * @param blocks ascending and disjoint
     * @param skipped elements of a marked-up source that have no text, ascending by their start
     */
    static Ledger of(
            DecodedText decoded, List<LabelledBlock> blocks, List<Document> documents, List<LedgerEntry> skipped) {
        List<List<Span>> evidence = documents.stream().map(Accounting::evidence).toList();
        Gaps gaps = new Gaps(decoded, skipped, statements(documents, evidence));
        for (LabelledBlock block : blocks) {
            gaps.fill(block.block().span().start());
            add(block, documents, evidence, gaps);
        }
        gaps.fill(decoded.characters());
        return new Ledger(gaps.entries(), decoded.characters());
    }

    /** The ledger of a capture that wasn't cut into blocks: all of it is removed. */
    static Ledger unread(DecodedText decoded) {
        Span all = new Span(0, decoded.characters());
        return new Ledger(
                List.of(new LedgerEntry(all, Role.TECHNICAL, Fate.REMOVED, Optional.empty(), BEYOND_LIMIT, 1)),
                decoded.characters());
    }

    private static List<Gaps.Statement> statements(List<Document> documents, List<List<Span>> evidence) {
        List<Gaps.Statement> statements = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String document = documents.get(i).id();
            evidence.get(i).forEach(span -> statements.add(new Gaps.Statement(span, document)));
        }
        statements.sort(Comparator.comparing(Gaps.Statement::span));
        return statements;
    }

    private static void add(LabelledBlock labelled, List<Document> documents, List<List<Span>> evidence, Gaps gaps) {
        int article = labelled.article();
        Optional<String> document = article == 0
                ? Optional.empty()
                : Optional.of(documents.get(article - 1).id());
        Fate fate = Fate.REMOVED;
        if (labelled.isText()) {
            fate = Fate.TEXT;
        } else if (article > 0 && isRead(labelled, evidence.get(article - 1))) {
            fate = Fate.METADATA;
        }
        Block block = labelled.block();
        String rule =
                block.repair().map(damage -> damage.marked(labelled.rule())).orElse(labelled.rule());
        List<Span> runs = block.runs();
        for (int i = 0; i < runs.size(); i++) {
            gaps.fillInside(runs.get(i).start(), block.isBrokenBefore(i));
            gaps.add(new LedgerEntry(runs.get(i), labelled.role(), fate, document, rule, labelled.confidence()));
        }
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
