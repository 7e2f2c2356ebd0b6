package org.bagwright.config;

import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where a value stands in {@code bagwright.yaml}, counted from 1. */
final class YamlPlace {
    private YamlPlace() {}

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }

    /** A finding about {@code node} that names its line and column. */
    static Finding finding(FindingCode code, Node node, String message) {
        return Finding.of(code, ConfigurationFile.NAME, message + " (column " + column(node) + ")")
                .at(line(node));
    }
}
