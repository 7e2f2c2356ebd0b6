package org.bagwright.json;

import static org.bagwright.json.JsonTree.at;
import static org.bagwright.json.JsonTree.count;
import static org.bagwright.json.JsonTree.number;
import static org.bagwright.json.JsonTree.optionalText;
import static org.bagwright.json.JsonTree.text;
import static org.bagwright.json.JsonTree.texts;
import static org.bagwright.json.JsonTree.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.Decision;
import org.bagwright.model.Description;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.Stated;

/** A document's record from its JSON; {@code IllegalArgumentException} when it isn't one. */
final class DocumentRecordReading {
    private DocumentRecordReading() {}

    static DocumentRecord of(JsonNode json) {
        return new DocumentRecord(
                text(json, "id"),
                description(json),
                new BagPath(text(json, "capture")),
                new Digest(DigestAlgorithm.SHA512, text(json, "capture_sha512")),
                new Digest(DigestAlgorithm.SHA512, text(json, "text_sha512")),
                optionalText(json, "text").map(BagPath::new),
                count(json, "words"),
                count(json, "characters"),
                number(json, "kept_share"),
                optionalText(json, "duplicate_cluster"),
                truth(json, "is_representative"),
                texts(json, "flags"),
                WithheldJson.ofDocument(json));
    }

    private static Description description(JsonNode json) {
        return new Description(
                stated(json, "title"),
                stated(json, "subtitle"),
                statedList(json, "authors"),
                stated(json, "agency"),
                stated(json, "publisher"),
                stated(json, "published"),
                stated(json, "modified"),
                stated(json, "dateline_place"),
                stated(json, "language"),
                statedList(json, "section"),
                stated(json, "identifier"),
                stated(json, "url"),
                stated(json, "retrieved"),
                stated(json, "rights"));
    }

    private static Optional<Stated<String>> stated(JsonNode json, String key) {
        return optionalText(json, key).map(value -> new Stated<>(value, evidence(json, key)));
    }

    private static Optional<Stated<List<String>>> statedList(JsonNode json, String key) {
        List<String> values = List.copyOf(texts(json, key));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(values, evidence(json, key)));
    }

    private static Evidence evidence(JsonNode json, String key) {
        JsonNode evidence = at(json, "evidence").get(key);
        if (evidence == null) {
            throw new IllegalArgumentException("'" + key + "' is stated without evidence");
        }
        if (evidence.has("catalog_row")) {
            return new Evidence.Catalogued(count(evidence, "catalog_row"));
        }
        if (evidence.has("configuration")) {
            return new Evidence.Configured(text(evidence, "configuration"));
        }
        if (!evidence.has("span")) {
            return new Evidence.Decided(decided(text(evidence, "rule")));
        }
        return new Evidence.Read(SpanReading.of(evidence), text(evidence, "rule"));
    }

    private static String decided(String rule) {
        if (Decision.idInRule(rule).isEmpty()) {
            throw new IllegalArgumentException("the evidence '" + rule + "' has no span");
        }
        return rule;
    }
}
