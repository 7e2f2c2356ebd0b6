package org.bagwright.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bagwright.json.JsonValue;
import org.bagwright.layout.RecordedBag;
import org.bagwright.model.BagInfo;
import org.bagwright.model.BagPath;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.Octets;

/** Keys of the records that were added, removed or given another type, by the schemas in the bags. */
final class SchemaChanges {
    private static final Map<String, String> RECORDS = new TreeMap<>(
            Map.of("schema/capture.schema.json", "captures.jsonl", "schema/document.schema.json", "documents.jsonl"));

    private final RecordedBag before;
    private final RecordedBag after;
    private final BiConsumer<RecordedBag, Finding> findings;
    private final List<Change> changes = new ArrayList<>();

    SchemaChanges(RecordedBag before, RecordedBag after, BiConsumer<RecordedBag, Finding> findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    List<Change> find() throws IOException {
        layout();
        for (Map.Entry<String, String> records : RECORDS.entrySet()) {
            Optional<JsonValue> old = schema(before, records.getKey());
            Optional<JsonValue> fresh = schema(after, records.getKey());
            if (old.isPresent() && fresh.isPresent()) {
                compare(records.getValue(), SchemaKeys.of(old.get()), SchemaKeys.of(fresh.get()));
            }
        }
        return changes;
    }

    /** Another layout means that paths and keys are to be read in another way. */
    private void layout() {
        Optional<String> old = before.info().first(BagInfo.LAYOUT);
        Optional<String> fresh = after.info().first(BagInfo.LAYOUT);
        if (!old.equals(fresh)) {
            add(Kind.RETYPED, BagInfo.FILE, BagInfo.LAYOUT, old, fresh);
        }
    }

    private void compare(
            String file, SortedMap<String, SortedSet<String>> old, SortedMap<String, SortedSet<String>> fresh) {
        old.forEach((key, types) -> {
            if (!fresh.containsKey(key)) {
                if (fresh.containsKey(above(key))) {
                    add(Kind.REMOVED, file, key, said(types), Optional.empty());
                }
            } else if (isBroken(types, fresh.get(key))) {
                add(Kind.RETYPED, file, key, said(types), said(fresh.get(key)));
            } else if (!types.equals(fresh.get(key))) {
                add(Kind.METADATA_CHANGED, file, key, said(types), said(fresh.get(key)));
            }
        });
        fresh.forEach((key, types) -> {
            if (!old.containsKey(key) && old.containsKey(above(key))) {
                add(Kind.ADDED, file, key, Optional.empty(), said(types));
            }
        });
    }

    /** Whether a reader that was made for the old types can meet another one; no type stated is any. */
    private static boolean isBroken(SortedSet<String> old, SortedSet<String> fresh) {
        return !old.isEmpty() && (fresh.isEmpty() || !old.containsAll(fresh));
    }

    /** The key that holds {@code key}: where that is new or gone too, it alone is told. */
    private static String above(String key) {
        return key.endsWith("[]")
                ? key.substring(0, key.length() - 2)
                : key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static Optional<String> said(SortedSet<String> types) {
        return Optional.of(types.isEmpty() ? "any" : String.join(" or ", types));
    }

    private void add(Kind kind, String file, String key, Optional<String> old, Optional<String> fresh) {
        changes.add(Change.of(Subject.KEY, kind, file + ": " + key, List.of(new KeyChange("type", old, fresh))));
    }

    private Optional<JsonValue> schema(RecordedBag bag, String path) throws IOException {
        Optional<Octets> octets = bag.smallFile(new BagPath(path));
        if (octets.isEmpty()) {
            tell(bag, path, "isn't there: keys of the records aren't compared");
            return Optional.empty();
        }
        try {
            return Optional.of(JsonValue.parse(octets.get()));
        } catch (JsonValue.SyntaxException e) {
            tell(bag, path, "isn't JSON: keys of the records aren't compared");
            return Optional.empty();
        }
    }

    private void tell(RecordedBag bag, String path, String message) {
        findings.accept(
                bag,
                Finding.of(FindingCode.COMPARED_FILE_UNREADABLE, "data/" + path, message)
                        .hinting("bagwright verify " + bag.place()));
    }
}
