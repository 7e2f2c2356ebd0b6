package org.bagwright.diff;

import java.util.Optional;
import java.util.Set;
import org.bagwright.json.JsonValue;

/**
 * What each key of a record is about. A key that isn't known, of a later layout, say, is metadata.
 *
 * @param content the digest of what the record describes
 * @param file the path of what the record describes; null when it isn't in the bag
 * @param clusters which documents look like it
 * @param rules how and where it was read, and figures that follow from the content
 */
record RecordKeys(String content, String file, Set<String> clusters, Set<String> rules) {
    /** Why what the record describes isn't in the bag, or only a part of it. */
    static final String WITHHELD = "withheld";

    static final String ID = "id";

    static final RecordKeys OF_DOCUMENT = new RecordKeys(
            "text_sha512",
            "text",
            Set.of("duplicate_cluster", "is_representative"),
            Set.of("evidence", "kept_share", "words", "characters", "capture", "capture_sha512", WITHHELD));
    static final RecordKeys OF_CAPTURE = new RecordKeys(
            "sha512",
            "path",
            Set.of(),
            Set.of(
                    "ledger",
                    "octets",
                    "original_name",
                    "characters",
                    "charset",
                    "charset_source",
                    "documents",
                    "excluded",
                    WITHHELD));

    /** Of what belongs to the rules, what a person wants to see. */
    private static final Set<String> TOLD = Set.of("capture", "original_name", "charset", "excluded", WITHHELD);

    static RecordKeys of(Subject subject) {
        return subject == Subject.DOCUMENT ? OF_DOCUMENT : OF_CAPTURE;
    }

    boolean isMetadata(String key) {
        return !isIdentity(key) && !clusters.contains(key) && !rules.contains(key);
    }

    /** Whether old and new value are worth telling. */
    boolean isTold(String key) {
        return isMetadata(key) || clusters.contains(key) || TOLD.contains(key);
    }

    /** What isn't compared as a value, because the kind of the change says it. */
    boolean isIdentity(String key) {
        return key.equals(ID) || key.equals(content) || key.equals(file);
    }

    /** How much of what the record describes is in the bag. */
    Presence presence(JsonValue.Members json) {
        JsonValue withheld = json.values().getOrDefault(WITHHELD, new JsonValue.Nothing(0));
        if (!(json.values().get(file) instanceof JsonValue.Text)) {
            return Presence.NONE;
        }
        if (KeyChange.isNothing(withheld)) {
            return Presence.WHOLE;
        }
        return whole(json).isPresent() ? Presence.EXCERPT : Presence.NONE;
    }

    /** The digest of what the record describes: of the whole, though only an excerpt is in the bag. */
    Optional<String> digest(JsonValue.Members json) {
        return whole(json).or(() -> text(json, content));
    }

    private Optional<String> whole(JsonValue.Members json) {
        return json.values().get(WITHHELD) instanceof JsonValue.Members withheld
                        && withheld.values().get("whole") instanceof JsonValue.Members whole
                ? text(whole, content)
                : Optional.empty();
    }

    static Optional<String> text(JsonValue.Members json, String key) {
        return json.values().get(key) instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** How much is in the bag; the least first. */
    enum Presence {
        NONE,
        EXCERPT,
        WHOLE
    }
}
