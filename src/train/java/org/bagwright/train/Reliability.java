package org.bagwright.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bagwright.classify.BlockModel;

/**
 * How far a stated chance can be trusted: blocks of each fold of the sites are given chances by a calibration that was
 * fitted on the other folds, and counted by chance.
 */
final class Reliability {
    private static final int BINS = 10;

    private final double[][] text = new double[Train.FOLDS][BlockModel.STEPS];
    private final double[][] all = new double[Train.FOLDS][BlockModel.STEPS];
    /** Of each fold the calibration by the others. */
    private final List<Calibration> byOthers =
            Stream.generate(Calibration::new).limit(Train.FOLDS).toList();

    void add(Pages.Page page, int[] sums) {
        int fold = Train.fold(page.site);
        for (int i = 0; i < sums.length; i++) {
            int step = BlockModel.step(sums[i]);
            text[fold][step] += page.isText(i) ? 1 : 0;
            all[fold][step]++;
        }
        for (int other = 0; other < Train.FOLDS; other++) {
            if (other != fold) {
                byOthers.get(other).add(sums, page::isText);
            }
        }
    }

    /** A line for each tenth: blocks, mean chance, share of text; then the mean distance of the two. */
    void print() {
        double[] stated = new double[BINS];
        double[] found = new double[BINS];
        double[] blocks = new double[BINS];
        for (int fold = 0; fold < Train.FOLDS; fold++) {
            int[] shares = byOthers.get(fold).chances();
            for (int step = 0; step < BlockModel.STEPS; step++) {
                int bin = Math.min(BINS - 1, shares[step] * BINS / 1000);
                stated[bin] += all[fold][step] * shares[step] / 1000;
                found[bin] += text[fold][step];
                blocks[bin] += all[fold][step];
            }
        }
        double error = 0;
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (blocks[bin] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  chance %.1f to %.1f: %7.0f blocks, stated %.3f, found %.3f%n",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        blocks[bin],
                        stated[bin] / blocks[bin],
                        found[bin] / blocks[bin]);
                error += Math.abs(stated[bin] - found[bin]);
                sum += blocks[bin];
            }
        }
        System.out.printf(Locale.ROOT, "  mean distance %.4f%n", error / sum);
    }
}
