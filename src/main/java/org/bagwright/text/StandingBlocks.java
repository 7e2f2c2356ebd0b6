package org.bagwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.LineWords;
import org.bagwright.model.Block;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.PageLines;
import org.bagwright.model.Role;
import org.bagwright.model.StandingLines;

/**
 * The evidence of the collection on the blocks of one capture: a block that stands under many captures of its site is the
 * site's, not the article's.
 *
 * <p>Such blocks as long as a sentence are taken out before the others are classified, since they read like an article and
 * may outweigh a short one. Shorter ones stay where they are, because "Related stories" says where an article ends; but
 * none of them becomes an article's text or title. A byline, a date or a credit may be the same on many pages and is
 * judged like any other.
 */
public final class StandingBlocks {
    /** Lines of a capture that are counted. */
    private static final int MOST_LINES = 4_000;
    /** Words of a line that are looked at. */
    private static final int LOOKED_AT = 400;
    /** Words from which on a line is as long as a sentence. */
    private static final int LONG = 9;

    /* Of a line's share of the site's pages a confidence, measured; see docs/collection-evidence.md. */
    private static final double LEAST_CONFIDENCE = 0.8;
    private static final double MOST_CONFIDENCE = 0.99;

    private StandingBlocks() {}

    /** The distinct lines of a capture. */
    public static PageLines linesOf(List<Block> blocks) {
        LineWords words = new LineWords();
        PageLines.Builder lines = new PageLines.Builder(Math.min(MOST_LINES, blocks.size()));
        for (Block block : blocks) {
            words.read(block.text(), LOOKED_AT);
            if (words.count() > 0) {
                lines.add(words.hash(0, words.count()), weight(block, words));
            }
        }
        return lines.build();
    }

    /** Labels {@code blocks}, given what stands under many captures of their site. */
    public static Classification classify(List<Block> blocks, StandingLines.Site site) {
        int[] under = under(blocks, site);
        List<Block> others = new ArrayList<>(blocks.size());
        List<LabelledBlock> taken = new ArrayList<>();
        for (int i = 0; i < under.length; i++) {
            Block block = blocks.get(i);
            if (under[i] > 0 && isLong(block) && !isDescribing(block)) {
                taken.add(furniture(block, under[i], site));
            } else {
                others.add(block);
            }
        }
        return merged(Classification.of(others), taken, site);
    }

    private static int[] under(List<Block> blocks, StandingLines.Site site) {
        LineWords words = new LineWords();
        int[] under = new int[blocks.size()];
        for (int i = 0; i < under.length; i++) {
            words.read(blocks.get(i).text(), LOOKED_AT);
            under[i] = words.count() == 0 ? 0 : site.under(words.hash(0, words.count()));
        }
        return under;
    }

    /** Words; in scripts without spaces two letters count as one. */
    private static int weight(Block block, LineWords words) {
        return Math.max(words.count(), Clue.countWords(block.text()));
    }

    private static boolean isLong(Block block) {
        return Clue.countWords(block.text()) >= LONG;
    }

    private static boolean isDescribing(Block block) {
        Clue clue = Clue.of(block);
        return clue.byline().isPresent() || clue.bareDates() || clue.signOff().isPresent() || clue.staffSignOff();
    }

    private static Classification merged(
            Classification classified, List<LabelledBlock> taken, StandingLines.Site site) {
        List<LabelledBlock> all = new ArrayList<>(classified.blocks().size() + taken.size());
        LineWords words = new LineWords();
        int next = 0;
        for (LabelledBlock block : classified.blocks()) {
            int start = block.block().span().start();
            while (next < taken.size() && taken.get(next).block().span().start() < start) {
                all.add(taken.get(next++));
            }
            all.add(overruled(block, words, site));
        }
        all.addAll(taken.subList(next, taken.size()));
        return withoutEmptyArticles(all, classified.articles());
    }

    /** An article of which no text is left is none; those after it move up. */
    private static Classification withoutEmptyArticles(List<LabelledBlock> blocks, int articles) {
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

    private static LabelledBlock overruled(LabelledBlock block, LineWords words, StandingLines.Site site) {
        boolean concerned = block.article() > 0
                && (block.role().isText() || block.role() == Role.TITLE || block.role() == Role.SUBTITLE);
        if (!concerned) {
            return block;
        }
        words.read(block.block().text(), LOOKED_AT);
        int under = words.count() == 0 ? 0 : site.under(words.hash(0, words.count()));
        return under > 0 ? furniture(block.block(), under, site) : block;
    }

    private static LabelledBlock furniture(Block block, int under, StandingLines.Site site) {
        Optional<Furniture.Mark> mark = Furniture.in(block.text());
        Role role = mark.map(Furniture.Mark::role).filter(r -> !r.isText()).orElse(Role.NAVIGATION);
        String rule = role.label() + ".stands-under: " + under + " of " + site.pages() + " captures of its site";
        double share = (double) under / site.pages();
        return new LabelledBlock(block, role, 0, rule, LEAST_CONFIDENCE + (MOST_CONFIDENCE - LEAST_CONFIDENCE) * share);
    }
}
