package org.bagwright.diff;

import java.util.Map;
import java.util.TreeMap;
import org.bagwright.json.JsonValue;

/** What is remembered of a record: who it is, what it says, where it stands. */
final class Row {
    final String id;
    /** Where its line begins in the file, and its length without the line feed; in octets. */
    final long offset;

    final int length;
    /** Whether what it describes is in the bag. */
    final boolean isThere;

    final Fingerprint content;
    final Fingerprint metadata;
    final Fingerprint clusters;
    final Fingerprint rules;
    /** Of a document: what its capture's ledger says of it. */
    Fingerprint ledger = Fingerprint.NONE;

    private Row(String id, long offset, int length, RecordKeys keys, JsonValue.Members json) {
        this.id = id;
        this.offset = offset;
        this.length = length;
        this.isThere = keys.isThere(json);
        StringBuilder metadataText = new StringBuilder(512);
        StringBuilder clusterText = new StringBuilder();
        StringBuilder ruleText = new StringBuilder(512);
        for (Map.Entry<String, JsonValue> member : new TreeMap<>(json.values()).entrySet()) {
            String key = member.getKey();
            if (!keys.isIdentity(key) && !KeyChange.isNothing(member.getValue())) {
                StringBuilder group = keys.clusters().contains(key)
                        ? clusterText
                        : keys.rules().contains(key) ? ruleText : metadataText;
                Fingerprint.append(group, key, member.getValue());
            }
        }
        JsonValue digest = json.values().get(keys.content());
        this.content = digest instanceof JsonValue.Text text ? Fingerprint.of(text.value()) : Fingerprint.NONE;
        this.metadata = Fingerprint.of(metadataText.toString());
        this.clusters = Fingerprint.of(clusterText.toString());
        this.rules = Fingerprint.of(ruleText.toString());
    }

    /** The row of the record {@code json}, whose id was found to be {@code id}. */
    static Row of(String id, long offset, int length, RecordKeys keys, JsonValue.Members json) {
        return new Row(id, offset, length, keys, json);
    }

    /** Whether the way in which it was read is the same. */
    boolean isReadLike(Row other) {
        return rules.equals(other.rules) && ledger.equals(other.ledger);
    }
}
