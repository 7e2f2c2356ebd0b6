package org.bagwright.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.bagwright.lexicon.Weights;

/**
 * Fits the weights of a choice among candidates: softmax over the candidates of a page, the most likely weights under L2, by
 * accelerated gradient ascent (Nesterov, 1983). Sums are in one order and nothing is random, so that the same choices give the
 * same weights.
 */
public final class ChoiceFit {
    /*
     * Chosen by cross-validation by site, four times with other folds: 0.001 to 0.003 are best (text 0.790 to 0.792 right,
     * markup 0.878 to 0.879); 0.0001 and 0.01 cost 0.002 to 0.006.
     */
    private static final double SHRINKAGE = 0.001;
    /** Less than one by the greatest curvature of what is summed. */
    private static final double RATE = 0.5;
    /** Beyond these no weight changes in its third digit. */
    private static final int STEPS = 400;

    private static final int FOLDS = 5;
    /** Of the folds. */
    private static final long SEED = 20161123;

    private ChoiceFit() {}

    /**
     * A page's candidates.
     *
     * @param site whose pages are never in training and test at once
     * @param candidates a value for each feature
     * @param right index of the right one; -1 when none is
     */
    public record Choice(String source, String site, List<double[]> candidates, int right) {}

    /** Prints the cross-validation and writes the weights of all pages into {@code file}. */
    public static <F extends Enum<F>> void run(List<Choice> choices, Class<F> features, Path file) throws IOException {
        F[] all = features.getEnumConstants();
        crossValidated(choices, all.length).forEach((source, right) -> System.out.println(source + ": " + right));
        double[] weights = fit(choices, all.length);
        StringBuilder out = new StringBuilder("# Weights of ")
                .append(features.getSimpleName())
                .append(", fitted by src/train on ")
                .append(choices.size())
                .append(" pages; docs/description.md tells how.\n");
        for (int i = 0; i < all.length; i++) {
            out.append(String.format(Locale.ROOT, "%s\t%.3f\n", Weights.label(all[i]), weights[i] + 0.0));
        }
        Files.writeString(file, out);
    }

    /** The weights that best tell the right candidates from the others. */
    public static double[] fit(List<Choice> choices, int features) {
        List<Choice> decided = choices.stream().filter(c -> c.right() >= 0).toList();
        double[] w = new double[features];
        double[] ahead = new double[features];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(decided, ahead);
            double momentum = (step - 1.0) / (step + 2.0);
            for (int i = 0; i < features; i++) {
                double next = ahead[i] + RATE * (slope[i] / decided.size() - SHRINKAGE * ahead[i]);
                ahead[i] = next + momentum * (next - w[i]);
                w[i] = next;
            }
        }
        return w;
    }

    /** How the log likelihood of the right choices grows with each weight. */
    private static double[] slope(List<Choice> choices, double[] w) {
        double[] slope = new double[w.length];
        for (Choice choice : choices) {
            double[] chances = chances(w, choice);
            for (int c = 0; c < chances.length; c++) {
                double missing = (c == choice.right() ? 1 : 0) - chances[c];
                double[] values = choice.candidates().get(c);
                for (int i = 0; i < w.length; i++) {
                    slope[i] += missing * values[i];
                }
            }
        }
        return slope;
    }

    private static double[] chances(double[] w, Choice choice) {
        double[] p = new double[choice.candidates().size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            p[c] = sum(w, choice.candidates().get(c));
            most = Math.max(most, p[c]);
        }
        double total = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(p[c] - most);
            total += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= total;
        }
        return p;
    }

    private static double sum(double[] w, double[] values) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * values[i];
        }
        return sum;
    }

    private static int best(double[] w, Choice choice) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < choice.candidates().size(); c++) {
            double sum = sum(w, choice.candidates().get(c));
            if (sum > most) {
                most = sum;
                best = c;
            }
        }
        return best;
    }

    /** Share of right choices by source, each page judged by weights fitted without its site. */
    public static Map<String, String> crossValidated(List<Choice> choices, int features) {
        List<String> sites =
                new ArrayList<>(new TreeSet<>(choices.stream().map(Choice::site).toList()));
        Collections.shuffle(sites, new Random(SEED));
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            double[] w = fit(
                    choices.stream()
                            .filter(c -> sites.indexOf(c.site()) % FOLDS != f)
                            .toList(),
                    features);
            for (Choice choice : choices) {
                if (sites.indexOf(choice.site()) % FOLDS == fold) {
                    for (String key : List.of(choice.source(), "all")) {
                        int[] n = counts.computeIfAbsent(key, k -> new int[3]);
                        n[0]++;
                        n[1] += choice.right() >= 0 && best(w, choice) == choice.right() ? 1 : 0;
                        n[2] += choice.right() >= 0 ? 1 : 0;
                    }
                }
            }
        }
        Map<String, String> shown = new LinkedHashMap<>();
        counts.forEach((key, n) -> shown.put(
                key,
                String.format(
                        Locale.ROOT,
                        "%d pages, right %.3f, best possible %.3f",
                        n[0],
                        (double) n[1] / n[0],
                        (double) n[2] / n[0])));
        return shown;
    }
}
