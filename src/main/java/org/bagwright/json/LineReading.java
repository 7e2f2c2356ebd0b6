package org.bagwright.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading one line: its record if it could be read, and all that is wrong with the line.
 *
 * @param number 1-based
 */
public record LineReading<T>(int number, Optional<T> record, List<Violation> violations) {

    public LineReading {
        violations = List.copyOf(violations);
    }

    static <T> LineReading<T> of(JsonLine line, Function<JsonNode, T> reading) {
        List<Violation> violations = new ArrayList<>();
        line.defect().map(Violation::ofLine).ifPresent(violations::add);
        Optional<T> record = JsonTree.parse(line, violations).flatMap(tree -> read(tree, reading, violations));
        return new LineReading<>(line.number(), record, violations);
    }

    static <T> LineReading<T> checked(
            JsonLine line, Schema schema, Function<JsonNode, T> reading, Function<T, byte[]> writing) {
        List<Violation> violations = new ArrayList<>();
        line.defect().map(Violation::ofLine).ifPresent(violations::add);
        Optional<JsonNode> tree = JsonTree.parse(line, violations);
        tree.ifPresent(node -> violations.addAll(schema.violations(node)));
        boolean wellFormed = violations.isEmpty();
        Optional<T> record = tree.flatMap(node -> read(node, reading, wellFormed ? violations : new ArrayList<>()));
        if (wellFormed && record.isPresent() && !isCanonical(line, writing.apply(record.get()))) {
            violations.add(Violation.ofLine("the line isn't in canonical form (key order, blanks, escapes, decimals)"));
        }
        return new LineReading<>(line.number(), record, violations);
    }

    private static <T> Optional<T> read(JsonNode tree, Function<JsonNode, T> reading, List<Violation> violations) {
        try {
            return Optional.of(reading.apply(tree));
        } catch (IllegalArgumentException e) {
            violations.add(Violation.ofLine(e.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean isCanonical(JsonLine line, byte[] written) {
        return line.octets().asByteBuffer().equals(ByteBuffer.wrap(written, 0, written.length - 1));
    }
}
