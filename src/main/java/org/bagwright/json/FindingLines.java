package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.Severity;

/** What commands print with {@code --json}: one line a finding, and a summary at the end. */
public final class FindingLines {
    private FindingLines() {}

    /** The line of {@code finding}, its line feed included; null where a finding has no path, line or hint. */
    public static byte[] line(Finding finding) {
        return CanonicalJson.line(json -> write(json, finding));
    }

    /** The line of {@code summary}, its line feed included. */
    public static byte[] line(Summary summary) {
        return CanonicalJson.line(json -> write(json, summary));
    }

    private static void write(JsonGenerator json, Finding finding) throws IOException {
        text(json, "type", "finding");
        text(json, "code", finding.code().id());
        text(json, "severity", finding.severity().label());
        text(json, "path", unlessEmpty(finding.path()));
        json.writeFieldName("line");
        if (finding.line().isPresent()) {
            json.writeNumber(finding.line().getAsInt());
        } else {
            json.writeNull();
        }
        text(json, "expected", finding.expected());
        text(json, "found", finding.found());
        text(json, "message", finding.message());
        text(json, "hint", unlessEmpty(finding.hint()));
    }

    private static void write(JsonGenerator json, Summary summary) throws IOException {
        text(json, "type", "summary");
        text(json, "command", summary.command());
        text(json, "status", summary.status().label());
        json.writeNumberField("exit", summary.exit());
        json.writeObjectFieldStart("counts");
        json.writeNumberField(Severity.ERROR.label(), summary.counts().errors());
        json.writeNumberField(Severity.WARNING.label(), summary.counts().warnings());
        json.writeNumberField(Severity.INFO.label(), summary.counts().infos());
        json.writeEndObject();
        json.writeObjectFieldStart("checked");
        json.writeNumberField("files", summary.files());
        json.writeNumberField("octets", summary.octets());
        json.writeEndObject();
        json.writeFieldName("seconds");
        json.writeNumber(CanonicalJson.fixed(summary.seconds(), 3));
    }

    private static Optional<String> unlessEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
