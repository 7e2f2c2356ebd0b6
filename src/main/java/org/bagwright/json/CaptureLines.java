package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;
import static org.bagwright.json.CanonicalJson.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.bagwright.model.CharsetSource;
import org.bagwright.model.Exclusion;
import org.bagwright.model.LedgerEntry;

/** The lines of {@code captures.jsonl}. */
public final class CaptureLines {
    private CaptureLines() {}

    /** The line of {@code record}, its line feed included. */
    public static byte[] line(CaptureRecord record) {
        return CanonicalJson.line(json -> write(json, record));
    }

    /** The record that {@code line} holds, and what hinders reading it. Not checked against the schema. */
    public static LineReading<CaptureRecord> read(JsonLine line) {
        return LineReading.of(line, CaptureRecordReading::of);
    }

    /**
     * The record of the canonical line {@code line} without its ledger, which is not even parsed: by far the most of a
     * line.
     *
     * @throws IllegalArgumentException when the line isn't such a record
     */
    public static CaptureRecord readHead(JsonLine line) {
        ObjectNode head = JsonTree.parseBefore(line, "ledger");
        head.putArray("ledger");
        return CaptureRecordReading.of(head);
    }

    /** The record that {@code line} holds, and all that is wrong with it: its schema, its form. */
    public static LineReading<CaptureRecord> check(JsonLine line) {
        return LineReading.checked(line, Schema.CAPTURE, CaptureRecordReading::of, CaptureLines::line);
    }

    private static void write(JsonGenerator json, CaptureRecord record) throws IOException {
        text(json, "id", record.id());
        text(json, "path", record.path().value());
        text(json, "original_name", record.originalName());
        json.writeNumberField("octets", record.octets());
        text(json, "sha512", record.sha512().hex());
        text(json, "media_type", record.mediaType());
        text(json, "charset", record.charset());
        text(json, "charset_source", record.charsetSource().map(CharsetSource::label));
        text(json, "url", record.url());
        text(json, "retrieved", record.retrieved());
        json.writeNumberField("characters", record.characters());
        texts(json, "documents", record.documents());
        excluded(json, record.excluded());
        WithheldJson.writeCapture(json, record.withheld());
        json.writeArrayFieldStart("ledger");
        for (LedgerEntry entry : record.ledger()) {
            write(json, entry);
        }
        json.writeEndArray();
    }

    private static void excluded(JsonGenerator json, Optional<Exclusion> excluded) throws IOException {
        if (excluded.isEmpty()) {
            json.writeNullField("excluded");
            return;
        }
        json.writeObjectFieldStart("excluded");
        text(json, "stage", excluded.get().stage());
        text(json, "reason", excluded.get().reason());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LedgerEntry entry) throws IOException {
        json.writeStartObject();
        CanonicalJson.span(json, entry.span());
        text(json, "role", entry.role().label());
        text(json, "fate", entry.fate().label());
        text(json, "document", entry.document());
        text(json, "rule", entry.rule());
        json.writeFieldName("confidence");
        json.writeNumber(CanonicalJson.fixed(entry.confidence(), 2));
        json.writeEndObject();
    }
}
