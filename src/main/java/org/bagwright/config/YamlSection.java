package org.bagwright.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.bagwright.model.NearestWord;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of {@code bagwright.yaml} whose keys are known. Each access gives the value, or nothing and a finding that
 * says what stands there instead.
 */
final class YamlSection {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final MappingNode node;
    private final List<Finding> findings;

    private YamlSection(MappingNode node, List<Finding> findings) {
        this.node = node;
        this.findings = findings;
    }

    /** The section of {@code node}; keys that are repeated or not in {@code known} become findings. */
    static YamlSection of(MappingNode node, List<String> known, List<Finding> findings) {
        YamlSection section = new YamlSection(node, findings);
        for (NodeTuple tuple : node.getValue()) {
            section.take(tuple, known);
        }
        return section;
    }

    private void take(NodeTuple tuple, List<String> known) {
        Node key = tuple.getKeyNode();
        if (!(key instanceof ScalarNode scalar)) {
            add(FindingCode.CONFIGURATION_UNKNOWN_KEY, key, "a key must be one word", "keys here: " + join(known));
        } else if (!known.contains(scalar.getValue())) {
            String hint = NearestWord.to(scalar.getValue(), known)
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse("keys here: " + join(known));
            add(FindingCode.CONFIGURATION_UNKNOWN_KEY, key, "unknown key '" + shown(scalar) + "'", hint);
        } else if (values.containsKey(scalar.getValue())) {
            int first = YamlPlace.line(values.get(scalar.getValue()));
            String message = "the key '" + scalar.getValue() + "' stands here again, first on line " + first;
            add(FindingCode.CONFIGURATION_KEY_REPEATED, key, message, "keep one of the two");
        } else {
            values.put(scalar.getValue(), tuple.getValueNode());
        }
    }

