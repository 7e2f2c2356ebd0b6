package org.bagwright.diff;

import java.util.Map;
import java.util.TreeMap;
import org.bagwright.json.JsonValue;

/**
 * What is remembered of a record: who it is, what it says, where it stands. There are as many as records, so that it is
 * flat: 96 octets, and its id.
 */
final class Row {
    final String id;
    /** Where its line begins in the file, in octets. */
    final long offset;
    /** Of the line without its line feed, in octets. */
    final int length;
    /** 1-based. */
    final int line;
    /** How much of what it describes is in the bag. */
    final RecordKeys.Presence presence;

    private final long contentHigh;
    private final long contentLow;
    private final long metadataHigh;
    private final long metadataLow;
    private final long clusters;
    private long rulesHigh;
    private long rulesLow;

    /** The row of the record {@code json}, whose id was found to be {@code id}. */
    Row(String id, Place place, RecordKeys keys, JsonValue.Members json) {
        this.id = id;
        this.offset = place.offset();
        this.length = place.length();
        this.line = place.line();
        this.presence = keys.presence(json);
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
        Fingerprint content = Fingerprint.of(keys.digest(json).orElse(""));
        Fingerprint metadata = Fingerprint.of(metadataText.toString());
        Fingerprint rules = Fingerprint.of(ruleText.toString());
        this.contentHigh = content.high();
        this.contentLow = content.low();
        this.metadataHigh = metadata.high();
        this.metadataLow = metadata.low();
        this.clusters = Fingerprint.of(clusterText.toString()).high();
        this.rulesHigh = rules.high();
        this.rulesLow = rules.low();
    }

    /** Where a record stands. */
    record Place(long offset, int length, int line) {}

    /** Of a document: adds what its capture's ledger says of it. */
    void readBy(Fingerprint ledger) {
        rulesHigh ^= ledger.high();
        rulesLow ^= ledger.low();
    }

    Fingerprint content() {
        return new Fingerprint(contentHigh, contentLow);
    }

    boolean hasContentOf(Row other) {
        return contentHigh == other.contentHigh && contentLow == other.contentLow;
    }

    boolean hasMetadataOf(Row other) {
        return metadataHigh == other.metadataHigh && metadataLow == other.metadataLow;
    }

    boolean isInClusterOf(Row other) {
        return clusters == other.clusters;
    }

    /** Whether the way in which it was read is the same. */
    boolean isReadLike(Row other) {
        return rulesHigh == other.rulesHigh && rulesLow == other.rulesLow;
    }
}
