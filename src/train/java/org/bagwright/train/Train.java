package org.bagwright.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bagwright.classify.BlockModel;
import org.bagwright.classify.BoostedTrees;
import org.bagwright.classify.Features;
import org.bagwright.classify.PlacedWeights;
import org.bagwright.classify.Smoothing;
import org.bagwright.classify.WordColumns;

/**
 * Trains a model of blocks: {@code Train PAGES text|markup MODEL [PREDICTIONS]}. PAGES is a folder with {@code dev} and
 * {@code extra}, a folder a page in each. Prints how well pages are judged by models that haven't seen their site.
 *
 * <ol>
 *   <li>Features of all blocks; labels by alignment with the gold.
 *   <li>Weights of words, for each page without its own site, or without its fold of the sites.
 *   <li>Which pages to trust, by models to which all count alike: {@link #trusted()}.
 *   <li>The first model, once for each fold of the sites and once on all.
 *   <li>The second, on what the first says of blocks of unseen sites.
 *   <li>Calibration from the second's judgements of unseen sites.
 * </ol>
 */
final class Train {
    static final int FOLDS = 5;
    /*
     * Chosen by F1 on unseen sites: trees x rate from 14 to 20, rows from 0.1 to 0.3, half or double the smoothing change it
     * by less than 0.002. Text has fewer trees, as its blocks are judged in less time than a page is parsed.
     */
    private static final Boosting.Settings OF_TEXT = new Boosting.Settings(250, 6, 0.06, 5, 0.1, 0.3, 20161123);
    private static final Boosting.Settings OF_MARKUP = new Boosting.Settings(400, 6, 0.05, 5, 0.1, 0.22, 20161126);
    /** Words added to a block's, so that short lines count, and to the gold's, so that short pages don't count too much. */
    private static final double LEAST_WORDS = 1;

    private static final double LEAST_GOLD_WORDS = 50;
    /** Weight of pages in a strange language: as much as the others it costs them 0.002, a third of it next to nothing. */
    private static final double OF_STRANGE = 0.35;

    /** Weight of a page that isn't trusted at all: without any, what is known of such pages would be forgotten too. */
    private static final double LEAST_TRUST = 0.2;

    private final List<Pages.Page> pages;
    private final boolean markup;
    private final int[] starts;
    private final int rows;
    private final LearnedWeights words = new LearnedWeights();
    private final LearnedWeights own = new LearnedWeights();
    private final LearnedWeights upper = new LearnedWeights();
    private List<PlacedWeights> placed;
    private int[][] columns;
    private float[] labels;
    private float[] weights;
    private int[] folds;

