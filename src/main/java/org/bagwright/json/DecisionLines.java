package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;
import static org.bagwright.json.CanonicalJson.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagwright.model.Decision;
import org.bagwright.model.DecisionUse.Outcome;
import org.bagwright.model.Digest;
import org.bagwright.model.DigestAlgorithm;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Role;
import org.bagwright.model.SiteName;

/** The lines of {@code decisions.jsonl}. */
public final class DecisionLines {
    private DecisionLines() {}

    /** The line of {@code record}, its line feed included. */
    public static byte[] line(DecisionRecord record) {
        return CanonicalJson.line(json -> write(json, record));
    }

    /**
     * What a line lists, as far as records can be held against it.
     *
     * @param captures those that the decision speaks of
     */
    public record Listed(String id, Outcome outcome, int captures) {}

    /** Reads what {@code line} lists. */
    public static LineReading<Listed> listed(JsonLine line) {
        return LineReading.of(line, DecisionLines::listed);
    }

    private static Listed listed(JsonNode tree) {
        String outcome = JsonTree.text(tree, "outcome");
        return new Listed(
                JsonTree.text(tree, "id"),
                Arrays.stream(Outcome.values())
                        .filter(it -> label(it).equals(outcome))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no outcome of a decision: '" + outcome + "'")),
                (int) JsonTree.number(tree, "captures"));
    }

    private static String label(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(JsonGenerator json, DecisionRecord record) throws IOException {
        Decision d = record.decision();
        boolean shown = !record.withheld();
        text(json, "id", d.id());
        text(json, "what", d.act().label());
        text(json, "scope", d.scope().label());
        text(json, "capture", d.anchor().map(a -> a.capture().hex()));
        text(json, "text", d.anchor().flatMap(Decision.Anchor::text).map(Digest::hex));
        text(json, "path", d.anchor().flatMap(Decision.Anchor::path));
        text(json, "quote", d.anchor().map(Decision.Anchor::quote).filter(q -> shown));
        text(json, "quote_sha512", d.anchor().map(a -> sha512(a.quote())));
        number(json, "characters", d.anchor().map(a -> OptionalInt.of(a.characters())));
        number(json, "occurrence", d.anchor().map(a -> OptionalInt.of(a.occurrence())));
        text(json, "role", d.role().map(Role::label));
        text(json, "key", d.change().map(Decision.Change::key));
        text(json, "value", d.change().flatMap(Decision.Change::value).filter(v -> shown));
        text(json, "pattern", d.pattern().map(LinePattern::text).filter(p -> shown));
        text(json, "site", d.site().map(SiteName::value));
        number(json, "touched", Optional.of(d.touched()));
        texts(json, "over", d.over());
        text(json, "was", d.judged().map(j -> j.role().label()));
        json.writeFieldName("confidence");
        if (d.judged().isPresent()) {
            json.writeNumber(CanonicalJson.fixed(d.judged().get().confidence(), 2));
        } else {
            json.writeNull();
        }
        text(json, "by", d.by());
        text(json, "date", d.date());
        text(json, "note", shown ? d.note() : "");
        text(json, "outcome", label(record.outcome()));
        json.writeNumberField("captures", record.captures());
    }

    private static String sha512(String quote) {
        return Digest.of(DigestAlgorithm.SHA512, ByteBuffer.wrap(quote.getBytes(StandardCharsets.UTF_8)))
                .hex();
    }

    private static void number(JsonGenerator json, String key, Optional<OptionalInt> number) throws IOException {
        OptionalInt value = number.orElse(OptionalInt.empty());
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsInt());
        } else {
            json.writeNullField(key);
        }
    }
}
