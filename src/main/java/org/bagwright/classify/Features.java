package org.bagwright.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.markup.MarkupTrait;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.model.Block;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * What a model sees of the blocks of a capture: columns of whole numbers, one row a block. A feature is a column, looked
 * at in the block itself or in one some blocks away.
 */
public final class Features implements BoostedTrees.Columns {
    /** A label is no longer. */
    private static final int MOST_LABEL_WORDS = 8;
    /** Value of a block beyond the ends. */
    private static final int OUTSIDE = -1000;

    private static final Trait[] OF_NEIGHBOURS = {
        Trait.WORDS,
        Trait.FUNCTION_SHARE,
        Trait.FIRST,
        Trait.LAST,
        Trait.PROSE,
        Trait.MARK,
        Trait.TIME,
        Trait.YEAR,
        Trait.CAPITALISED,
        Trait.RELATED,
        Trait.AFTER_BLANK,
        Trait.BYLINE,
        Trait.CREDIT,
        Trait.REPEATS
    };
    private static final Trait[] OF_FARTHER = {Trait.WORDS, Trait.PROSE, Trait.FUNCTION_SHARE, Trait.LAST};
    private static final MarkupTrait[] MARKUP_OF_NEIGHBOURS = {
        MarkupTrait.TAG, MarkupTrait.LINKS, MarkupTrait.PROSE_SHARE_OF_PATH, MarkupTrait.TO_BEST
    };
    private final Traits traits;
    private final MarkupTraits markup;
    private final List<int[]> columns = new ArrayList<>();

    private Features(Traits traits, MarkupTraits markup) {
        this.traits = traits;
        this.markup = markup;
    }

    /** The features of blocks of text. */
    public static Features of(List<Block> blocks) {
        Traits traits = Traits.of(blocks);
        Features features = new Features(traits, null);
        features.addText();
        return features;
    }

    /** The features of a marked-up page: those of its blocks' text, and what the markup says. */
    public static Features of(MarkupSegmentation page) {
        Traits traits = Traits.of(page.blocks());
        Features features = new Features(traits, MarkupTraits.of(page, traits));
        features.addText();
        features.addMarkup();
        return features;
    }

    private void addText() {
        Contexts contexts = Contexts.of(traits);
        for (Trait trait : Trait.values()) {
            columns.add(traits.column(trait));
        }
        for (Context context : Context.values()) {
            columns.add(contexts.column(context));
        }
        for (Trait trait : OF_NEIGHBOURS) {
            shift(traits.column(trait), 1, 2);
        }
        for (Trait trait : OF_FARTHER) {
            shift(traits.column(trait), 3, 4);
        }
    }

    private void addMarkup() {
        for (MarkupTrait trait : MarkupTrait.values()) {
            columns.add(markup.column(trait));
        }
        for (MarkupTrait trait : MARKUP_OF_NEIGHBOURS) {
            shift(markup.column(trait), 1, 2);
        }
    }

    private void shift(int[] column, int... distances) {
        for (int distance : distances) {
            columns.add(shifted(column, distance, OUTSIDE));
            columns.add(shifted(column, -distance, OUTSIDE));
        }
    }

    /** The values of the blocks {@code by} below each; {@code outside} where there is none. */
    static int[] shifted(int[] column, int by, int outside) {
        int n = column.length;
        int[] shifted = new int[n];
        Arrays.fill(shifted, outside);
        int from = Math.max(0, -by);
        int to = Math.min(n, n - by);
        if (from < to) {
            System.arraycopy(column, from + by, shifted, from, to - from);
        }
        return shifted;
    }

    /** Names of the features, for people who ask why; of the {@link WordColumns} and the columns of {@link #secondLook} too. */
    public static List<String> names(boolean markup) {
        List<String> names = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            names.add(trait.words);
        }
        for (Context context : Context.values()) {
            names.add(context.words);
        }
        for (Trait trait : OF_NEIGHBOURS) {
            addNames(names, trait.words, 1, 2);
        }
        for (Trait trait : OF_FARTHER) {
            addNames(names, trait.words, 3, 4);
        }
        if (markup) {
            for (MarkupTrait trait : MarkupTrait.values()) {
                names.add(trait.words);
            }
            for (MarkupTrait trait : MARKUP_OF_NEIGHBOURS) {
                addNames(names, trait.words, 1, 2);
            }
        }
        names.addAll(WordColumns.names(markup));
        names.addAll(SecondLook.names(markup));
        return names;
    }

    private static void addNames(List<String> names, String name, int... distances) {
        for (int distance : distances) {
            names.add(name + ", " + distance + " below");
            names.add(name + ", " + distance + " above");
        }
    }

    @Override
    public int rows() {
        return traits.count();
    }

    /** How many columns there are. */
    public int columns() {
        return columns.size();
    }

    @Override
    public int[] column(int index) {
        return columns.get(index);
    }

    /** Whether the blocks come from a marked-up page. */
    public boolean isMarkup() {
        return markup != null;
    }

    /** What was measured of each block's text. */
    public Traits traits() {
        return traits;
    }

    /** Null for text without markup. */
    public MarkupTraits markup() {
        return markup;
    }

    /**
     * Of each block the nearest label above it, a short line that is no running text and may be the heading of what
     * follows; -1 for none.
     */
    public int[] labels() {
        int[] labels = new int[rows()];
        int label = -1;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label;
            if (traits.get(Trait.WORDS, i) <= MOST_LABEL_WORDS && traits.get(Trait.PROSE, i) == 0) {
                label = i;
            }
        }
        return labels;
    }

    /** How many words a block has, in UTF-16 letters by two where there are no spaces. */
    public int wordCount(int block) {
        return traits.get(Trait.WORDS, block);
    }

    /** Hashes of a block's last words. */
    public long[] lastWords(int block) {
        return traits.lastWords().row(block);
    }

    /** Hashes of a block's first words and of the pairs of them. */
    public long[] wordsAndPairs(int block) {
        long[] words = traits.words().row(block);
        long[] pairs = traits.pairs().row(block);
        long[] all = Arrays.copyOf(words, words.length + pairs.length);
        System.arraycopy(pairs, 0, all, words.length, pairs.length);
        return all;
    }

    /** What the second model sees besides, given the sums of the first. */
    public int[][] secondLook(int[] sums) {
        return SecondLook.of(traits, markup, sums);
    }

    /** How many columns {@link #secondLook} gives. */
    public static int secondColumns(boolean markup) {
        return SecondLook.names(markup).size();
    }

    /** Hashes of the names in the markup of a block's own element, and in the addresses that it links to. */
    public long[] ownNames(int block) {
        long[] own = markup.names().own()[block];
        long[] links = markup.names().links()[block];
        long[] both = Arrays.copyOf(own, own.length + links.length);
        System.arraycopy(links, 0, both, own.length, links.length);
        return both;
    }

    /** Hashes of the names in the markup of its ancestors. */
    public long[] upperNames(int block) {
        return markup.names().upper()[block];
    }

    /** These columns and {@code more}. */
    public Extended with(int[][] more) {
        return new Extended(rows(), columns.toArray(new int[0][])).with(more);
    }

    /** Columns with further ones behind them. */
    public static final class Extended implements BoostedTrees.Columns {
        private final int rows;
        private final int[][] all;

        private Extended(int rows, int[][] all) {
            this.rows = rows;
            this.all = all;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public int[] column(int index) {
            return all[index];
        }

        Extended with(int[][] further) {
            int[][] longer = Arrays.copyOf(all, all.length + further.length);
            System.arraycopy(further, 0, longer, all.length, further.length);
            return new Extended(rows, longer);
        }
    }
}
