package org.bagwright.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Span;

/**
 * The one form in which JSON is written: compact, keys in the order of the calls, UTF-8; each line ended by one line
 * feed. Strings are escaped where {@link LineEscapes} says; numbers with a fraction have a fixed count of decimals.
 */
final class CanonicalJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .setCharacterEscapes(new LineEscapes());

    private CanonicalJson() {}

    /** What writes one JSON value. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** The octets of the object that {@code body} fills, and a line feed. */
    static byte[] line(Body body) {
        try (ByteArrayBuilder out = new ByteArrayBuilder(1024)) {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                body.write(json);
                json.writeEndObject();
            }
            out.append('\n');
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory doesn't fail", e);
        }
    }

    /** What writes a value of any length to {@code out}. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** The layout for people, with the same line ends on every system. */
    static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    static void text(JsonGenerator json, String key, String value) throws IOException {
        json.writeStringField(key, value);
    }

    static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(json, key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    static void texts(JsonGenerator json, String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void span(JsonGenerator json, Span span) throws IOException {
        json.writeArrayFieldStart("span");
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    /** {@code value} with exactly {@code decimals} decimals, halves rounded up. */
    static String fixed(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        String fraction = Long.toString(scale + scaled % scale).substring(1);
        return scaled / scale + "." + fraction;
    }
}
