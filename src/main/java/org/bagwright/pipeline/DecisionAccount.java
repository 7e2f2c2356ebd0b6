package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagwright.config.DecisionsFile;
import org.bagwright.json.DecisionRecord;
import org.bagwright.model.Decision;
import org.bagwright.model.Decision.Scope;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.DecisionUse.Outcome;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Guidance;
import org.bagwright.model.SiteRule;

/** What became of each decision and each site rule, in all captures. */
final class DecisionAccount {
    /*
     * A wide decision spreads when it touches more captures than twice those that it touched when it was made, and ten
     * more: a collection that grows by half, or by a handful of captures, is nothing to tell of. As judged by hand.
     */
    private static final int TIMES = 2;
    private static final int MORE = 10;

    private final Guidance guidance;
    private final Map<String, Tally> tallies = new HashMap<>();

    /** What is counted of a decision. */
    private static final class Tally {
        private final Map<Outcome, Integer> captures = new HashMap<>();
        private final Map<Outcome, String> why = new HashMap<>();
        private int touched;
        private boolean withheld;

        void add(DecisionUse use, String capture, boolean withheld) {
            captures.merge(use.outcome(), 1, Integer::sum);
            why.putIfAbsent(use.outcome(), capture + ": " + (withheld ? use.why() : use.whyWithQuote()));
        }

        boolean has(Outcome outcome) {
            return captures.containsKey(outcome);
        }
    }

    DecisionAccount(Guidance guidance) {
        this.guidance = guidance;
    }

    /**
     * Takes what became of decisions in one capture.
     *
     * @param capture its path in the project
     * @param withheld whether its octets may not travel, and so nothing that decisions quote from it
     */
    void add(String capture, List<DecisionUse> uses, boolean withheld) {
        Set<String> touched = new HashSet<>();
        for (DecisionUse use : uses) {
            Tally tally = tallies.computeIfAbsent(use.id(), id -> new Tally());
            tally.add(use, capture, withheld);
            tally.withheld |= withheld;
            if (use.outcome() != Outcome.STALE && touched.add(use.id())) {
                tally.touched++;
            }
        }
    }

    /**
     * Each decision with what became of it, in the order of the file.
     *
     * @param someWithheld whether some texts may not travel: then what a decision quotes that spoke of no capture may be
     *     from one of those, and isn't told either
     */
    List<DecisionRecord> records(boolean someWithheld) {
        return guidance.decisions().all().stream()
                .map(d -> new DecisionRecord(d, outcome(d), tally(d).touched, isWithheld(d.id(), someWithheld)))
                .toList();
    }

    /** Whether what the decision or the site rule {@code id} quotes may not be told. */
    boolean isWithheld(String id, boolean someWithheld) {
        Tally tally = tallies.getOrDefault(id, new Tally());
        return tally.withheld || (someWithheld && tally.captures.isEmpty());
    }

    /** The decisions that decided something, in the order of the file. */
    List<Decision> applied() {
        return guidance.decisions().all().stream()
                .filter(d -> outcome(d) == Outcome.APPLIED)
                .toList();
    }

    /** How many decisions had each outcome; all of them are counted once. */
    DecisionTotals totals() {
        int[] counts = new int[Outcome.values().length];
        guidance.decisions().all().forEach(d -> counts[outcome(d).ordinal()]++);
        return new DecisionTotals(
                guidance.decisions().all().size(),
                counts[Outcome.APPLIED.ordinal()],
                counts[Outcome.NOT_NEEDED.ordinal()],
                counts[Outcome.STALE.ordinal()],
                counts[Outcome.CONFLICT.ordinal()]);
    }

