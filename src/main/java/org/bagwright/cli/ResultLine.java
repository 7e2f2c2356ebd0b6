package org.bagwright.cli;

import java.nio.charset.StandardCharsets;
import org.bagwright.report.VisibleText;

/**
 * One record of a verb's result in {@code --json}, flat, written key by key: a file that {@code init} wrote, say.
 * Findings, the summary and the records of the dataset are written by the package json.
 */
final class ResultLine {
    private final StringBuilder line = new StringBuilder(200);

    /** A record of the kind {@code type}. */
    ResultLine(String type) {
        line.append('{');
        with("type", type);
    }

    ResultLine with(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    ResultLine with(String key, long value) {
        key(key);
        line.append(value);
        return this;
    }

    /** {@code null} when empty. */
    ResultLine withOptional(String key, String value) {
        if (!value.isEmpty()) {
            return with(key, value);
        }
        key(key);
        line.append("null");
        return this;
    }

    private void key(String key) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(key);
        line.append(':');
    }

    private void quote(String value) {
        line.append('"')
                .append(VisibleText.inJson(value.replace("\\", "\\\\").replace("\"", "\\\"")))
                .append('"');
    }

    byte[] octets() {
        return (line + "}\n").getBytes(StandardCharsets.UTF_8);
    }
}
