package org.bagwright.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        ADDED;

        /** As it is printed: {@code removed}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
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

    /** The pieces with no more than {@code context} words of equal text on either side of a change. */
    public List<Piece> shortened(int context) {
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.fate() == Fate.EQUAL) {
                int head = i == 0 ? 0 : context;
                int tail = i == pieces.size() - 1 ? 0 : context;
                shortened.add(new Piece(Fate.EQUAL, shortened(Words.of(piece.text()), head, tail)));
            } else {
                shortened.add(piece);
            }
        }
        return shortened;
    }

    private static String shortened(List<String> words, int head, int tail) {
        return words.size() <= head + tail
                ? String.join("", words)
                : String.join("", words.subList(0, head))
                        + "… "
                        + String.join("", words.subList(words.size() - tail, words.size()));
    }
}
