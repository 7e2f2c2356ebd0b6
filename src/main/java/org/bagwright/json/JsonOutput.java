package org.bagwright.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one JSON value in the form of {@link CanonicalJson} to a stream, part by part, so that a report of any length
 * needs no room. Parts that are named stand in an object, the others in an array. A call that makes no JSON is an
 * {@code IOException} of the generator.
 */
public final class JsonOutput implements AutoCloseable {
    private final JsonGenerator json;
    private final OutputStream out;

    /** Writes to {@code out}, which stays open. */
    public JsonOutput(OutputStream out) throws IOException {
        this.out = out;
        this.json = CanonicalJson.generator(new Unclosed(out));
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
        json.writeStringField(name, value);
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

    /** A text in an array. */
    public JsonOutput text(String value) throws IOException {
        json.writeString(value);
        return this;
    }

    public JsonOutput truth(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
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