    boolean isEmpty() {
        return node.getValue().isEmpty();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Says that {@code key} must be here, if it isn't. */
    void require(String key, String example) {
        if (!has(key)) {
            add(FindingCode.CONFIGURATION_KEY_MISSING, node, "the key '" + key + "' is missing", "add " + example);
        }
    }

    /** One line of text. */
    Optional<String> text(String key) {
        return value(key, Function.identity());
    }

    /** Text of one or more lines. */
    Optional<String> lines(String key) {
        return node(key).flatMap(value -> scalarText(key, value, true)).map(String::strip);
    }

    /** One line of text, read by {@code reading}, which throws {@code IllegalArgumentException} for what it can't take. */
    <T> Optional<T> value(String key, Function<String, T> reading) {
        return node(key).flatMap(value -> scalarText(key, value, false).flatMap(text -> read(value, text, reading)));
    }

    /** As {@link #value}, but what YAML would take for a number is text as it is written: a year, the number of a grant. */
    <T> Optional<T> written(String key, Function<String, T> reading) {
        return node(key)
                .flatMap(value -> isNumber(value)
                        ? read(value, ((ScalarNode) value).getValue(), reading)
                        : scalarText(key, value, false).flatMap(text -> read(value, text, reading)));
    }

    private static boolean isNumber(Node value) {
        return value instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT));
    }

    /** A list of texts, each read by {@code reading}. */
    <T> List<T> values(String key, Function<String, T> reading) {
        List<T> read = new ArrayList<>();
        for (Node item : items(key)) {
            scalarText(key, item, false)
                    .flatMap(text -> read(item, text, reading))
                    .ifPresent(read::add);
        }
        return read;
    }

    /** A whole number from {@code least} to {@code most}. */
    OptionalInt number(String key, int least, int most) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        String written = node.get() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (written.matches("[0-9]{1,9}") && Integer.parseInt(written) >= least && Integer.parseInt(written) <= most) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        refuse(
                key,
                "'" + key + "' must be a whole number from " + least + " to " + most,
                "write " + key + ": " + least);
        return OptionalInt.empty();
    }

    /** A share, 0 to 1. */
    OptionalDouble share(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        String written = node.get() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (written.matches("0|1|0[.][0-9]{1,6}|1[.]0{1,6}")) {
            return OptionalDouble.of(Double.parseDouble(written));
        }
        refuse(key, "'" + key + "' must be a share from 0 to 1", "write " + key + ": 0.5");
        return OptionalDouble.empty();
    }

    /** Whether {@code key} stands here without a value. */
    boolean isBare(String key) {
        return node(key)
                .filter(n -> n instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL))
                .isPresent();
    }

    /** The line of {@code key}'s value, or of the section where it has no such key; from 1. */
    int line(String key) {
        return YamlPlace.line(values.getOrDefault(key, node));
    }

    /** The section under {@code key}. */
    Optional<YamlSection> section(String key, List<String> known) {
        return node(key).flatMap(value -> section(key, value, known));
    }

    /** The list of sections under {@code key}. */
    List<YamlSection> sections(String key, List<String> known) {
        List<YamlSection> sections = new ArrayList<>();
        items(key).forEach(item -> section(key, item, known).ifPresent(sections::add));
        return sections;
    }

    /** Says that the value of {@code key}, or the section itself where it has no such key, is bad. */
    void refuse(String key, String message, String hint) {
        add(FindingCode.CONFIGURATION_BAD_VALUE, values.getOrDefault(key, node), message, hint);
    }

    /** Whether the value of {@code key} is a mapping. */
    boolean hasSection(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A whole number from {@code least} to {@code most}. */
    OptionalInt count(String key, int least, int most) {
        Node value = values.get(key);
        if (value instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().matches("[0-9]{1,9}")) {
            int count = Integer.parseInt(scalar.getValue());
            if (count >= least && count <= most) {
                return OptionalInt.of(count);
            }
        }
        if (value != null) {
            add(
                    FindingCode.CONFIGURATION_BAD_VALUE,
                    value,
                    "'" + key + "' must be a whole number from " + least + " to " + most,
                    "write it without quotes, as in " + key + ": " + Math.max(least, Math.min(most, 300)));
        }
        return OptionalInt.empty();
    }

    private Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private List<Node> items(String key) {
        Optional<Node> value = node(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        String hint = "begin each item with '- ' on a line of its own, or write [one, two]";
        add(FindingCode.CONFIGURATION_WRONG_TYPE, value.get(), "'" + key + "' must be a list", hint);
        return List.of();
    }

    private Optional<YamlSection> section(String key, Node value, List<String> known) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(of(mapping, known, findings));
        }
        String message = "under '" + key + "' there must be 'key: value' lines";
        add(FindingCode.CONFIGURATION_WRONG_TYPE, value, message, "keys here: " + join(known));
        return Optional.empty();
    }

    private Optional<String> scalarText(String key, Node value, boolean manyLines) {
        if (!(value instanceof ScalarNode scalar)) {
            add(FindingCode.CONFIGURATION_WRONG_TYPE, value, "'" + key + "' must be text", "write it on one line");
            return Optional.empty();
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            findings.add(Scalars.notText(key, scalar));
            return Optional.empty();
        }
        Optional<String> flaw = Scalars.flaw(scalar.getValue(), manyLines);
        flaw.ifPresent(what -> add(
                FindingCode.CONFIGURATION_BAD_VALUE,
                value,
                "'" + key + "' " + what,
                "write plain text after the colon"));
        return flaw.isPresent() ? Optional.empty() : Optional.of(scalar.getValue());
    }

    private <T> Optional<T> read(Node value, String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (BadValue e) {
            add(FindingCode.CONFIGURATION_BAD_VALUE, value, e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    private void add(FindingCode code, Node at, String message, String hint) {
        findings.add(YamlPlace.finding(code, at, message).hinting(hint));
    }

    private static String join(List<String> known) {
        return String.join(", ", known);
    }

    private static String shown(ScalarNode scalar) {
        String value = scalar.getValue();
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
