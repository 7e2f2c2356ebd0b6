package org.bagwright.config;

import java.util.Optional;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What YAML makes of unquoted words, and what text can't be taken. */
final class Scalars {
    private Scalars() {}

    /** Says how YAML reads {@code scalar} that should have been text, and how to write it. */
    static Finding notText(String key, ScalarNode scalar) {
        String written = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return finding(scalar, "'" + key + "' has no value")
                    .hinting("write a value after the colon, or remove the line");
        }
        return finding(scalar, "'" + key + "' must be text, but YAML reads " + written + " as " + read(scalar))
                .comparing("text", read(scalar))
                .hinting("put it in quotes: " + key + ": \"" + suggested(key, written) + "\"");
    }

    /** What is wrong with a text: it is blank, or holds characters that can't be shown or, in one line, line ends. */
    static Optional<String> flaw(String text, boolean manyLines) {
        if (text.isBlank()) {
            return Optional.of("is blank");
        }
        String rest = manyLines ? text.replace("\n", "") : text;
        if (rest.codePoints().anyMatch(c -> c == '\n' || c == 0x2028 || c == 0x2029)) {
            return Optional.of("must be one line");
        }
        if (rest.codePoints().anyMatch(Scalars::isUnshowable)) {
            return Optional.of("holds a control character");
        }
        return Optional.empty();
    }

    static boolean isUnshowable(int c) {
        return Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }

    private static String read(ScalarNode scalar) {
        String value = scalar.getValue();
        if (scalar.getTag().equals(Tag.FLOAT)) {
            return "the number " + number(value);
        }
        if (scalar.getTag().equals(Tag.INT)) {
            return "the number " + value;
        }
        return scalar.getTag().equals(Tag.BOOL) ? "a truth value" : "something else";
    }

    private static String number(String value) {
        try {
            return Double.toString(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String suggested(String key, String written) {
        if (!key.endsWith("version")) {
            return written;
        }
        if (written.matches("[0-9]+")) {
            return written + ".0.0";
        }
        return written.matches("[0-9]+[.][0-9]+") ? written + ".0" : written;
    }

    private static Finding finding(ScalarNode scalar, String message) {
        return YamlPlace.finding(FindingCode.CONFIGURATION_WRONG_TYPE, scalar, message);
    }
}
