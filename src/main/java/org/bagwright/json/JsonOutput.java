package org.bagwright.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes one JSON value in the form of {@link CanonicalJson} to a stream, part by part, so that a report of any length
 * needs no room. Parts that are named stand in an object, the others in an array. A call that makes no JSON is an
 * {@code IOException} of the generator.
 */
public final class JsonOutput implements AutoCloseable {
    private final JsonGenerator json;
    private final OutputStream out;
    private final boolean scalarsOnly;

    /** Writes to {@code out}, which stays open. */
    public JsonOutput(OutputStream out) throws IOException {
        this(out, CanonicalJson.generator(new Unclosed(out)), false);
    }

    private JsonOutput(OutputStream out, JsonGenerator json, boolean scalarsOnly) {
        this.out = out;
        this.json = json;
        this.scalarsOnly = scalarsOnly;
    }

    /**
     * Writes to {@code out}, which stays open, with a line for each member of the value and of its members: a list of
     * entities has a line an entity. It is for readers of every kind: half of a surrogate pair, which JSON can hold and
     * UTF-8 and RDF can't, becomes U+FFFD.
     */
    public static JsonOutput inLines(OutputStream out) throws IOException {
        JsonGenerator json = CanonicalJson.generator(new Unclosed(out));
        json.setPrettyPrinter(new MemberLines());
        return new JsonOutput(out, json, true);
    }

    /** As the constructor, but laid out for people: a key a line, two blanks deeper at each level. */
    public static JsonOutput indented(OutputStream out) throws IOException {
        JsonOutput output = new JsonOutput(out);
        output.json.setPrettyPrinter(CanonicalJson.indented());
        return output;
    }

    /** What writes a part of the value. */
    public interface Body {
        void write() throws IOException;
    }

    /** An object that {@code body} fills. */
    public JsonOutput object(Body body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
        return this;
    }

    /** The named object that {@code body} fills. */
    public JsonOutput object(String name, Body body) throws IOException {
        json.writeFieldName(name);
        return object(body);
    }

    /** An array that {@code body} fills. */
    public JsonOutput array(Body body) throws IOException {
        json.writeStartArray();
        body.write();
        json.writeEndArray();
        return this;
    }

    /** The named array that {@code body} fills. */
    public JsonOutput array(String name, Body body) throws IOException {
        json.writeFieldName(name);
        return array(body);
    }

    public JsonOutput text(String name, String value) throws IOException {
        json.writeStringField(name, written(value));
        return this;
    }

    /** Writes {@code value} under {@code name} if there is one. */
    public JsonOutput text(String name, Optional<String> value) throws IOException {
        return value.isPresent() ? text(name, value.get()) : this;
    }

    /** A named array of strings. */
    public JsonOutput texts(String name, List<String> values) throws IOException {
        CanonicalJson.texts(json, name, values.stream().map(this::written).toList());
        return this;
    }

    private String written(String value) {
        if (!scalarsOnly || value.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return value;
        }
        StringBuilder sound = new StringBuilder(value.length());
        value.codePoints().forEach(c -> sound.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return sound.toString();
    }

    /** The named text, or null. */
    public JsonOutput textOrNull(String name, Optional<String> value) throws IOException {
        CanonicalJson.text(json, name, value.map(this::written));
        return this;
    }

    /** A text in an array. */
    public JsonOutput text(String value) throws IOException {
        json.writeString(written(value));
        return this;
    }

    /** {@code null}. */
    public JsonOutput nothing(String name) throws IOException {
        json.writeNullField(name);
        return this;
    }

    public JsonOutput number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    /** A number in an array. */
    public JsonOutput number(long value) throws IOException {
        json.writeNumber(value);
        return this;
    }

    public JsonOutput truth(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** A share of 0 to 1 with four decimals. */
    public JsonOutput share(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(CanonicalJson.fixed(value, 4));
        return this;
    }

    /** Ends the value with a line feed. */
    @Override
    public void close() throws IOException {
        json.close();
        out.write('\n');
        out.flush();
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
