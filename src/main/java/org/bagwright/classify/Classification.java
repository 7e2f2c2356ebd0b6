package org.bagwright.classify;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.LabelledBlock;

/**
 * Blocks to labelled blocks: every block gets a role, the article it belongs to, and the rule that decided.
 *
 * <ol>
 *   <li>What the model makes of each block among the others ({@link Judgement}).
 *   <li>Lists of teasers, which repeat a frame ({@link Teasers}), what else rules know better ({@link Vetoes}), and text that stands
 *       there twice ({@link Repetitions}).
 *   <li>Where the articles stand ({@link Bodies}).
 *   <li>Roles inside and around each article ({@link Roles}).
 * </ol>
 */
public record Classification(List<LabelledBlock> blocks, int articles) {

    public Classification {
        blocks = List.copyOf(blocks);
    }

    /** Labels the blocks of a text. */
    public static Classification of(List<Block> blocks) {
        return of(Judgement.of(blocks));
    }

    /** Labels the blocks of a marked-up page. */
    public static Classification of(MarkupSegmentation page) {
        return of(Judgement.of(page));
    }

    /** Labels the blocks that were judged. */
    public static Classification of(Judgement judged) {
        List<Clue> clues = judged.clues();
        Teasers teasers = Teasers.in(clues);
        Judgement vetoed = judged.without(Vetoes.of(judged, clues, teasers));
        boolean[] copies = Repetitions.in(vetoed, clues);
        Judgement judgement = vetoed.without(copies);
        List<Bodies.Body> bodies = Bodies.in(judgement, clues, teasers);
        List<LabelledBlock> labelled = Roles.assign(judgement, clues, teasers, bodies, copies);
        return new Classification(EditMarks.cutOff(GluedCaption.cutOff(labelled)), bodies.size());
    }

    /** The blocks of each article, in order: those of article number {@code n} are element {@code n - 1}. */
    public List<List<LabelledBlock>> byArticle() {
        List<List<LabelledBlock>> own = new ArrayList<>(articles);
        for (int article = 0; article < articles; article++) {
            own.add(new ArrayList<>());
        }
        for (LabelledBlock block : blocks) {
            if (block.article() > 0) {
                own.get(block.article() - 1).add(block);
            }
        }
        return own;
    }

    /** An article of which no text is left is none; those after it move up. */
    static Classification withoutEmptyArticles(List<LabelledBlock> blocks, int articles) {
        int[] numbers = new int[articles + 1];
        blocks.stream().filter(LabelledBlock::isText).forEach(b -> numbers[b.article()] = 1);
        int count = 0;
        for (int i = 1; i <= articles; i++) {
            count += numbers[i];
            numbers[i] = numbers[i] == 0 ? 0 : count;
        }
        return count == articles
                ? new Classification(blocks, articles)
                : new Classification(
                        blocks.stream()
                                .map(b -> new LabelledBlock(
                                        b.block(), b.role(), numbers[b.article()], b.rule(), b.confidence()))
                                .toList(),
                        count);
    }
}
