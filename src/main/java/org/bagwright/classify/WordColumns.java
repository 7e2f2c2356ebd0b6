package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.bagwright.markup.MarkupNames;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.text.BlockHashes;
import org.bagwright.text.Traits;
import org.bagwright.text.WordWeights;

/**
 * What the words of a block say of it, those around it, and the names in its markup: columns of learned weights, one row a
 * block. A word that isn't known weighs nothing.
 */
public final class WordColumns {
    private static final List<String> WORD_NAMES = List.of(
            "mean weight of its words",
            "least weight of its words",
            "greatest weight of its words",
            "number of known words",
            "mean weight of its pairs of words",
            "least weight of its pairs of words",
            "greatest weight of its pairs of words",
            "number of known pairs of words",
            "mean weight of the words above",
            "mean weight of the words below",
            "least weight of the pairs above",
            "least weight of the pairs below");
    /** Of blocks of text alone: where the markup is at hand, they tell nothing more. */
    private static final List<String> PLACED_NAMES = List.of(
            "what the words in it and around it say",
            "what the words around 1 below say",
            "what the words around 1 above say",
            "what the words around 2 below say",
            "what the words around 2 above say");

    private static final List<String> NAME_NAMES = List.of(
            "mean weight of its class names",
            "least weight of its class names",
            "greatest weight of its class names",
            "number of known class names",
            "mean weight of the class names around it",
            "least weight of the class names around it",
            "greatest weight of the class names around it",
            "number of known class names around it",
            "mean weight of its parent's class names",
            "least weight of its parent's class names",
            "mean weight of its branch's class names",
            "least weight of its branch's class names",
            "mean weight of its links' addresses",
            "least weight of its links' addresses",
            "mean weight of the words of the heading above",
            "least weight of the pairs of the heading above");

    private static final List<String> TEXT_COLUMNS =
            Stream.concat(WORD_NAMES.stream(), PLACED_NAMES.stream()).toList();
    private static final List<String> MARKUP_COLUMNS =
            Stream.concat(WORD_NAMES.stream(), NAME_NAMES.stream()).toList();

    /* Columns of WORD_NAMES: for words and for pairs of them the mean, the least, the greatest weight, and how many are known. */
    private static final int FOUR = 4;
    private static final int WORDS = 0;
    private static final int PAIRS = FOUR;
    private static final int NEIGHBOURS = 2 * FOUR;
    private static final int LEAST_OF_PAIRS = PAIRS + 1;

    private final Traits traits;
    private final int n;

    private WordColumns(Features features) {
        this.traits = features.traits();
        this.n = features.rows();
    }

    /** Names of the columns of blocks of text, or of those of a marked-up page. */
    static List<String> names(boolean markup) {
        return markup ? MARKUP_COLUMNS : TEXT_COLUMNS;
    }

    /** Columns of what words and pairs of words weigh, by themselves and, as {@code placed} tells, all together by where they stand. */
    public static int[][] of(Features features, LongToIntFunction weights, PlacedWeights placed) {
        return joined(new WordColumns(features).words(weights), around(placed.sums(features)));
    }

    /** The same columns of the words in a table that holds {@code placed} too. */
    static int[][] of(Features features, WordTable table, PlacedWeights placed) {
        int[][] said = new int[features.rows()][PlacedWeights.Place.values().length];
        int[][] words = new WordColumns(features).words(table, said);
        return joined(words, around(placed.sums(features, said)));
    }

    /** Columns of what words, pairs of words and names in the markup weigh. */
    public static int[][] of(
            Features features, LongToIntFunction weights, LongToIntFunction own, LongToIntFunction upper) {
        int[][] words = new WordColumns(features).words(weights);
        return joined(words, names(features.markup(), words, own, upper));
    }

    private static int[][] joined(int[][] some, int[][] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(int[][]::new);
    }

    private static int[][] around(int[] sums) {
        return new int[][] {
            sums,
            Features.shifted(sums, 1, 0),
            Features.shifted(sums, -1, 0),
            Features.shifted(sums, 2, 0),
            Features.shifted(sums, -2, 0),
        };
    }

    private int[][] words(LongToIntFunction weights) {
        int[][] found = new int[WORD_NAMES.size()][n];
        int[] four = new int[FOUR];
        for (int i = 0; i < n; i++) {
            WordWeights.summarise(weights, traits.words().row(i), four);
            put(found, WORDS, i, four);
            WordWeights.summarise(weights, traits.pairs().row(i), four);
            put(found, PAIRS, i, four);
        }
        putNeighbours(found);
        return found;
    }

    /**
     * The same.
     *
     * @param said of each block what its words say by their {@link PlacedWeights.Place}; what is said within it and at its end is
     *     added
     */
    private int[][] words(WordTable table, int[][] said) {
        int[][] found = new int[WORD_NAMES.size()][n];
        BlockHashes last = traits.lastWords();
        long[] words = table.weights(traits.words());
        long[] pairs = table.weights(traits.pairs());
        long[] lastWords = table.weights(last);
        int[] four = new int[FOUR];
        for (int i = 0; i < n; i++) {
            WordTable.summarise(words, traits.words().from(i), traits.words().to(i), four, said[i]);
            put(found, WORDS, i, four);
            WordTable.summarise(pairs, traits.pairs().from(i), traits.pairs().to(i), four, said[i]);
            put(found, PAIRS, i, four);
            said[i][PlacedWeights.Place.AT_END.ordinal()] = WordTable.atEnd(lastWords, last.from(i), last.to(i));
        }
        putNeighbours(found);
        return found;
    }

    private static void putNeighbours(int[][] found) {
        found[NEIGHBOURS] = Features.shifted(found[WORDS], -1, 0);
        found[NEIGHBOURS + 1] = Features.shifted(found[WORDS], 1, 0);
        found[NEIGHBOURS + 2] = Features.shifted(found[LEAST_OF_PAIRS], -1, 0);
        found[NEIGHBOURS + 3] = Features.shifted(found[LEAST_OF_PAIRS], 1, 0);
    }

    private static int[][] names(MarkupTraits markup, int[][] words, LongToIntFunction own, LongToIntFunction upper) {
        MarkupNames names = markup.names();
        int[] headings = markup.headings();
        int n = headings.length;
        int[][] found = new int[NAME_NAMES.size()][n];
        putNames(own, names.own(), found, 0, FOUR);
        putNames(upper, names.upper(), found, 4, FOUR);
        putNames(upper, names.parent(), found, 8, 2);
        putNames(upper, names.branch(), found, 10, 2);
        putNames(own, names.links(), found, 12, 2);
        for (int i = 0; i < n; i++) {
            found[14][i] = headings[i] < 0 ? 0 : words[WORDS][headings[i]];
            found[15][i] = headings[i] < 0 ? 0 : words[LEAST_OF_PAIRS][headings[i]];
        }
        return found;
    }

    /** Puts the first {@code count} of what the names of each block weigh into the columns from {@code at} on. */
    private static void putNames(LongToIntFunction weights, long[][] names, int[][] columns, int at, int count) {
        int[] four = new int[FOUR];
        for (int i = 0; i < names.length; i++) {
            // Blocks beside one another mostly have the very same names around them.
            if (i == 0 || names[i] != names[i - 1]) {
                WordWeights.summarise(weights, names[i], four);
            }
            for (int k = 0; k < count; k++) {
                columns[at + k][i] = four[k];
            }
        }
    }

    private static void put(int[][] columns, int at, int row, int[] four) {
        for (int k = 0; k < FOUR; k++) {
            columns[at + k][row] = four[k];
        }
    }
}
