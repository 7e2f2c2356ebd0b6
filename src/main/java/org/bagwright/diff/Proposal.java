package org.bagwright.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Version;

/**
 * The version that a release should have, by how it differs from the one before: docs/diff.md has the rule.
 *
 * @param from the version before, if it is known
 * @param next the version proposed, if the one before is known
 * @param reason one sentence
 */
public record Proposal(Step step, Optional<Version> from, Optional<Version> next, String reason) {

    /** The proposal for what differs from the release {@code from} as {@code tally} says. */
    public static Proposal of(Tally tally, Optional<Version> from) {
        Step step = tally.counts().values().stream()
                .flatMap(kinds -> kinds.keySet().stream())
                .map(Kind::step)
                .max(Step::compareTo)
                .orElse(Step.NONE);
        return new Proposal(step, from, from.map(step::after), reason(step, tally, from));
    }

    private static String reason(Step step, Tally tally, Optional<Version> from) {
        if (step == Step.NONE) {
            return "Documents, captures, keys and description are the same.";
        }
        List<String> facts = new ArrayList<>();
        tally.counts().forEach((subject, kinds) -> facts(subject, kinds, step, facts));
        String sentence = sentence(facts);
        boolean unpromised =
                step == Step.MAJOR && from.isPresent() && from.get().major() == 0;
        return unpromised ? sentence + " Before 1.0.0 that raises the minor number." : sentence;
    }

    private static void facts(Subject subject, Map<Kind, Integer> kinds, Step step, List<String> facts) {
        kinds.forEach((kind, count) -> {
            if (kind.step() == step) {
                facts.add(subject.counted(count) + (count == 1 ? " was " : " were ") + kind.phrase());
            }
        });
    }

    private static String sentence(List<String> facts) {
        int last = facts.size() - 1;
        String all = last == 0 ? facts.get(0) : String.join(", ", facts.subList(0, last)) + " and " + facts.get(last);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
    }

    /** Whether {@code version} is too low for what differs; not known when the version before isn't. */
    public boolean isUndercutBy(Version version) {
        return next.isPresent() && version.compareTo(next.get()) < 0;
    }
}
