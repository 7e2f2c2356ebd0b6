package org.bagwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.bagwright.layout.LedgerBlock;
import org.bagwright.model.CuratedCapture;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.Decisions;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Guidance;
import org.bagwright.model.MarkupText;
import org.bagwright.model.Octets;
import org.bagwright.model.ReadingText;
import org.bagwright.model.Role;
import org.bagwright.model.SiteRules;
import org.bagwright.model.StandingLines;
import org.bagwright.text.Decoding;
import org.junit.jupiter.api.Test;

/** Whatever persons decide of whatever block: it is found again, the ledger stays whole, every text is rebuilt from it. */
class RandomDecisionsTest {
    private static final long SEED = 20261126;
    private static final List<Role> ROLES = Stream.of(Role.values())
            .filter(r -> r != Role.SEPARATOR && r != Role.MARKUP)
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void areAppliedToTheBlocksThatTheyWereMadeOn() throws IOException {
        List<Path> captures;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/captures"))) {
            captures = files.filter(f -> f.getFileName().toString().matches("capture[.](txt|html)|.*[.]html?"))
                    .sorted()
                    .toList();
        }
        assertTrue(captures.size() > 20, "there are captures: " + captures.size());
        for (Path capture : captures) {
            String type = capture.toString().endsWith("txt") ? "text/plain" : "text/html";
            decideAnything(Octets.owning(Files.readAllBytes(capture)), type, capture + ", seed " + SEED);
        }
    }

    private void decideAnything(Octets octets, String type, String label) {
        CuratedCapture before = Rebuilding.curate(octets, type, label);
        List<LedgerBlock> blocks = blocks(before, octets, type);
        ReadingText reading =
                ReadingText.of(blocks.stream().map(LedgerBlock::text).toList());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (random.nextInt(3) == 0 && !reading.line(i).isEmpty()) {
                Decision.Anchor anchor = Decision.Anchor.of(
                        octets.digest(DigestAlgorithm.SHA512), Optional.empty(), "raw/soup", reading, i);
                decisions.add(decision(i, anchor));
            }
        }
        Guidance guidance = new Guidance(new Decisions(decisions), SiteRules.NONE);
        CuratedCapture after =
                Rebuilding.curate(octets, type, label, new Curation(Optional.empty(), StandingLines.NONE, guidance));
        assertEquals(decisions.size(), after.decisions().size(), label);
        for (DecisionUse use : after.decisions()) {
            assertTrue(
                    use.outcome() == DecisionUse.Outcome.APPLIED || use.outcome() == DecisionUse.Outcome.NOT_NEEDED,
                    () -> label + " " + use);
        }
        List<LedgerBlock> decided = blocks(after, octets, type);
        assertEquals(blocks.size(), decided.size(), label);
        for (Decision decision : decisions) {
            LedgerBlock block = decided.get(Integer.parseInt(decision.id()));
            decision.role().ifPresent(role -> assertEquals(role, block.role(), label));
        }
    }

    private static List<LedgerBlock> blocks(CuratedCapture curated, Octets octets, String type) {
        boolean markup = MarkupText.isMarkup(type);
        String text = (markup ? Decoding.ofMarkup(octets, type, "soup") : Decoding.of(octets, "soup"))
                .text()
                .text();
        return LedgerBlock.in(curated.ledger().entries(), text, markup, OwnLayout.references());
    }

    private Decision decision(int block, Decision.Anchor anchor) {
        Decision.Act act = List.of(Decision.Act.RESTORE, Decision.Act.REMOVE, Decision.Act.ROLE, Decision.Act.AGREE)
                .get(random.nextInt(4));
        boolean named = act == Decision.Act.ROLE || act == Decision.Act.AGREE;
        return new Decision(
                Integer.toString(block),
                act,
                Decision.Scope.BLOCK,
                Optional.of(anchor),
                named ? Optional.of(ROLES.get(random.nextInt(ROLES.size()))) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                "A. Reader",
                "2026-11-26",
                "");
    }
}
