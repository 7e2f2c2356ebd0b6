package org.bagwright.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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

    /** A list of texts. */
    public JsonOutput texts(String name, List<String> values) throws IOException {
        CanonicalJson.texts(json, name, values);
        return this;
    }

    /** {@code null}. */
    public JsonOutput nothing(String name) throws IOException {
        json.writeNullField(name);
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
