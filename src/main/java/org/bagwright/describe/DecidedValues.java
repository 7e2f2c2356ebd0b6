package org.bagwright.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse;
import org.bagwright.model.DecisionUse.Outcome;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Stated;

/**
 * A description after what persons decided of its values: theirs outrank what the capture and the catalogue state.
 *
 * @param uses what became of each decision
 */
public record DecidedValues(Description description, List<DecisionUse> uses) {

    /** Changes {@code described} by {@code decisions}; of two on one key the later in the file wins. */
    public static DecidedValues of(Description described, List<Decision> decisions) {
        Map<String, Decision> last = new LinkedHashMap<>();
        List<DecisionUse> uses = new ArrayList<>();
        for (Decision decision : decisions) {
            Decision earlier = last.put(decision.change().orElseThrow().key(), decision);
            if (earlier != null && !earlier.change().equals(decision.change())) {
                conflict(decision, earlier, uses);
            }
        }
        Description changed = described;
        for (Decision decision : last.values()) {
            Description next = changed(changed, decision);
            boolean same = values(next).equals(values(changed));
            uses.add(new DecisionUse(decision.id(), same ? Outcome.NOT_NEEDED : Outcome.APPLIED, ""));
            changed = same ? changed : next;
        }
        return new DecidedValues(changed, uses);
    }

    private static void conflict(Decision winner, Decision loser, List<DecisionUse> uses) {
        if (!winner.over().contains(loser.id())) {
            String key = winner.change().orElseThrow().key();
            uses.add(new DecisionUse(
                    winner.id(), Outcome.CONFLICT, "gives another " + key + " than " + loser.id() + ", and wins"));
            uses.add(new DecisionUse(
                    loser.id(), Outcome.CONFLICT, "gives another " + key + " than " + winner.id() + ", and loses"));
        }
    }

    private static List<Optional<?>> values(Description d) {
        List<Optional<?>> values = new ArrayList<>();
        d.values().forEach(stated -> values.add(stated.map(Stated::value)));
        return values;
    }

    private static Description changed(Description d, Decision decision) {
        Decision.Change change = decision.change().orElseThrow();
        Evidence evidence = new Evidence.Decided(decision.rule());
        Optional<Stated<String>> text = change.value().map(value -> new Stated<>(value, evidence));
        Optional<Stated<List<String>>> list = change.value()
                .map(DecidedValues::parts)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new Stated<>(parts, evidence));
        String key = change.key();
        return new Description(
                key.equals("title") ? text : d.title(),
                key.equals("subtitle") ? text : d.subtitle(),
                key.equals("authors") ? list : d.authors(),
                key.equals("agency") ? text : d.agency(),
                key.equals("publisher") ? text : d.publisher(),
                key.equals("published") ? text : d.published(),
                key.equals("modified") ? text : d.modified(),
                key.equals("dateline_place") ? text : d.datelinePlace(),
                key.equals("language") ? text : d.language(),
                key.equals("section") ? list : d.section(),
                key.equals("identifier") ? text : d.identifier(),
                key.equals("url") ? text : d.url(),
                key.equals("retrieved") ? text : d.retrieved(),
                key.equals("rights") ? text : d.rights());
    }

    private static List<String> parts(String value) {
        return List.of(value.split(";", -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
