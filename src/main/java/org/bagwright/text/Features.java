package org.bagwright.text;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Block;

/**
 * What the model sees of the blocks of a capture: columns of whole numbers, one row a block. A feature is a column, looked
 * at in the block itself or in one some blocks away.
 */
public final class Features implements BoostedTrees.Columns {
    /** Value of a block beyond the ends. */
    private static final int OUTSIDE = -1000;

    private static final Trait[] OF_NEIGHBOURS = {
        Trait.WORDS, Trait.FUNCTION_SHARE, Trait.FIRST, Trait.LAST, Trait.PROSE, Trait.MARK, Trait.TIME, Trait.YEAR,
        Trait.CAPITALISED, Trait.RELATED, Trait.AFTER_BLANK, Trait.BYLINE, Trait.CREDIT, Trait.REPEATS
    };
    private static final Trait[] OF_FARTHER = {Trait.WORDS, Trait.PROSE, Trait.FUNCTION_SHARE, Trait.LAST};

    private static final MarkupTrait[] MARKUP_OF_NEIGHBOURS = {
        MarkupTrait.TAG, MarkupTrait.LINKS, MarkupTrait.PROSE_SHARE_OF_PATH, MarkupTrait.TO_BEST
    };

    private final List<int[]> columns = new ArrayList<>();
    private final int rows;
    private final Traits traits;
    private MarkupTraits markup;

    private Features(Traits traits) {
        this.traits = traits;
        this.rows = traits.count();
    }

    /** The features of {@code blocks}. */
    public static Features of(List<Block> blocks) {
        Traits traits = Traits.of(blocks);
        Contexts contexts = Contexts.of(traits);
        Features features = new Features(traits);
        for (Trait trait : Trait.values()) {
            features.columns.add(traits.column(trait));
        }
        for (Context context : Context.values()) {
            features.columns.add(contexts.column(context));
        }
        for (Trait trait : OF_NEIGHBOURS) {
            features.shift(traits.column(trait), 1, 2);
        }
        for (Trait trait : OF_FARTHER) {
            features.shift(traits.column(trait), 3, 4);
        }
        return features;
    }

    /** The features of a marked-up page: those of its blocks' text, and what the markup says. */
    public static Features of(MarkupSegmentation page) {
        Features features = of(page.blocks());
        MarkupTraits markup = MarkupTraits.of(page.marked(), features.traits);
        features.markup = markup;
        for (MarkupTrait trait : MarkupTrait.values()) {
            features.columns.add(markup.column(trait));
        }
        for (MarkupTrait trait : MARKUP_OF_NEIGHBOURS) {
            features.shift(markup.column(trait), 1, 2);
        }
        return features;
    }

    /** Names of the further columns of {@link #of(MarkupSegmentation)}. */
    public static List<String> markupNames() {
        List<String> names = new ArrayList<>();
        for (MarkupTrait trait : MarkupTrait.values()) {
            names.add(trait.words);
        }
        for (MarkupTrait trait : MARKUP_OF_NEIGHBOURS) {
            for (int distance : new int[] {1, 2}) {
                names.add(trait.words + ", " + distance + " below");
                names.add(trait.words + ", " + distance + " above");
            }
        }
        return names;
    }

    public long[] ownNames(int block) {
        return markup.ownNames(block);
    }

    public long[] upperNames(int block) {
        return markup.upperNames(block);
    }

    private void shift(int[] column, int... distances) {
        for (int distance : distances) {
            columns.add(shifted(column, distance));
            columns.add(shifted(column, -distance));
        }
    }

    private int[] shifted(int[] column, int by) {
        int[] shifted = new int[rows];
        for (int i = 0; i < rows; i++) {
            shifted[i] = i + by >= 0 && i + by < rows ? column[i + by] : OUTSIDE;
        }
        return shifted;
    }

    /** Names of the features, in the order of the columns. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            names.add(trait.words);
        }
        for (Context context : Context.values()) {
            names.add(context.words);
        }
        name(names, OF_NEIGHBOURS, 1, 2);
        name(names, OF_FARTHER, 3, 4);
        return names;
    }

    private static void name(List<String> names, Trait[] traits, int... distances) {
        for (Trait trait : traits) {
            for (int distance : distances) {
                names.add(trait.words + ", " + distance + " below");
                names.add(trait.words + ", " + distance + " above");
            }
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    public int columns() {
        return columns.size();
    }

    /** The column of feature {@code index}; not to be changed. */
    @Override
    public int[] column(int index) {
        return columns.get(index);
    }

    /** What the second model sees besides, given the sums of the first. */
    public int[][] secondLook(int[] sums) {
        return SecondLook.of(traits, sums);
    }

    /** Names of the columns of {@link #secondLook}. */
    public static List<String> secondNames() {
        return List.of(SecondLook.NAMES);
    }

    /** Hashes of the first words of a block. */
    public long[] words(int block) {
        return traits.words(block);
    }
}
