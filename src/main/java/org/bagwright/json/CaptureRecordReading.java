package org.bagwright.json;

import static org.bagwright.json.JsonTree.at;
import static org.bagwright.json.JsonTree.count;
import static org.bagwright.json.JsonTree.longCount;
import static org.bagwright.json.JsonTree.number;
import static org.bagwright.json.JsonTree.optionalText;
import static org.bagwright.json.JsonTree.text;
import static org.bagwright.json.JsonTree.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagwright.model.BagPath;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Fate;
import org.bagwright.model.LedgerEntry;
import org.bagwright.model.Role;

/** A capture's record from its JSON; {@code IllegalArgumentException} when it isn't one. */
final class CaptureRecordReading {
    private static final Map<String, Role> ROLES = byLabel(Role.values(), Role::label);
    private static final Map<String, Fate> FATES = byLabel(Fate.values(), Fate::label);
    private static final Map<String, CharsetSource> SOURCES = byLabel(CharsetSource.values(), CharsetSource::label);

    private CaptureRecordReading() {}

    static CaptureRecord of(JsonNode json) {
        return new CaptureRecord(
                text(json, "id"),
                new BagPath(text(json, "path")),
                text(json, "original_name"),
                longCount(json, "octets"),
                new Digest(DigestAlgorithm.SHA512, text(json, "sha512")),
                text(json, "media_type"),
                optionalText(json, "charset"),
                optionalText(json, "charset_source").map(label -> labelled(SOURCES, "charset_source", label)),
                optionalText(json, "url"),
                optionalText(json, "retrieved"),
                count(json, "characters"),
                texts(json, "documents"),
                excluded(at(json, "excluded")),
                ledger(at(json, "ledger")),
                WithheldJson.ofCapture(json));
    }

    private static Optional<Exclusion> excluded(JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(new Exclusion(text(json, "stage"), text(json, "reason")));
    }

    private static List<LedgerEntry> ledger(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("'ledger' isn't a list");
        }
        List<LedgerEntry> entries = new ArrayList<>(json.size());
        json.forEach(entry -> entries.add(entry(entry)));
        return entries;
    }

    private static LedgerEntry entry(JsonNode json) {
        return new LedgerEntry(
                SpanReading.of(json),
                labelled(ROLES, "role", text(json, "role")),
                labelled(FATES, "fate", text(json, "fate")),
                optionalText(json, "document"),
                text(json, "rule"),
                number(json, "confidence"));
    }

    private static <T> T labelled(Map<String, T> labels, String key, String label) {
        T value = labels.get(label);
        if (value == null) {
            throw new IllegalArgumentException("not a value of '" + key + "': '" + label + "'");
        }
        return value;
    }

    private static <T> Map<String, T> byLabel(T[] values, Function<T, String> label) {
        return Stream.of(values).collect(Collectors.toUnmodifiableMap(label, Function.identity()));
    }
}
