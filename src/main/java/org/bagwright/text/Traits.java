package org.bagwright.text;

import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.model.Block;

/** The {@link Trait}s of all blocks of a capture, and their words. */
public final class Traits {
    private final int[][] values;
    private final CaptureWords words;
    private final boolean[] agencies;
    private final List<Optional<Furniture.Mark>> marks;
    private final BlockWords content;
    private final BlockWords names;

    private Traits(TraitMeasuring measured) {
        this.values = measured.values;
        this.words = measured.words;
        this.agencies = measured.agencies;
        this.marks = measured.marks;
        this.content = new BlockWords(words.content);
        this.names = new BlockWords(words.names);
    }

    /** Measures the blocks of one capture. */
    public static Traits of(List<Block> blocks) {
        return new Traits(TraitMeasuring.of(blocks));
    }

    /** How many blocks there are. */
    public int count() {
        return marks.size();
    }

    /** One value a block. */
    public int[] column(Trait trait) {
        return values[trait.ordinal()];
    }

    /** The value of one block. */
    public int get(Trait trait, int block) {
        return values[trait.ordinal()][block];
    }

    /** The words that say what the blocks are about. */
    public BlockWords content() {
        return content;
    }

    /** The words within sentences that begin with a capital: names, for the most part. */
    public BlockWords names() {
        return names;
    }

    /** The first words of the blocks. */
    public BlockHashes words() {
        return words.words;
    }

    /** The pairs of {@link #words}, each of a word and the next. */
    public BlockHashes pairs() {
        return words.pairs;
    }

    /** The last words of the blocks, from the end. */
    public BlockHashes lastWords() {
        return words.lastWords;
    }

    /** Whether a word of an agency's name is in the block. */
    public boolean mayNameAgency(int block) {
        return agencies[block];
    }

    /** A hash of all the block's words. */
    public long line(int block) {
        return words.lines[block];
    }

    /** The furniture phrase of a block, if it has one. */
    public Optional<Furniture.Mark> mark(int block) {
        return marks.get(block);
    }

    /** Whether the value of {@link Trait#LAST} is the end of a sentence. */
    public static boolean isStop(int last) {
        return LineEnds.isStop(last);
    }
}
