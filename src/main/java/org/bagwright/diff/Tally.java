package org.bagwright.diff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of what was changed in which way: the summary of a difference.
 *
 * @param counts changes by subject and kind; what didn't happen isn't there
 * @param before how many documents and captures there were
 * @param after how many there are
 */
public record Tally(
        Map<Subject, Map<Kind, Integer>> counts, Map<Subject, Integer> before, Map<Subject, Integer> after) {

    public Tally {
        Map<Subject, Map<Kind, Integer>> copy = new EnumMap<>(Subject.class);
        counts.forEach((subject, kinds) -> {
            if (!kinds.isEmpty()) {
                copy.put(subject, Collections.unmodifiableMap(new EnumMap<>(kinds)));
            }
        });
        counts = Collections.unmodifiableMap(copy);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** How many of {@code subject} were changed so. */
    public int count(Subject subject, Kind kind) {
        return counts.getOrDefault(subject, Map.of()).getOrDefault(kind, 0);
    }

    /** How many of {@code subject} were changed in any way. */
    public int count(Subject subject) {
        return counts.getOrDefault(subject, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many documents or captures there were before. */
    public int before(Subject subject) {
        return before.getOrDefault(subject, 0);
    }

    /** How many documents or captures there are now. */
    public int after(Subject subject) {
        return after.getOrDefault(subject, 0);
    }

    /** How many documents or captures stand in both as they were. */
    public int unchanged(Subject subject) {
        int changed = count(subject) - count(subject, Kind.REMOVED) - count(subject, Kind.ADDED);
        return before(subject) - count(subject, Kind.REMOVED) - changed;
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return counts.isEmpty();
    }
}
