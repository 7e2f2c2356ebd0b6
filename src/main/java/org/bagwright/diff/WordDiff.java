package org.bagwright.diff;

import java.util.List;

/**
 * How one text became another, word by word.
 *
 * @param pieces in order; those that aren't added are the old text, those that aren't removed the new one
 * @param wordsAdded counted as {@code documents.jsonl} counts them
 * @param charactersAdded in code points; less those removed, by so many the text became longer
 */
public record WordDiff(
        List<Piece> pieces, int wordsAdded, int wordsRemoved, int charactersAdded, int charactersRemoved) {

    /** What became of a piece of text. */
    public enum Fate {
        EQUAL,
        REMOVED,
        ADDED
    }

    /** A stretch of text of one fate. */
    public record Piece(Fate fate, String text) {}

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** The difference of two texts. Time grows with their length only, however different they are. */
    public static WordDiff between(String before, String after) {
        return new WordComparison().compare(before, after);
    }
}
