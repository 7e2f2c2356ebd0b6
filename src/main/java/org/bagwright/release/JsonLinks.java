package org.bagwright.release;

import java.io.IOException;
import java.util.List;
import org.bagwright.json.JsonOutput;

/** References between the entities of a JSON-LD document. */
final class JsonLinks {
    private JsonLinks() {}

    /** {@code "name": {"@id": "…"}}. */
    static void link(JsonOutput out, String name, String id) throws IOException {
        out.object(name, () -> out.text("@id", id));
    }

    /** A link, or an array of links when there are several, as in compacted JSON-LD; nothing when there is none. */
    static void links(JsonOutput out, String name, List<String> ids) throws IOException {
        if (ids.size() == 1) {
            link(out, name, ids.get(0));
        } else if (!ids.isEmpty()) {
            out.array(name, () -> {
                for (String id : ids) {
                    out.object(() -> out.text("@id", id));
                }
            });
        }
    }

    /** A string, or an array of strings when there are several; nothing when there is none. */
    static void texts(JsonOutput out, String name, List<String> values) throws IOException {
        if (values.size() == 1) {
            out.text(name, values.get(0));
        } else if (!values.isEmpty()) {
            out.texts(name, values);
        }
    }
}
