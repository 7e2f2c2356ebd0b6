package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Deciding;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.LabelledBlock;

/**
 * The blocks of a capture after what persons said.
 *
 * @param classification by which articles are made and described
 * @param inLedger the blocks as the ledger shows them: those that a person agreed with name the decision
 * @param changes decisions on values, by the number of their article
 * @param uses what became of each rule of its site and each decision
 */
record Guided(
        Classification classification,
        List<LabelledBlock> inLedger,
        Map<Integer, List<Decision>> changes,
        List<DecisionUse> uses) {

    static Guided of(Deciding decided, List<DecisionUse> earlier) {
        List<DecisionUse> uses = new ArrayList<>(earlier);
        uses.addAll(decided.uses());
        return new Guided(decided.classification(), inLedger(decided), decided.changes(), uses);
    }

    private static List<LabelledBlock> inLedger(Deciding decided) {
        if (decided.agreed().isEmpty()) {
            return decided.classification().blocks();
        }
        return decided.classification().blocks().stream()
                .map(b -> new LabelledBlock(
                        b.block(),
                        b.role(),
                        b.article(),
                        decided.agreed().getOrDefault(b.block().span().start(), b.rule()),
                        b.confidence()))
                .toList();
    }
}
