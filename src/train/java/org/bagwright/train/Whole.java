package org.bagwright.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bagwright.classify.BlockModel;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Judgement;
import org.bagwright.classify.Smoothing;
import org.bagwright.model.LabelledBlock;

/**
 * What the whole classification makes of the judgements that {@link Train} wrote of sites that its models hadn't seen:
 * {@code Whole PAGES MODEL PREDICTIONS FORM...}. So a rule around the model can be tried without training again. Prints the
 * figures of docs/quality.md: F1 by source, and how far the chances can be trusted.
 */
final class Whole {
    private Whole() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        BlockModel model;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1]))))) {
            model = BlockModel.read(in).withoutTrees();
        }
        for (int i = 3; i < args.length; i++) {
            Pages.Form form = Pages.Form.valueOf(args[i].toUpperCase(Locale.ROOT));
            Path folder = Path.of(args[2]).resolve(args[i]);
            List<Score.Page> bare = new ArrayList<>();
            List<Score.Page> whole = new ArrayList<>();
            Map<String, List<Score.Page>> bySource = new TreeMap<>();
            Reliability reliability = new Reliability();
            for (Pages.Page page : Pages.load(data.resolve("dev"), form, true)) {
                int[] sums = Predictions.read(folder, page);
                bare.add(page.score(Smoothing.kept(page.features, sums)));
                whole.add(page.score(text(page, model, sums)));
                bySource.computeIfAbsent(page.source, s -> new ArrayList<>()).add(whole.get(whole.size() - 1));
                reliability.add(page, sums);
            }
            System.out.println(form + " model alone " + Score.of(bare));
            System.out.println(form + " whole line  " + Score.of(whole));
            bySource.forEach((source, scores) -> System.out.println("  " + source + " " + Score.of(scores)));
            reliability.print();
        }
    }

    /** The texts of all articles that the classification finds. */
    static String text(Pages.Page page, BlockModel model, int[] sums) {
        Judgement judgement = new Judgement(
                page.blocks, page.features, model, new BlockModel.Opinion(page.features.with(new int[0][]), sums));
        StringBuilder text = new StringBuilder();
        for (LabelledBlock block : Classification.of(judgement).blocks()) {
            if (block.isText()) {
                text.append(block.block().text()).append("\n\n");
            }
        }
        return text.toString();
    }
}
