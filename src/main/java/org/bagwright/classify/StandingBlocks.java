package org.bagwright.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.lexicon.Byline;
import org.bagwright.lexicon.Credit;
import org.bagwright.lexicon.DateLine;
import org.bagwright.lexicon.Furniture;
import org.bagwright.lexicon.LineWords;
import org.bagwright.lexicon.WordCount;
import org.bagwright.markup.MarkupSegmentation;
import org.bagwright.model.Block;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.PageLines;
import org.bagwright.model.Role;
import org.bagwright.model.StandingLines;

/**
 * The evidence of the collection on the blocks of one capture: a block that stands under many captures of its site is the
 * site's, not the article's.
 *
 * <p>Such a block is kept from becoming an article's text or title, however much it reads like one; so it can't outweigh
 * a short article either. It stays where it is, since "Related stories" says where an article ends. A byline, a date or a
 * credit may be the same on many pages and is judged like any other.
 */
public final class StandingBlocks {
    /** Lines of a capture that are counted. */
    private static final int MOST_LINES = 4_000;
    /** Words of a line that are looked at. */
    private static final int LOOKED_AT = 400;
    /** Longer lines are no byline, date or credit, in UTF-16 units. */
    private static final int LONGEST_DESCRIBING = 400;
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

    /** Labels the blocks of a text, given what stands under many captures of its site. */
    public static Classification classify(List<Block> blocks, StandingLines.Site site) {
        return classify(blocks, Judgement.of(blocks), site);
    }

    /** Labels the blocks of a marked-up page, given what stands under many captures of its site. */
    public static Classification classify(MarkupSegmentation page, StandingLines.Site site) {
        return classify(page.blocks(), Judgement.of(page), site);
    }

    private static Classification classify(List<Block> blocks, Judgement judged, StandingLines.Site site) {
        Map<Integer, Integer> told = new HashMap<>();
        boolean[] standing = new boolean[blocks.size()];
        LineWords words = new LineWords();
        for (int i = 0; i < standing.length; i++) {
            Block block = blocks.get(i);
            words.read(block.text(), LOOKED_AT);
            int under = words.count() == 0 ? 0 : site.under(words.hash(0, words.count()));
            standing[i] = under > 0 && !isDescribing(block.text());
            if (under > 0) {
                boolean always = standing[i] && (judged.keeps(i) || WordCount.of(block.text()) >= LONG);
                told.put(block.span().start(), always ? under : -under);
            }
        }
        Classification classified = Classification.of(judged.without(standing));
        List<LabelledBlock> all = new ArrayList<>(classified.blocks());
        all.replaceAll(
                block -> overruled(block, told.getOrDefault(block.block().span().start(), 0), site));
        return Classification.withoutEmptyArticles(all, classified.articles());
    }

    /** Words; in scripts without spaces two letters count as one. */
    private static int weight(Block block, LineWords words) {
        return Math.max(words.count(), WordCount.of(block.text()));
    }

    private static boolean isDescribing(String text) {
        return text.length() <= LONGEST_DESCRIBING
                && (Byline.read(text).isPresent()
                        || DateLine.read(text).filter(DateLine::bare).isPresent()
                        || Credit.signOff(text).isPresent()
                        || Credit.isStaffSignOff(text));
    }

    /**
     * A block's label, changed if it is furniture.
     *
     * @param under captures that it stands under, 0 for none; below 0 if that matters only when it became text
     */
    private static LabelledBlock overruled(LabelledBlock block, int under, StandingLines.Site site) {
        boolean isOfArticle = block.article() > 0
                && (block.role().isText() || block.role() == Role.TITLE || block.role() == Role.SUBTITLE);
        boolean concerned = under != 0 && (isOfArticle || (under > 0 && block.article() == 0));
        return concerned ? furniture(block.block(), Math.abs(under), site) : block;
    }

    private static LabelledBlock furniture(Block block, int under, StandingLines.Site site) {
        Optional<Furniture.Mark> mark = Furniture.in(block.text());
        Role role = mark.map(Furniture.Mark::role).filter(r -> !r.isText()).orElse(Role.NAVIGATION);
        String rule = role.label() + ".stands-under: " + under + " of " + site.pages() + " captures of its site";
        double share = (double) under / site.pages();
        return new LabelledBlock(block, role, 0, rule, LEAST_CONFIDENCE + (MOST_CONFIDENCE - LEAST_CONFIDENCE) * share);
    }
}