    /**
     * What a person should know.
     *
     * @param paths those of all captures in the project
     */
    List<Finding> findings(Set<String> paths) {
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = guidance.decisions().all().stream().map(Decision::id).collect(Collectors.toSet());
        for (Decision decision : guidance.decisions().all()) {
            finding(decision, paths).ifPresent(findings::add);
            spread(decision).ifPresent(findings::add);
            findings.addAll(overNothing(decision, ids));
        }
        for (SiteRule rule : guidance.siteRules().all()) {
            if (!tallies.containsKey(rule.rule())) {
                findings.add(Finding.of(
                                FindingCode.SITE_RULE_MATCHES_NOTHING,
                                "sites/",
                                "no capture has what " + rule.rule() + " names: "
                                        + rule.selector()
                                                .or(() -> rule.line().map(l -> l.text()))
                                                .orElseThrow())
                        .hinting("remove the rule, or mend its selector or line"));
            }
        }
        return findings;
    }

    private Tally tally(Decision decision) {
        return tallies.getOrDefault(decision.id(), new Tally());
    }

    private Outcome outcome(Decision decision) {
        Tally tally = tally(decision);
        if (tally.has(Outcome.CONFLICT)) {
            return Outcome.CONFLICT;
        }
        if (tally.has(Outcome.APPLIED)) {
            return Outcome.APPLIED;
        }
        return tally.has(Outcome.NOT_NEEDED) ? Outcome.NOT_NEEDED : Outcome.STALE;
    }

    /** A mistyped id would leave the conflict that it should settle. */
    private static List<Finding> overNothing(Decision decision, Set<String> ids) {
        return decision.over().stream()
                .filter(id -> !ids.contains(id))
                .map(id -> Finding.of(
                                FindingCode.DECISION_OVER_NOTHING,
                                DecisionsFile.NAME,
                                "the decision " + decision.id() + " is an exception to " + id + ", which isn't there")
                        .hinting("correct the id under over:, or take it out"))
                .toList();
    }

    private Optional<Finding> finding(Decision decision, Set<String> paths) {
        Tally tally = tally(decision);
        String name = "the decision " + decision.id();
        return switch (outcome(decision)) {
            case APPLIED -> Optional.empty();
            case CONFLICT ->
                Optional.of(Finding.of(
                                FindingCode.DECISIONS_CONFLICT,
                                DecisionsFile.NAME,
                                name + " in " + tally.why.get(Outcome.CONFLICT))
                        .hinting(
                                "remove one of the two, or name the other under over: in that which is the exception"));
            case NOT_NEEDED ->
                Optional.of(Finding.of(
                                FindingCode.DECISION_NOT_NEEDED,
                                DecisionsFile.NAME,
                                name + " changes nothing: it is so without it")
                        .hinting("keep it against later changes of the rules, or remove it"));
            case STALE ->
                Optional.of(Finding.of(
                                FindingCode.DECISION_STALE,
                                DecisionsFile.NAME,
                                name + " speaks of nothing any more: " + why(decision, tally, paths))
                        .hinting("decide again in bagwright review, or remove it"));
        };
    }

    private static String why(Decision decision, Tally tally, Set<String> paths) {
        if (tally.has(Outcome.STALE)) {
            return tally.why.get(Outcome.STALE);
        }
        if (decision.scope() != Scope.BLOCK) {
            return "no capture has such a line";
        }
        Optional<String> path = decision.anchor().flatMap(Decision.Anchor::path);
        return path.map(p -> paths.contains(p) ? p + " has changed since" : p + " isn't there any more")
                .orElse("no capture has the digest that it names");
    }

    private Optional<Finding> spread(Decision decision) {
        int now = tally(decision).touched;
        boolean spreads = decision.touched().isPresent()
                && now > TIMES * (long) decision.touched().getAsInt()
                && now > (long) decision.touched().getAsInt() + MORE;
        return spreads
                ? Optional.of(Finding.of(
                                FindingCode.DECISION_SPREADS,
                                DecisionsFile.NAME,
                                "the decision " + decision.id() + " touches " + Build.count(now, "capture") + ", "
                                        + decision.touched().getAsInt() + " when it was made")
                        .hinting("look at what it touches now; then write touched: " + now))
                : Optional.empty();
    }
}
