package org.bagwright.review;

import java.io.IOException;
import java.util.Optional;
import org.bagwright.layout.CuratedBag;

/** Whether the bag is older than the captures in {@code raw/}: not known until they were compared, which takes its time. */
final class Freshness {
    private final Settings.RawComparison comparison;
    private final CuratedBag bag;
    private volatile boolean compared;
    private volatile Optional<String> notice = Optional.empty();

    Freshness(Settings.RawComparison comparison, CuratedBag bag) {
        this.comparison = comparison;
        this.bag = bag;
    }

    /** Compares them. */
    void compare() {
        try {
            notice = comparison
                    .changes(bag)
                    .map(changes ->
                            "The bag is older than raw/: " + changes + " since it was built. Your decisions stay; "
                                    + "to review what is there now: bagwright build, then bagwright review again.");
        } catch (IOException e) {
            notice = Optional.of("Whether the bag is older than raw/ isn't known: " + e.getMessage());
        } finally {
            compared = true;
        }
    }

    boolean isCompared() {
        return compared;
    }

    /** What the reviewer should know, with the next step; empty when the bag is as new as its captures, or it isn't known yet. */
    Optional<String> notice() {
        return notice;
    }
}
