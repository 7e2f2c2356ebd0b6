package org.bagwright.diff;

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
    static final RecordKeys OF_DOCUMENT = new RecordKeys(
            "text_sha512",
            "text",
            Set.of("duplicate_cluster", "is_representative"),
            Set.of("evidence", "kept_share", "words", "characters", "capture", "capture_sha512"));
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
                    "excluded"));

    /** Of what belongs to the rules, what a person wants to see. */
    private static final Set<String> TOLD = Set.of("capture", "original_name", "charset", "excluded");

    /** Its value says why the record stands alone, without what it described. */
    static final String WITHDRAWN = "withdrawn";

    static final String ID = "id";

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
        return key.equals(ID) || key.equals(content) || key.equals(file) || key.equals(WITHDRAWN);
    }

    /** Whether what the record describes is in the bag. */
    boolean isThere(JsonValue.Members json) {
        JsonValue withdrawn = json.values().get(WITHDRAWN);
        boolean isWithdrawn = withdrawn != null
                && !KeyChange.isNothing(withdrawn)
                && !(withdrawn instanceof JsonValue.Truth truth && !truth.value());
        return !isWithdrawn && json.values().get(file) instanceof JsonValue.Text;
    }
}
