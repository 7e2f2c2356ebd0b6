package org.bagwright.json;

import static org.bagwright.json.CanonicalJson.text;
import static org.bagwright.json.CanonicalJson.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.BagPath;
import org.bagwright.model.Description;
import org.bagwright.model.Evidence;
import org.bagwright.model.Stated;

/** The lines of {@code documents.jsonl}. */
public final class DocumentLines {
    private DocumentLines() {}

    /** The line of {@code record}, its line feed included. */
    public static byte[] line(DocumentRecord record) {
        return CanonicalJson.line(json -> write(json, record));
    }

    /** The record that {@code line} holds, and what hinders reading it. Not checked against the schema. */
    public static LineReading<DocumentRecord> read(JsonLine line) {
        return LineReading.of(line, DocumentRecordReading::of);
    }

    /** The record that {@code line} holds, and all that is wrong with it: its schema, its form. */
    public static LineReading<DocumentRecord> check(JsonLine line) {
        return LineReading.checked(line, Schema.DOCUMENT, DocumentRecordReading::of, DocumentLines::line);
    }

    private static void write(JsonGenerator json, DocumentRecord record) throws IOException {
        Description d = record.description();
        text(json, "id", record.id());
        stated(json, "title", d.title());
        stated(json, "subtitle", d.subtitle());
        statedList(json, "authors", d.authors());
        stated(json, "agency", d.agency());
        stated(json, "publisher", d.publisher());
        stated(json, "published", d.published());
        stated(json, "modified", d.modified());
        stated(json, "dateline_place", d.datelinePlace());
        stated(json, "language", d.language());
        statedList(json, "section", d.section());
        stated(json, "identifier", d.identifier());
        stated(json, "url", d.url());
        stated(json, "retrieved", d.retrieved());
        text(json, "capture", record.capture().value());
        text(json, "capture_sha512", record.captureSha512().hex());
        text(json, "text_sha512", record.textSha512().hex());
        text(json, "text", record.text().map(BagPath::value));
        json.writeNumberField("words", record.words());
        json.writeNumberField("characters", record.characters());
        json.writeFieldName("kept_share");
        json.writeNumber(CanonicalJson.fixed(record.keptShare(), 4));
        text(json, "duplicate_cluster", record.duplicateCluster());
        json.writeBooleanField("is_representative", record.isRepresentative());
        stated(json, "rights", d.rights());
        texts(json, "flags", record.flags());
        json.writeObjectFieldStart("evidence");
        writeEvidence(json, d);
        json.writeEndObject();
        WithheldJson.write(json, record.withheld());
    }

    private static void writeEvidence(JsonGenerator json, Description d) throws IOException {
        evidence(json, "title", d.title());
        evidence(json, "subtitle", d.subtitle());
        evidence(json, "authors", d.authors());
        evidence(json, "agency", d.agency());
        evidence(json, "publisher", d.publisher());
        evidence(json, "published", d.published());
        evidence(json, "modified", d.modified());
        evidence(json, "dateline_place", d.datelinePlace());
        evidence(json, "language", d.language());
        evidence(json, "section", d.section());
        evidence(json, "identifier", d.identifier());
        evidence(json, "url", d.url());
        evidence(json, "retrieved", d.retrieved());
        evidence(json, "rights", d.rights());
    }

    private static void stated(JsonGenerator json, String key, Optional<Stated<String>> stated) throws IOException {
        text(json, key, stated.map(Stated::value));
    }

    private static void statedList(JsonGenerator json, String key, Optional<Stated<List<String>>> stated)
            throws IOException {
        texts(json, key, stated.map(Stated::value).orElse(List.of()));
    }

    private static <T> void evidence(JsonGenerator json, String key, Optional<Stated<T>> stated) throws IOException {
        if (stated.isPresent()) {
            json.writeObjectFieldStart(key);
            write(json, stated.get().evidence());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Evidence evidence) throws IOException {
        if (evidence instanceof Evidence.Read read) {
            CanonicalJson.span(json, read.span());
            text(json, "rule", read.rule());
        } else if (evidence instanceof Evidence.Catalogued catalogued) {
            json.writeNumberField("catalog_row", catalogued.row());
        } else if (evidence instanceof Evidence.Configured configured) {
            text(json, "configuration", configured.key());
        } else if (evidence instanceof Evidence.Decided decided) {
            text(json, "rule", decided.rule());
        }
    }
}
