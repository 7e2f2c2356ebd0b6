package org.bagwright.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.bagwright.text.WordWeights;

/**
 * Tells which blocks are an article's text. Two models in a row: the first judges each block by its features, the second
 * by the same and by how the first judged the blocks around it. Learned from pages with gold text by the training
 * program ({@code src/train}); see docs/quality.md.
 */
public final class BlockModel {
    /** Steps of the calibration. */
    public static final int STEPS = 64;
    /** The sum at which the calibration begins; it ends at its negative. */
    private static final int LEAST = -8 * BoostedTrees.UNIT;

    private static final List<String> TEXT_NAMES = Features.names(false);
    private static final List<String> MARKUP_NAMES = Features.names(true);
    private static final int MAGIC = 0x42574D31;

    private final WordWeights words;
    private final PlacedWeights placed;
    /** Both together; null where words weigh only by themselves, as in pages with markup. */
    private final WordTable wordTable;

    private final WordWeights ownNames;
    private final WordWeights upperNames;
    private final BoostedTrees first;
    private final BoostedTrees second;
    private final int[] calibration;

    /**
     * A model as it was learned; the array is taken, not copied.
     *
     * @param words weights of words and of pairs of words
     * @param placed weights of the same by where they stand; empty for pages with markup
     * @param ownNames weights of words in a block's own class and id; empty for text without markup
     * @param upperNames of its ancestors'
     * @param calibration for each of {@link #STEPS} equal steps of the second sum the share of such blocks that are text,
     *     in thousandths, as measured on sites that the model hadn't seen
     */
    public BlockModel(
            WordWeights words,
            PlacedWeights placed,
            WordWeights ownNames,
            WordWeights upperNames,
            BoostedTrees first,
            BoostedTrees second,
            int[] calibration) {
        this.words = words;
        this.placed = placed;
        this.wordTable = placed.isEmpty() ? null : WordTable.of(words, placed);
        this.ownNames = ownNames;
        this.upperNames = upperNames;
        this.first = first;
        this.second = second;
        this.calibration = calibration;
    }

    /** This model without its trees: it knows its calibration, and no reasons. */
    public BlockModel withoutTrees() {
        BoostedTrees none = new BoostedTrees(0, 0, new int[0], new int[0], new short[0]);
        return new BlockModel(words, placed, ownNames, upperNames, none, none, calibration);
    }

    /** For decoded text without markup. */
    static BlockModel ofText() {
        return OfText.MODEL;
    }

    /** For pages with markup. */
    static BlockModel ofMarkup() {
        return OfMarkup.MODEL;
    }

    /** Loaded when first asked for. */
    private static final class OfText {
        private static final BlockModel MODEL = load("text.model");
    }

    private static final class OfMarkup {
        private static final BlockModel MODEL = load("markup.model");
    }

    private static BlockModel load(String name) {
        try (InputStream in = BlockModel.class.getResourceAsStream(name);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            return read(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own model " + name + " can't be read", e);
        }
    }

    /** How blocks are judged. */
    public static final class Opinion {
        private final Features.Extended columns;
        private final int[] sums;

        /**
         * An opinion; the array is taken, not copied.
         *
         * @param columns what the second model saw
         * @param sums its log-odds that a block is text, in 1/{@value BoostedTrees#UNIT}
         */
        public Opinion(Features.Extended columns, int[] sums) {
            this.columns = columns;
            this.sums = sums;
        }

        /** The log-odds that {@code block} is text, in 1/{@value BoostedTrees#UNIT}. */
        public int sum(int block) {
            return sums[block];
        }
    }

    /** How the blocks with these features are judged. */
    public Opinion judge(Features features) {
        Features.Extended columns = features.with(wordColumns(features));
        Features.Extended all = columns.with(features.secondLook(first.sums(columns)));
        return new Opinion(all, second.sums(all));
    }

    /**
     * Of each of {@code blocks} the {@code most} features that speak loudest for what was decided on it, in words.
     *
     * @param isText whether a block was kept
     */
    List<List<String>> reasons(Opinion opinion, int[] blocks, IntPredicate isText, boolean markup, int most) {
        List<String> names = markup ? MARKUP_NAMES : TEXT_NAMES;
        long[][] added = second.contributions(opinion.columns, blocks, names.size());
        List<List<String>> reasons = new ArrayList<>(blocks.length);
        for (int i = 0; i < blocks.length; i++) {
            reasons.add(loudest(added, i, isText.test(blocks[i]) ? 1 : -1, names, most));
        }
        return reasons;
    }

    private static List<String> loudest(long[][] added, int row, int sign, List<String> names, int most) {
        List<String> loudest = new ArrayList<>(most);
        while (loudest.size() < most) {
            int next = loudest(added, row, sign);
            if (next < 0) {
                break;
            }
            loudest.add(names.get(next));
            added[next][row] = 0;
        }
        return loudest;
    }

    /** The first of the greatest that have this sign; -1 for none. */
    private static int loudest(long[][] added, int row, int sign) {
        int loudest = -1;
        long most = 0;
        for (int f = 0; f < added.length; f++) {
            if (sign * added[f][row] > most) {
                most = sign * added[f][row];
                loudest = f;
            }
        }
        return loudest;
    }

    /** The chance that a block with this sum is text, 0 to 1. */
    public double chance(int sum) {
        double at = (double) (sum - LEAST) * STEPS / (-2 * LEAST) - 0.5;
        int low = (int) Math.max(0, Math.min(STEPS - 1, Math.floor(at)));
        int high = Math.min(STEPS - 1, low + 1);
        double part = Math.max(0, Math.min(1, at - low));
        return (calibration[low] * (1 - part) + calibration[high] * part) / 1000;
    }

    /** The step of the calibration that {@code sum} falls into. */
    public static int step(int sum) {
        return (int) Math.max(0, Math.min(STEPS - 1, (long) (sum - LEAST) * STEPS / (-2 * LEAST)));
    }

    /** The log-odds in the middle of a step. */
    public static double middle(int step) {
        return (LEAST + (step + 0.5) * (-2 * LEAST) / STEPS) / BoostedTrees.UNIT;
    }

    private int[][] wordColumns(Features features) {
        return features.isMarkup()
                ? WordColumns.of(features, words::of, ownNames::of, upperNames::of)
                : wordTable == null
                        ? WordColumns.of(features, words::of, placed)
                        : WordColumns.of(features, wordTable, placed);
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        words.write(out);
        placed.write(out);
        ownNames.write(out);
        upperNames.write(out);
        first.write(out);
        second.write(out);
        for (int step : calibration) {
            out.writeShort(step);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static BlockModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of blocks");
        }
        WordWeights words = WordWeights.read(in);
        PlacedWeights placed = PlacedWeights.read(in);
        WordWeights own = WordWeights.read(in);
        WordWeights upper = WordWeights.read(in);
        BoostedTrees first = BoostedTrees.read(in);
        BoostedTrees second = BoostedTrees.read(in);
        int[] calibration = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            calibration[i] = in.readShort();
        }
        return new BlockModel(words, placed, own, upper, first, second, calibration);
    }
}
