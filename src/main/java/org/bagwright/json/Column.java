package org.bagwright.json;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of {@code documents.csv}, as the schema of the documents describes the key of that name.
 *
 * @param title a few words
 * @param description a sentence or more
 * @param isList whether a record has a list of values under the key; its cell has them joined by {@code "; "}
 * @param isNullable whether a record may state nothing under the key; its cell is empty then
 * @param pattern regular expression that matches each whole value, without {@code ^} and {@code $}; for texts
 * @param minimum least number, for numbers
 * @param maximum greatest number, for numbers
 * @param maxLength in characters, for texts
 */
public record Column(
        String name,
        String title,
        String description,
        Type type,
        boolean isList,
        boolean isNullable,
        Optional<String> pattern,
        OptionalInt minimum,
        OptionalInt maximum,
        OptionalInt maxLength) {

    /** What a value is; of a list each. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        TRUTH
    }
}
