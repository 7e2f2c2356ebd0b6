package org.bagwright.classify;

import org.bagwright.text.BlockWords;
import org.bagwright.text.Traits;

/**
 * What a growing stretch of a capture speaks of, by its content words: whether another speaks of the same. Takes time by the
 * words it is given, however many stretches there are.
 */
final class Subject {
    /**
     * Cosine of how often each content word stands in two texts. Of articles cut in two 92 of 100 reach it, of pairs of
     * articles of one site 12 of 100 ({@code src/train/count-subjects}).
     */
    private static final double LEAST_OF_ONE = 0.18;

    private final BlockWords content;
    /** How often each word stands in the stretch. */
    private final int[] counts;
    /** The same for a stretch that is compared; all 0 between two comparisons. */
    private final int[] others;

    private int from;
    private int to;
    private double squares;

    Subject(Traits traits) {
        this.content = traits.content();
        this.counts = new int[content.distinct()];
        this.others = new int[content.distinct()];
    }

    /** Begins anew with the blocks {@code [from, to)}. */
    void begin(int from, int to) {
        clear(counts, this.from, this.to);
        this.from = from;
        this.squares = 0;
        add(from, to);
    }

    /** Goes on until block {@code to}, exclusive. */
    void extend(int to) {
        add(this.to, to);
    }

    private void add(int from, int to) {
        squares += squares(counts, from, to);
        this.to = to;
    }

    /** Whether the blocks {@code [from, to)} speak of the same. */
    boolean isOf(int from, int to) {
        double common = 0;
        for (int place = content.from(from); place < content.from(to); place++) {
            common += counts[content.at(place)];
        }
        double ofOthers = squares(others, from, to);
        clear(others, from, to);
        return common >= LEAST_OF_ONE * Math.sqrt(squares * ofOthers);
    }

    /** Counts the words of these blocks; gives by how much the sum of the counts' squares grows. */
    private double squares(int[] counts, int from, int to) {
        double grown = 0;
        for (int place = content.from(from); place < content.from(to); place++) {
            int word = content.at(place);
            grown += 2.0 * counts[word] + 1;
            counts[word]++;
        }
        return grown;
    }

    private void clear(int[] counts, int from, int to) {
        for (int place = content.from(from); place < content.from(to); place++) {
            counts[content.at(place)] = 0;
        }
    }
}
