package org.bagwright.release;

import java.util.List;
import org.bagwright.model.TextAccess;
import org.bagwright.model.Withdrawal;

/**
 * What a release doesn't hold, or not whole, and why.
 *
 * @param reasons sorted by who is named for it
 * @param withdrawn in the order of the project's file
 * @param captures whose octets aren't in the bag
 * @param toFetch those of them that {@code fetch.txt} lists
 */
public record WithheldTexts(List<Reason> reasons, List<Withdrawal> withdrawn, long captures, long toFetch) {
    /** All texts are there, and whole. */
    public static final WithheldTexts NONE = new WithheldTexts(List.of(), List.of(), 0, 0);

    public WithheldTexts {
        reasons = List.copyOf(reasons);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * Documents and captures for which the same holds.
     *
     * @param origin a source's name, the catalogue, the dataset's default
     * @param text excerpt or withheld
     */
    public record Reason(String origin, TextAccess text, long documents, long captures) {}

    public boolean isEmpty() {
        return captures == 0 && withdrawn.isEmpty();
    }
}
