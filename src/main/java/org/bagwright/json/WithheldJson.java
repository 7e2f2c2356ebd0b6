package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;
import static org.bagwright.json.JsonTree.at;
import static org.bagwright.json.JsonTree.count;
import static org.bagwright.json.JsonTree.optionalText;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.Evidence;
import org.bagwright.model.TextAccess;
import org.bagwright.model.WithheldCapture;
import org.bagwright.model.WithheldText;

/** The key {@code withheld} of both records: what isn't in the bag, and what says so. */
final class WithheldJson {
    private static final String KEY = "withheld";

    private WithheldJson() {}

    static void write(JsonGenerator json, Optional<WithheldText> withheld) throws IOException {
        if (withheld.isEmpty()) {
            json.writeNullField(KEY);
            return;
        }
        json.writeObjectFieldStart(KEY);
        begin(json, withheld.get().text(), withheld.get().by());
        withdrawal(json, withheld.get().withdrawal());
        whole(json, withheld.get().whole());
        json.writeEndObject();
    }

    static void writeCapture(JsonGenerator json, Optional<WithheldCapture> withheld) throws IOException {
        if (withheld.isEmpty()) {
            json.writeNullField(KEY);
            return;
        }
        json.writeObjectFieldStart(KEY);
        begin(json, withheld.get().text(), withheld.get().by());
        text(json, "location", withheld.get().location());
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, TextAccess access, Evidence by) throws IOException {
        text(json, "text", access.label());
        if (by instanceof Evidence.Catalogued catalogued) {
            json.writeNumberField("catalog_row", catalogued.row());
        } else {
            json.writeNullField("catalog_row");
        }
        text(
                json,
                "configuration",
                by instanceof Evidence.Configured configured ? Optional.of(configured.key()) : Optional.empty());
    }

    private static void withdrawal(JsonGenerator json, Optional<WithheldText.Withdrawn> withdrawal) throws IOException {
        if (withdrawal.isEmpty()) {
            json.writeNullField("withdrawal");
            return;
        }
        json.writeObjectFieldStart("withdrawal");
        text(json, "date", withdrawal.get().date());
        text(json, "reason", withdrawal.get().reason());
        text(json, "by", withdrawal.get().by());
        json.writeEndObject();
    }

    private static void whole(JsonGenerator json, Optional<WithheldText.Whole> whole) throws IOException {
        if (whole.isEmpty()) {
            json.writeNullField("whole");
            return;
        }
        json.writeObjectFieldStart("whole");
        json.writeNumberField("words", whole.get().words());
        json.writeNumberField("characters", whole.get().characters());
        text(json, "text_sha512", whole.get().sha512().hex());
        json.writeEndObject();
    }

    /** What a document's record says. */
    static Optional<WithheldText> ofDocument(JsonNode record) {
        JsonNode json = at(record, KEY);
        return json.isNull()
                ? Optional.empty()
                : Optional.of(new WithheldText(access(json), by(json), withdrawal(json), whole(json)));
    }

    /** What a capture's record says. */
    static Optional<WithheldCapture> ofCapture(JsonNode record) {
        JsonNode json = at(record, KEY);
        return json.isNull()
                ? Optional.empty()
                : Optional.of(new WithheldCapture(access(json), by(json), optionalText(json, "location")));
    }

    private static TextAccess access(JsonNode json) {
        String label = JsonTree.text(json, "text");
        return TextAccess.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException("not a value of 'text': '" + label + "'"));
    }

    private static Evidence by(JsonNode json) {
        return at(json, "catalog_row").isNull()
                ? new Evidence.Configured(JsonTree.text(json, "configuration"))
                : new Evidence.Catalogued(count(json, "catalog_row"));
    }

    private static Optional<WithheldText.Withdrawn> withdrawal(JsonNode json) {
        JsonNode withdrawal = at(json, "withdrawal");
        return withdrawal.isNull()
                ? Optional.empty()
                : Optional.of(new WithheldText.Withdrawn(
                        JsonTree.text(withdrawal, "date"),
                        JsonTree.text(withdrawal, "reason"),
                        optionalText(withdrawal, "by")));
    }

    private static Optional<WithheldText.Whole> whole(JsonNode json) {
        JsonNode whole = at(json, "whole");
        return whole.isNull()
                ? Optional.empty()
                : Optional.of(new WithheldText.Whole(
                        count(whole, "words"),
                        count(whole, "characters"),
                        new Digest(DigestAlgorithm.SHA512, JsonTree.text(whole, "text_sha512"))));
    }
}
