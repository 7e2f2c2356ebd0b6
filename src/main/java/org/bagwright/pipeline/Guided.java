package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Deciding;
import org.bagwright.classify.Suspicion;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.LabelledBlock;

/**
 * The blocks of a capture after what persons said.
 *
 * @param sifted the capture before they said anything
 * @param classification by which articles are made and described
 * @param inLedger the blocks as the ledger shows them: those that a person agreed with name the decision
 * @param changes decisions on values, by the number of their article
 * @param uses what became of each rule of its site and each decision
 */
record Guided(
        Suspicion.Sifted sifted,
        Classification classification,
        List<LabelledBlock> inLedger,
        Map<Integer, List<Decision>> changes,
        List<DecisionUse> uses) {

    static Guided of(Suspicion.Sifted sifted, Deciding decided, List<DecisionUse> earlier) {
        List<DecisionUse> uses = new ArrayList<>(earlier);
        uses.addAll(decided.uses());
        return new Guided(sifted, decided.classification(), inLedger(decided), decided.changes(), uses);
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
