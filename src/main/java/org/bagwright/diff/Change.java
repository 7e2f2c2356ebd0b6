package org.bagwright.diff;

import java.util.List;
import java.util.Optional;

/**
 * One thing that differs.
 *
 * @param id of the document or capture; the schema and path of a key; the label of a fact of the dataset
 * @param formerId where it was renamed
 * @param also what else differs of it, the gravest first; not said of what was added or removed
 * @param keys whose values differ, but for those that say how it was read
 * @param reason why it was withdrawn, if that is stated
 * @param text how the text differs; empty when it doesn't, or when it couldn't be read on both sides
 */
public record Change(
        Subject subject,
        Kind kind,
        String id,
        Optional<String> formerId,
        List<Kind> also,
        List<KeyChange> keys,
        Optional<String> reason,
        Optional<WordDiff> text) {

    public Change {
        also = List.copyOf(also);
        keys = List.copyOf(keys);
    }

    static Change of(Subject subject, Kind kind, String id, List<KeyChange> keys) {
        return new Change(subject, kind, id, Optional.empty(), List.of(), keys, Optional.empty(), Optional.empty());
    }
}
