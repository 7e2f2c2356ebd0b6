package org.bagwright.review;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bagwright.layout.CuratedBag;

/**
 * Whether the bag is older than what lies in {@code raw/}, which isn't known until they were compared and takes its time; and
 * whether it is still the bag that the review began with.
 */
final class Freshness {
    private final Settings.RawComparison comparison;
    private final CuratedBag bag;
    /** The bag's files of records when the review began. */
    private final List<String> begun;

    private volatile boolean compared;
    private volatile Optional<String> notice = Optional.empty();

    Freshness(Settings.RawComparison comparison, CuratedBag bag) throws IOException {
        this.comparison = comparison;
        this.bag = bag;
        this.begun = bag.recordFiles();
    }

    /**
     * Refuses to go on with another bag: what was read of the first one says nothing of the places of its blocks.
     *
     * @throws Refusal when the bag was built anew, or is gone
     */
    void checkBag() throws IOException, Refusal {
        if (!begun.equals(bag.recordFiles())) {
            throw new Refusal(
                    Refusal.GONE,
                    "The bag was built anew while you reviewed it. What was shown as saved is saved. "
                            + "To review the new bag, start bagwright review again.");
        }
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
