package org.bagwright.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.bagwright.model.Span;

/** A span from its JSON, {@code [start, end]} under the key {@code span}. */
final class SpanReading {
    private SpanReading() {}

    static Span of(JsonNode object) {
        JsonNode span = JsonTree.at(object, "span");
        if (!span.isArray()
                || span.size() != 2
                || !span.get(0).isInt()
                || !span.get(1).isInt()) {
            throw new IllegalArgumentException("'span' isn't [start, end]");
        }
        return new Span(span.get(0).intValue(), span.get(1).intValue());
    }
}
