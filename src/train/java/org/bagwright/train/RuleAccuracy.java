package org.bagwright.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bagwright.classify.BlockModel;
import org.bagwright.classify.Classification;
import org.bagwright.classify.Judgement;
import org.bagwright.model.LabelledBlock;

/**
 * How often each rule of the ledger is right on pages of sites that the models hadn't seen: {@code RuleAccuracy PAGES TEXT-MODEL
 * MARKUP-MODEL PREDICTIONS}, the predictions being those of {@link Train}. A rule is right about a block when it keeps it and half
 * of its words are the gold text's, or takes it out of the text and they aren't. Prints one table, of blocks and of the
 * confidence that the ledger states, as Markdown.
 */
final class RuleAccuracy {
    /** Rules about fewer blocks in a form tell nothing. */
    private static final int FEWEST = 30;

    private static final List<Pages.Form> FORMS = List.of(Pages.Form.BLOCK, Pages.Form.FLAT, Pages.Form.HTML);

    private final Map<String, Map<Pages.Form, Count>> rules = new TreeMap<>();

    /** Blocks of one rule. */
    private static final class Count {
        private int blocks;
        private int right;
        private double stated;
    }

    private RuleAccuracy() {}

    public static void main(String[] args) throws IOException {
        RuleAccuracy accuracy = new RuleAccuracy();
        for (Pages.Form form : FORMS) {
            BlockModel model = model(Path.of(args[form == Pages.Form.HTML ? 2 : 1]));
            Path predictions = Path.of(args[3]).resolve(form.name().toLowerCase(Locale.ROOT));
            for (Pages.Page page : Pages.load(Path.of(args[0]).resolve("dev"), form, true)) {
                accuracy.add(form, page, model, Predictions.read(predictions, page));
            }
        }
        accuracy.print();
    }

    private static BlockModel model(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return BlockModel.read(in).withoutTrees();
        }
    }

    private void add(Pages.Form form, Pages.Page page, BlockModel model, int[] sums) {
        Judgement judgement = new Judgement(
                page.blocks, page.features, model, new BlockModel.Opinion(page.features.with(new int[0][]), sums));
        Map<Integer, Integer> at = new HashMap<>();
        for (int i = 0; i < page.blocks.size(); i++) {
            at.put(page.blocks.get(i).span().start(), i);
        }
        for (LabelledBlock block : Classification.of(judgement).blocks()) {
            Integer i = at.get(block.block().span().start());
            // A caption that was cut off a block isn't aligned by itself.
            boolean whole = i != null
                    && page.words[i] > 0
                    && page.blocks.get(i).span().equals(block.block().span());
            if (whole) {
                Count count = rules.computeIfAbsent(name(block, model.chance(sums[i])), r -> new HashMap<>())
                        .computeIfAbsent(form, f -> new Count());
                count.blocks++;
                count.right += block.isText() == page.isText(i) ? 1 : 0;
                count.stated += block.confidence();
            }
        }
    }

    /** Without the phrase, figures or reasons that the rule names; those that the model had no part in are marked. */
    private static String name(LabelledBlock block, double chance) {
        String rule = block.rule();
        boolean ofModel = block.confidence() == chance || block.confidence() == 1 - chance;
        int end = rule.length();
        for (String mark : List.of(":", " (", "+")) {
            int at = rule.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return "`" + rule.substring(0, end) + (ofModel ? "`" : "` (rule)");
    }

    private void print() {
        System.out.println("| rule | block.txt: blocks, right (stated) | flat.txt | page.html |");
        System.out.println("|---|---|---|---|");
        List<Map.Entry<String, Map<Pages.Form, Count>>> sorted = new ArrayList<>(rules.entrySet());
        sorted.sort(Comparator.comparing(Map.Entry::getKey));
        for (Map.Entry<String, Map<Pages.Form, Count>> rule : sorted) {
            if (rule.getValue().values().stream().anyMatch(count -> count.blocks >= FEWEST)) {
                StringBuilder row = new StringBuilder("| " + rule.getKey() + " |");
                for (Pages.Form form : FORMS) {
                    row.append(' ').append(shown(rule.getValue().get(form))).append(" |");
                }
                System.out.println(row);
            }
        }
    }

    private static String shown(Count count) {
        return count == null || count.blocks == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d: %.2f (%.2f)",
                        count.blocks,
                        (double) count.right / count.blocks,
                        count.stated / count.blocks);
    }
}