    private Train(List<Pages.Page> pages, boolean markup) {
        this.pages = pages;
        this.markup = markup;
        this.starts = new int[pages.size() + 1];
        for (int k = 0; k < pages.size(); k++) {
            starts[k + 1] = starts[k] + pages.get(k).words.length;
        }
        this.rows = starts[pages.size()];
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        boolean markup = args[1].equals("markup");
        List<Pages.Page> pages = new ArrayList<>();
        for (Pages.Form form : markup
                ? List.of(Pages.Form.HTML)
                : List.of(Pages.Form.BLOCK, Pages.Form.FLAT, Pages.Form.CUT, Pages.Form.STRANGE)) {
            pages.addAll(Pages.load(data.resolve("dev"), form, true));
            pages.addAll(Pages.load(data.resolve("extra"), form, false));
        }
        Train train = new Train(pages, markup);
        train.prepare();
        BlockModel model = train.fit(args.length > 3 ? Path.of(args[3]) : null);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            model.write(out);
        }
        System.out.printf(Locale.ROOT, "%s: %,d octets%n", args[2], Files.size(Path.of(args[2])));
    }

    private void prepare() {
        pages.forEach(this::learnWords);
        labels = new float[rows];
        weights = new float[rows];
        folds = new int[rows];
        for (int k = 0; k < pages.size(); k++) {
            label(pages.get(k), starts[k]);
        }
        even(weights);
        placed = learnPlacedWords();
        columns = new int[Features.names(markup).size() - Features.secondColumns(markup)][rows];
        for (int k = 0; k < pages.size(); k++) {
            Pages.Page page = pages.get(k);
            int plain = page.features.columns();
            for (int f = 0; f < plain; f++) {
                System.arraycopy(page.features.column(f), 0, columns[f], starts[k], page.words.length);
            }
            int[][] more = wordColumns(page);
            for (int f = 0; f < more.length; f++) {
                System.arraycopy(more[f], 0, columns[plain + f], starts[k], page.words.length);
            }
        }
    }

    /** Once for each fold of the sites, without it, and once on all. Where the markup is at hand, they tell nothing more. */
    private List<PlacedWeights> learnPlacedWords() {
        if (markup) {
            return Collections.nCopies(FOLDS + 1, PlacedWeights.none());
        }
        WordRegression regression = new WordRegression(pages, rows, words.known());
        return IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> regression.fit(rowsWhere(f -> f != fold), labels, weights))
                .toList();
    }

    private int[][] wordColumns(Pages.Page page) {
        return markup
                ? WordColumns.of(
                        page.features,
                        w -> words.without(w, page.site),
                        w -> own.without(w, page.site),
                        w -> upper.without(w, page.site))
                : WordColumns.of(page.features, w -> words.without(w, page.site), placed.get(fold(page.site)));
    }

    private void label(Pages.Page page, int start) {
        for (int i = 0; i < page.words.length; i++) {
            labels[start + i] = page.words[i] == 0 ? 0 : (float) page.kept[i] / page.words[i];
            double weight = Math.min(1, (page.words[i] + LEAST_WORDS) / (page.goldWords + LEAST_GOLD_WORDS));
            weights[start + i] = (float) (page.form == Pages.Form.STRANGE ? OF_STRANGE * weight : weight);
            folds[start + i] = fold(page.site);
        }
    }

    static int fold(String site) {
        return Math.floorMod((site.hashCode() * 0x9E3779B9) >>> 7, FOLDS);
    }

    private void learnWords(Pages.Page page) {
        if (page.form != Pages.Form.BLOCK && page.form != Pages.Form.HTML) {
            return;
        }
        LearnedWeights.OnPage onPage = new LearnedWeights.OnPage();
        LearnedWeights.OnPage ownNames = new LearnedWeights.OnPage();
        LearnedWeights.OnPage upperNames = new LearnedWeights.OnPage();
        for (int i = 0; i < page.words.length; i++) {
            boolean text = page.isText(i);
            for (long word : page.features.wordsAndPairs(i)) {
                onPage.add(word, text, 1);
            }
            if (markup && page.words[i] > 0) {
                double weight = Math.sqrt(page.words[i]);
                for (long name : page.features.ownNames(i)) {
                    ownNames.add(name, text, weight);
                }
                for (long name : page.features.upperNames(i)) {
                    upperNames.add(name, text, weight);
                }
            }
        }
        words.add(onPage, page.site);
        own.add(ownNames, page.site);
        upper.add(upperNames, page.site);
    }

    private BlockModel fit(Path predictions) throws IOException {
        float[][] trusted = trusted();
        int[] firstSums = unseen(columns, trusted);
        report("first model", firstSums);
        BoostedTrees first = boosted(new Bins(columns), all(), trusted[FOLDS]);
        int second = Features.secondColumns(markup);
        int[][] all = Arrays.copyOf(columns, columns.length + second);
        for (int f = 0; f < second; f++) {
            all[columns.length + f] = new int[rows];
        }
        for (int k = 0; k < pages.size(); k++) {
            int[][] look = pages.get(k).features.secondLook(Arrays.copyOfRange(firstSums, starts[k], starts[k + 1]));
            for (int f = 0; f < second; f++) {
                System.arraycopy(look[f], 0, all[columns.length + f], starts[k], look[f].length);
            }
        }
        int[] sums = unseen(all, trusted);
        report("both models", sums);
        if (predictions != null) {
            Predictions.write(predictions, pages, starts, sums);
        }
        BoostedTrees last = boosted(new Bins(all), all(), trusted[FOLDS]);
        BlockModel model = new BlockModel(
                words.table(), placed.get(FOLDS), own.table(), upper.table(), first, last, calibration(sums));
        reportWhole(model.withoutTrees(), sums);
        return model;
    }

    /**
     * For each fold, and last for all rows, the weights of the rows, each page weighed by the third power of the F1 with
     * which models that saw neither its site nor the fold judge it. Where that is low, the gold is odd or the text can't be
     * told by what is seen of it; such pages teach nothing that holds elsewhere. Leaving out those under 0.7 or 0.8 does
     * nearly as well.
     */
    private float[][] trusted() {
        Bins bins = new Bins(columns);
        int[][] sums = new int[FOLDS + 1][rows];
        IntStream.range(0, FOLDS * FOLDS).parallel().forEach(pair -> {
            int one = pair / FOLDS;
            int other = pair % FOLDS;
            if (one <= other) {
                BoostedTrees trees = boosted(bins, rowsWhere(f -> f != one && f != other), weights);
                judge(trees, columns, rowsWhere(f -> f == other), sums[one == other ? FOLDS : one]);
                if (one != other) {
                    judge(trees, columns, rowsWhere(f -> f == one), sums[other]);
                }
            }
        });
        report("all alike", sums[FOLDS]);
        return Arrays.stream(sums).map(this::trusted).toArray(float[][]::new);
    }

    private float[] trusted(int[] sums) {
        float[] trusted = weights.clone();
        IntStream.range(0, pages.size()).parallel().forEach(k -> {
            double share = pages.get(k).share(keep(k, sums));
            double trust = Math.max(LEAST_TRUST, share * share * share);
            for (int i = starts[k]; i < starts[k + 1]; i++) {
                trusted[i] *= (float) trust;
            }
        });
        even(trusted);
        return trusted;
    }

    /** So that their mean is 1, which the smoothing is meant for. */
    private static void even(float[] weights) {
        float mean = (float)
                (IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum() / weights.length);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= mean;
        }
    }

    /** Judges each row by a model that hasn't seen its site. */
    private int[] unseen(int[][] all, float[][] trusted) {
        int[] sums = new int[rows];
        Bins bins = new Bins(all);
        IntStream.range(0, FOLDS)
                .parallel()
                .forEach(fold -> judge(
                        boosted(bins, rowsWhere(f -> f != fold), trusted[fold]), all, rowsWhere(f -> f == fold), sums));
        return sums;
    }

    private static void judge(BoostedTrees trees, int[][] all, int[] chosen, int[] sums) {
        int[] judged = trees.sums(new Selection(all, chosen, new int[all.length][]));
        for (int i = 0; i < chosen.length; i++) {
            sums[chosen[i]] = judged[i];
        }
    }

    private int[] rowsWhere(IntPredicate fold) {
        return IntStream.range(0, rows).filter(i -> fold.test(folds[i])).toArray();
    }

    private int[] all() {
        return rowsWhere(fold -> true);
    }

    private BoostedTrees boosted(Bins all, int[] seen, float[] weights) {
        return new Boosting(all, labels, weights, seen, markup ? OF_MARKUP : OF_TEXT).train();
    }

    /** Some of the rows; columns are taken when first asked for. Lives within this class. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Selection(int[][] columns, int[] chosen, int[][] taken) implements BoostedTrees.Columns {
        @Override
        public int rows() {
            return chosen.length;
        }

        @Override
        public int[] column(int index) {
            if (taken[index] == null) {
                taken[index] = Arrays.stream(chosen).map(i -> columns[index][i]).toArray();
            }
            return taken[index];
        }
    }

    private Score score(int[] sums, Pages.Form form, List<String> sources) {
        List<Score.Page> scores = IntStream.range(0, pages.size())
                .parallel()
                .filter(k -> pages.get(k).judged && pages.get(k).form == form)
                .filter(k -> sources == null || sources.contains(pages.get(k).source))
                .mapToObj(k -> pages.get(k).score(keep(k, sums)))
                .toList();
        return Score.of(scores);
    }

    private boolean[] keep(int page, int[] sums) {
        return Smoothing.kept(pages.get(page).features, Arrays.copyOfRange(sums, starts[page], starts[page + 1]));
    }

    private void report(String name, int[] sums) {
        for (Pages.Form form : Pages.Form.values()) {
            Score all = score(sums, form, null);
            if (all.pages() > 0) {
                Score news = score(sums, form, List.of("scrapinghub", "fundus", "fundus-eval", "cleanportaleval"));
                System.out.printf(Locale.ROOT, "%-12s %-6s %s  news %.4f%n", name, form, all, news.f1());
            }
        }
    }

    /** What the program makes of the judgements: articles parted, captions and bylines taken out. */
    private void reportWhole(BlockModel model, int[] sums) {
        for (Pages.Form form : Pages.Form.values()) {
            List<Score.Page> scores = IntStream.range(0, pages.size())
                    .parallel()
                    .filter(k -> pages.get(k).judged && pages.get(k).form == form)
                    .mapToObj(k -> pages.get(k)
                            .score(Whole.text(pages.get(k), model, Arrays.copyOfRange(sums, starts[k], starts[k + 1]))))
                    .toList();
            if (!scores.isEmpty()) {
                System.out.printf(Locale.ROOT, "%-12s %-6s %s%n", "whole line", form, Score.of(scores));
            }
        }
    }

    /** From the pages in the forms that figures are given for. */
    private int[] calibration(int[] sums) {
        Calibration calibration = new Calibration();
        for (int k = 0; k < pages.size(); k++) {
            Pages.Page page = pages.get(k);
            if (page.form != Pages.Form.CUT && page.form != Pages.Form.STRANGE) {
                calibration.add(Arrays.copyOfRange(sums, starts[k], starts[k + 1]), page::isText);
            }
        }
        return calibration.chances();
    }
}
