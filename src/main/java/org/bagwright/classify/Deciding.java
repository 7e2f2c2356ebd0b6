package org.bagwright.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagwright.model.Decision;
import org.bagwright.model.Decision.Act;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.DecisionUse.Outcome;
import org.bagwright.model.Decisions;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.ReadingText;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;

/**
 * The blocks of a capture after what persons decided. The narrower decision outranks the wider, of two of one scope the
 * later in the file; where they disagree, that is told, unless the winner says that it is an exception.
 *
 * @param classification the blocks as decided; those that a person agreed with keep the rule that judged them
 * @param agreed of those blocks, by where they start, the rule that names the decision
 * @param changes decisions on values, by the number of their article
 * @param uses what became of each decision that speaks of the capture
 */
public record Deciding(
        Classification classification,
        Map<Integer, String> agreed,
        Map<Integer, List<Decision>> changes,
        List<DecisionUse> uses) {
    private static final Comparator<Decision> NARROW_FIRST = Comparator.comparing(Decision::scope);

    /** Nothing was decided. */
    public static Deciding nothing(Classification classified) {
        return new Deciding(classified, Map.of(), Map.of(), List.of());
    }

    /**
     * Applies decisions.
     *
     * @param own those that are anchored in this capture, in the order of their file
     * @param decisions all, of which those on lines are looked up
     */
    public static Deciding of(Classification classified, SiteName site, List<Decision> own, Decisions decisions) {
        if (own.isEmpty() && !decisions.hasLines(site)) {
            return nothing(classified);
        }
        return new Work(classified, site, decisions, !own.isEmpty()).run(own);
    }

    private static final class Work {
        private final Classification classified;
        private final SiteName site;
        private final Decisions decisions;
        private final Optional<ReadingText> reading;
        private final Overruling overruling;
        private final Map<Integer, String> agreed = new HashMap<>();
        /** Of each decision the outcomes that it had, so that each is told once. */
        private final Map<String, Set<DecisionUse>> uses = new LinkedHashMap<>();

        Work(Classification classified, SiteName site, Decisions decisions, boolean anchored) {
            this.classified = classified;
            this.site = site;
            this.decisions = decisions;
            this.overruling = new Overruling(classified);
            this.reading = anchored
                    ? Optional.of(ReadingText.of(classified.blocks().stream()
                            .map(b -> b.block().text())
                            .toList()))
                    : Optional.empty();
        }

        Deciding run(List<Decision> own) {
            Map<Integer, List<Decision>> onBlocks = new HashMap<>();
            Map<Decision, Integer> onValues = new LinkedHashMap<>();
            for (Decision decision : own) {
                Optional<ReadingText.Place> place =
                        reading.orElseThrow().find(decision.anchor().orElseThrow());
                if (place.isEmpty()) {
                    stale(decision, notThere(decision.anchor().get()));
                } else if (decision.act() == Act.METADATA) {
                    onValues.put(decision, place.get().first());
                } else {
                    for (int i = place.get().first(); i < place.get().end(); i++) {
                        onBlocks.computeIfAbsent(i, b -> new ArrayList<>()).add(decision);
                    }
                }
            }
            boolean lines = decisions.hasLines(site);
            for (int i = 0; i < classified.blocks().size(); i++) {
                List<Decision> here = onBlocks.getOrDefault(i, List.of());
                if (lines) {
                    here = withLines(here, i);
                }
                if (!here.isEmpty()) {
                    decide(i, here);
                }
            }
            Classification changed = overruling.classification();
            return new Deciding(changed, agreed, changes(onValues, changed), allUses());
        }

        private List<Decision> withLines(List<Decision> here, int block) {
            List<Decision> all = new ArrayList<>(here);
            String line =
                    ReadingText.normal(classified.blocks().get(block).block().text());
            decisions.onLine(site, line).forEach(all::add);
            return all;
        }

        private String notThere(Decision.Anchor anchor) {
            return reading.orElseThrow().holds(anchor.quote())
                    ? "its quote doesn't begin and end where blocks of the capture do"
                    : "its quote isn't in the capture any more";
        }

        private void decide(int block, List<Decision> candidates) {
            LabelledBlock judged = classified.blocks().get(block);
            // The sort is stable, and of two the later is to win.
            List<Decision> ranked = new ArrayList<>(candidates);
            java.util.Collections.reverse(ranked);
            ranked.sort(NARROW_FIRST);
            Decision winner = ranked.get(0);
            for (Decision other : ranked.subList(1, ranked.size())) {
                compare(winner, other, judged);
            }
            Role role = wanted(winner, judged);
            if (!isSo(winner, judged)) {
                overruling.set(block, role, winner.rule());
                use(winner, Outcome.APPLIED, "");
            } else if (winner.act() == Act.AGREE) {
                overruling.confirm(block);
                agreed.put(judged.block().span().start(), winner.rule());
                use(winner, Outcome.APPLIED, "");
            } else {
                use(winner, Outcome.NOT_NEEDED, "");
            }
        }

        private void compare(Decision winner, Decision other, LabelledBlock judged) {
            boolean disagree = wanted(winner, judged) != wanted(other, judged);
            if (!disagree) {
                use(other, isSo(other, judged) ? Outcome.NOT_NEEDED : Outcome.APPLIED, "");
            } else if (winner.over().contains(other.id())) {
                use(other, Outcome.NOT_NEEDED, "");
            } else {
                String quote = excerpt(ReadingText.normal(judged.block().text()));
                use(winner, Outcome.CONFLICT, "says otherwise than " + other.id() + ", and wins", quote);
                use(other, Outcome.CONFLICT, "says otherwise than " + winner.id() + ", and loses", quote);
            }
        }

        private static String excerpt(String line) {
            int points = line.codePointCount(0, line.length());
            return points <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
        }

        /** Characters of a block that a message shows. */
        private static final int EXCERPT = 60;

        private static Role wanted(Decision decision, LabelledBlock judged) {
            return switch (decision.act()) {
                case RESTORE -> decision.role().orElseGet(() -> Overruling.textRole(judged));
                case REMOVE -> decision.role().orElseGet(() -> Overruling.foreignRole(judged));
                case ROLE, AGREE -> decision.role().orElseThrow();
                case METADATA -> judged.role();
            };
        }

        /** Whether the rules judged as {@code decision} says. */
        private static boolean isSo(Decision decision, LabelledBlock judged) {
            Role role = wanted(decision, judged);
            return judged.role() == role && (!role.isText() || judged.article() > 0);
        }

        private Map<Integer, List<Decision>> changes(Map<Decision, Integer> onValues, Classification changed) {
            Map<Integer, List<Decision>> changes = new HashMap<>();
            onValues.forEach((decision, block) -> {
                int own = changed.blocks().get(block).article();
                int article = own == 0 && changed.articles() == 1 ? 1 : own;
                if (article == 0) {
                    stale(decision, "its quote is in no document of the capture any more");
                } else {
                    changes.computeIfAbsent(article, a -> new ArrayList<>()).add(decision);
                }
            });
            return changes;
        }

        private void stale(Decision decision, String why) {
            use(decision, Outcome.STALE, why);
        }

        private void use(Decision decision, Outcome outcome, String why) {
            use(decision, outcome, why, "");
        }

        private void use(Decision decision, Outcome outcome, String why, String quote) {
            uses.computeIfAbsent(decision.id(), d -> new LinkedHashSet<>())
                    .add(new DecisionUse(decision.id(), outcome, why, quote));
        }

        private List<DecisionUse> allUses() {
            return uses.values().stream().flatMap(Set::stream).toList();
        }
    }
}
