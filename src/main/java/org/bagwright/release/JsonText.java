package org.bagwright.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bagwright.json.JsonOutput;

/** JSON as a text, laid out for people. */
final class JsonText {
    private JsonText() {}

    /** What writes the value. */
    interface Body {
        void write(JsonOutput json) throws IOException;
    }

    static String of(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonOutput json = JsonOutput.indented(out)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory doesn't fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
