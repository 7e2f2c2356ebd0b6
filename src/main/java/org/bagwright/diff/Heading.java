package org.bagwright.diff;

import java.util.Optional;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.BagInfo;

/**
 * What is compared, as its releases call themselves.
 *
 * @param name of the dataset; of a later release of another one that one's
 */
public record Heading(String name, String before, String after) {

    static Heading of(RecordedBag before, RecordedBag after) {
        return new Heading(name(after).or(() -> name(before)).orElse("dataset"), version(before), version(after));
    }

    static Optional<String> name(RecordedBag bag) {
        return bag.info().first(BagInfo.GROUP);
    }

    private static String version(RecordedBag bag) {
        return bag.info().first(BagInfo.DATASET_VERSION).orElse("(no version)");
    }

    /** {@code news 1.0.0 → 1.1.0}. */
    @Override
    public String toString() {
        return name + " " + before + " → " + after;
    }
}
