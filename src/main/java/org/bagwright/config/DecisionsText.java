package org.bagwright.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.model.Decision;
import org.bagwright.model.Decisions;
import org.bagwright.model.Finding;
import org.bagwright.model.LinePattern;
import org.bagwright.model.Octets;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The text of {@code decisions.yaml}, edited without losing what people wrote into it: a decision is added at the end, or
 * its own lines go. Each edit is read back: a text that wouldn't say what it should is never given.
 */
public final class DecisionsText {
    private static final String HEADER = """
            # yaml-language-server: $schema=./schema/decisions.schema.json
            # What persons decided; bagwright build applies it. bagwright review adds to it.
            """;

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .setMaxSimpleKeyLength(64)
            .build();

    private DecisionsText() {}

    /** A text that can't be edited in its form; the message says why. */
    public static final class NotEditable extends Exception {
        private static final long serialVersionUID = 1L;

        NotEditable(String message) {
            super(message);
        }
    }

    /** {@code text} without the decisions {@code gone} and with {@code more} at its end. */
    public static String edited(String text, List<String> gone, List<Decision> more) throws NotEditable {
        List<Decision> expected = new ArrayList<>(read(text).all());
        expected.removeIf(d -> gone.contains(d.id()));
        expected.addAll(more);
        String edited = text;
        for (String id : gone) {
            edited = without(edited, id);
        }
        for (Decision decision : more) {
            edited = with(edited, decision);
        }
        if (!read(edited).all().equals(expected)) {
            throw new NotEditable("the file is written in a form that can't be added to here");
        }
        return edited;
    }

    private static Decisions read(String text) throws NotEditable {
        DecisionsReading reading = DecisionsFile.of(Octets.owning(text.getBytes(StandardCharsets.UTF_8)));
        Optional<Decisions> decisions = reading.decisions();
        if (decisions.isEmpty()) {
            Finding first = reading.findings().get(0);
            String line = first.line().isPresent() ? ":" + first.line().getAsInt() : "";
            throw new NotEditable(first.path() + line + ": " + first.message());
        }
        return decisions.get();
    }

    private static String with(String text, Decision decision) {
        String begun = text.isBlank() ? HEADER : text.endsWith("\n") ? text : text + "\n";
        Optional<Node> list = list(begun);
        if (list.isEmpty()) {
            return begun + DecisionsFile.LIST + ":\n" + item(decision, 2);
        }
        if (list.get() instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return begun + item(decision, dash(begun, sequence.getValue().get(0)));
        }
        // "decisions:" or "decisions: []", and nothing after it but comments.
        Mark start = list.get().getStartMark().orElseThrow();
        Mark end = list.get().getEndMark().orElseThrow();
        int from = begun.offsetByCodePoints(0, start.getIndex());
        int to = begun.offsetByCodePoints(0, end.getIndex());
        String head = begun.substring(0, from).stripTrailing();
        return head + begun.substring(to) + item(decision, 2);
    }

    /** The column of the dash before {@code item}. */
    private static int dash(String text, Node item) {
        List<String> lines = text.lines().toList();
        String line = lines.get(item.getStartMark().orElseThrow().getLine());
        return Math.max(0, line.indexOf('-'));
    }

    private static String without(String text, String id) throws NotEditable {
        if (!(list(text).orElse(null) instanceof SequenceNode sequence)) {
            return text;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        for (int i = 0; i < sequence.getValue().size(); i++) {
            if (isNamed(sequence.getValue().get(i), id)) {
                int from = startLine(lines, sequence.getValue().get(i));
                int to = i + 1 < sequence.getValue().size()
                        ? startLine(lines, sequence.getValue().get(i + 1))
                        : endLine(lines, from);
                if (to <= from) {
                    throw new NotEditable("two decisions stand on one line");
                }
                lines.subList(from, to).clear();
                return String.join("", lines);
            }
        }
        return text;
    }

    private static int startLine(List<String> lines, Node item) throws NotEditable {
        int line = item.getStartMark().orElseThrow().getLine();
        if (!lines.get(line).stripLeading().startsWith("-")) {
            throw new NotEditable("a decision doesn't begin on a line of its own");
        }
        return line;
    }

    /** The last item ends before the next line that isn't indented deeper than its dash. */
    private static int endLine(List<String> lines, int from) {
        int dash = lines.get(from).indexOf('-');
        int to = from + 1;
        while (to < lines.size() && (lines.get(to).isBlank() || indent(lines.get(to)) > dash)) {
            to++;
        }
        return to;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isNamed(Node item, String id) {
        return item instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .anyMatch(t -> isScalar(t.getKeyNode(), "id") && isScalar(t.getValueNode(), id));
    }

    private static boolean isScalar(Node node, String value) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
    }

    private static Optional<Node> list(String text) {
        return YamlText.parse(text, new ArrayList<>()).flatMap(root -> root.getValue().stream()
                .filter(tuple -> isScalar(tuple.getKeyNode(), DecisionsFile.LIST))
                .map(NodeTuple::getValueNode)
                .findFirst());
    }

    private static String item(Decision decision, int dash) {
        StringBuilder lines = new StringBuilder();
        for (String line :
                new Dump(SETTINGS).dumpToString(keys(decision)).lines().toList()) {
            String mark = lines.isEmpty() ? "- " : "  ";
            lines.append(" ".repeat(dash)).append(mark).append(line).append('\n');
        }
        return lines.toString();
    }

    private static Map<String, Object> keys(Decision d) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", d.id());
        keys.put("what", d.act().label());
        if (d.scope() != Decision.Scope.BLOCK) {
            keys.put("scope", d.scope().label());
        }
        d.anchor().ifPresent(anchor -> {
            keys.put("capture", anchor.capture().hex());
            anchor.text().ifPresent(text -> keys.put("text", text.hex()));
            anchor.path().ifPresent(path -> keys.put("path", path));
            keys.put("quote", anchor.quote());
            keys.put("characters", anchor.characters());
            keys.put("occurrence", anchor.occurrence());
        });
        d.role().ifPresent(role -> keys.put("role", role.label()));
        d.change().ifPresent(change -> {
            keys.put("key", change.key());
            change.value().ifPresent(value -> keys.put("value", value));
        });
        d.pattern().map(LinePattern::text).ifPresent(pattern -> keys.put("pattern", pattern));
        d.site().ifPresent(site -> keys.put("site", site.value()));
        d.touched().ifPresent(touched -> keys.put("touched", touched));
        if (!d.over().isEmpty()) {
            keys.put("over", d.over());
        }
        d.judged().ifPresent(judged -> {
            keys.put("was", judged.role().label());
            keys.put("confidence", judged.confidence());
        });
        keys.put("by", d.by());
        keys.put("date", d.date());
        if (!d.note().isEmpty()) {
            keys.put("note", d.note());
        }
        return keys;
    }
}
