package org.bagwright.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** Begins a line for each member down to the second level, indented by a blank a level; all below is compact. */
final class MemberLines extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final int LEVELS = 2;

    /** Whether a bracket is being closed: it stands on a line of its own only where what it closes did. */
    private boolean closing;

    MemberLines() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.NONE)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("")
                .withRootSeparator(""));
        Indenter lines = new Lines();
        indentObjectsWith(lines);
        indentArraysWith(lines);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int members) throws IOException {
        closing = true;
        super.writeEndObject(json, members);
        closing = false;
    }

    @Override
    public void writeEndArray(JsonGenerator json, int members) throws IOException {
        closing = true;
        super.writeEndArray(json, members);
        closing = false;
    }

    @Override
    public MemberLines createInstance() {
        return new MemberLines();
    }

    private final class Lines implements Indenter {
        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (closing ? level < LEVELS : level <= LEVELS) {
                json.writeRaw('\n');
                for (int i = 0; i < level; i++) {
                    json.writeRaw(' ');
                }
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
