package org.bagwright.markup;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * Measures those {@link MarkupTrait}s that say how a block's place in the tree stands to others: to the element that holds
 * the page's running text ({@link MarkupCore}), to title and headings ({@link MarkupSections}), to siblings of the same kind
 * ({@link MarkupSiblings}), to the list or table around it ({@link MarkupSets}), to pictures. Linear in the page but for the
 * depth of its tree, which is cut.
 */
final class MarkupStructure {
    /** Value of a distance that is longer, or that there isn't. */
    static final int FAR = 60;

    /** Words of a paragraph that count at most towards the running text. */
    private static final int MOST_WORDS_COUNTED = 100;
    /** Share of a block's text in links, in thousandths, from which on it isn't running text. */
    private static final int MOST_LINKED = 500;
    /** Links of a block of which the addresses are looked at. */
    private static final int MOST_LINKS = 3;
    /** Counts of pictures, fields and times end here. */
    private static final int MOST_COUNTED = 20;

    private final List<MarkupElement> elements;
    private final List<MarkedBlock> blocks;
    private final Traits traits;
    private final MarkupColumns columns;
    private final int n;
    /** By the number of the element; null for an element without blocks. */
    private final BlockHolder[] holders;

    private final BlockHolder[] own;
    private final MarkupSets sets;
    private final MarkupSections sections;
    private final MarkupCore core;

    /** @param columns with the values of {@link MarkupMeasuring} */
    private MarkupStructure(MarkupSegmentation page, Traits traits, MarkupColumns columns) {
        this.elements = page.elements();
        this.blocks = page.marked();
        this.traits = traits;
        this.columns = columns;
        this.n = blocks.size();
        this.holders = new BlockHolder[elements.size()];
        this.own = new BlockHolder[n];
        gatherBlocks();
        this.core = new MarkupCore(own);
        this.sections = new MarkupSections(own, traits, columns);
        this.sets = new MarkupSets(own);
    }

    /**
     * Fills the rows of {@code columns} that are this class's.
     *
     * @param page with a block at least
     * @param columns those of {@link MarkupMeasuring} are there
     */
    static MarkupStructure measure(MarkupSegmentation page, Traits traits, MarkupColumns columns) {
        MarkupStructure structure = new MarkupStructure(page, traits, columns);
        structure.core.measure(columns);
        structure.sections.measure();
        MarkupSiblings.measure(structure.own, columns);
        structure.sets.measure(traits, columns);
        structure.measureNeighbours();
        structure.measureInsides();
        structure.measurePage();
        return structure;
    }

    /** For each block the place in the list of the heading above it, -1 where there is none. */
    int[] headings() {
        return sections.headings();
    }

    /** For each block the block above its set and the block below it, -1 where there is none. */
    int[][] aroundSets() {
        return sets.around();
    }

    /** The element just below the core, or below a parent of it, that the block stands in. */
    MarkupElement branch(int block) {
        return core.branches()[block].element();
    }

    /** The addresses of the first links in the block's element; empty where it has more than a few. */
    List<String> links(int block) {
        MarkupElement element = own[block].element();
        int links = element.count(Counted.LINKS);
        if (links == 0 || links > MOST_LINKS || own[block].blocks() > MOST_LINKS) {
            return List.of();
        }
        List<String> found = new ArrayList<>(links);
        for (int k = element.index(); k < element.end(); k++) {
            if (elements.get(k).kind() == Counted.LINKS) {
                found.add(elements.get(k).attributes().address());
            }
        }
        return found;
    }

    /** For each block the numbers of its ancestor three and four levels up, its branch, section, tag and set. */
    int[][] groups() {
        Numbering thirds = new Numbering(elements.size());
        Numbering fourths = new Numbering(elements.size());
        Numbering branches = new Numbering(elements.size());
        Numbering inSets = new Numbering(elements.size());
        int[][] groups = new int[6][n];
        for (int i = 0; i < n; i++) {
            groups[0][i] = thirds.of(own[i].up(3).element());
            groups[1][i] = fourths.of(own[i].up(4).element());
            groups[2][i] = branches.of(branch(i));
            groups[3][i] = sections.section(i);
            groups[4][i] = columns.get(MarkupTrait.TAG, i);
            groups[5][i] = inSets.of(sets.sets()[i].element());
        }
        return groups;
    }

    /** Adds each block to the elements that hold it. */
    private void gatherBlocks() {
        for (int i = 0; i < n; i++) {
            own[i] = holder(blocks.get(i).place(), i);
            int words = traits.get(Trait.WORDS, i);
            own[i].add(words, isRunningText(i) ? Math.min(MOST_WORDS_COUNTED, words) : 0);
        }
    }

    private BlockHolder holder(MarkupElement element, int block) {
        BlockHolder known = holders[element.index()];
        if (known == null) {
            // No deeper than the tree, which is cut.
            BlockHolder parent = element.parent() == null ? null : holder(element.parent(), block);
            known = new BlockHolder(element, parent, block);
            holders[element.index()] = known;
        }
        return known;
    }

    private boolean isRunningText(int block) {
        int frame = columns.get(MarkupTrait.HIDDEN, block)
                + columns.get(MarkupTrait.IN_NAV, block)
                + columns.get(MarkupTrait.IN_FOOTER, block)
                + columns.get(MarkupTrait.IN_ASIDE, block);
        return traits.get(Trait.PROSE, block) == 1 && frame == 0 && columns.get(MarkupTrait.LINKS, block) < MOST_LINKED;
    }

    private void measureNeighbours() {
        columns.set(MarkupTrait.UP_TO_ABOVE, 0, FAR);
        columns.set(MarkupTrait.UP_TO_BELOW, n - 1, FAR);
        for (int i = 1; i < n; i++) {
            BlockHolder above = own[i - 1];
            BlockHolder common = above.common(own[i]);
            columns.set(MarkupTrait.UP_TO_BELOW, i - 1, Math.min(FAR, above.depth() - common.depth()));
            columns.set(MarkupTrait.UP_TO_ABOVE, i, Math.min(FAR, own[i].depth() - common.depth()));
            MarkupElement from = above.element();
            MarkupElement to = own[i].element();
            // Where the one above holds this one, what stands before this one in it counts.
            boolean inside = common.element().index() == from.index();
            int pictures = atMost(to.picturesBefore() - (inside ? from.picturesBefore() : from.picturesAfter()));
            columns.set(MarkupTrait.MEDIA_ABOVE, i, pictures);
            columns.set(MarkupTrait.MEDIA_BELOW, i - 1, pictures);
            int rules = atMost(to.rulesBefore() - (inside ? from.rulesBefore() : from.rulesAfter()));
            columns.set(MarkupTrait.RULES_ABOVE, i, rules);
        }
    }

    private static int atMost(int count) {
        return Math.max(0, Math.min(MOST_COUNTED, count));
    }

    private void measureInsides() {
        for (int i = 0; i < n; i++) {
            MarkupElement element = own[i].element();
            MarkupElement parent = element.above();
            MarkupElement grandparent = parent.above();
            columns.set(MarkupTrait.BOLD, i, Share.capped(element.count(Counted.BOLD_TEXT), element.text()));
            columns.set(
                    MarkupTrait.EMPHASISED, i, Share.capped(element.count(Counted.EMPHASISED_TEXT), element.text()));
            columns.set(MarkupTrait.LINK_COUNT, i, element.count(Counted.LINKS));
            columns.set(MarkupTrait.MEDIA_OF_PARENT, i, atMost(parent.count(Counted.PICTURES)));
            columns.set(MarkupTrait.MEDIA_OF_GRANDPARENT, i, atMost(grandparent.count(Counted.PICTURES)));
            columns.set(MarkupTrait.INPUTS_OF_PARENT, i, atMost(parent.count(Counted.FIELDS)));
            columns.set(MarkupTrait.INPUTS_OF_GRANDPARENT, i, atMost(grandparent.count(Counted.FIELDS)));
            columns.set(MarkupTrait.TIMES_OF_GRANDPARENT, i, atMost(grandparent.count(Counted.TIMES)));
            columns.set(MarkupTrait.RULES_OF_PARENT, i, atMost(element.rulesBefore() - parent.rulesBefore()));
        }
    }

    private void measurePage() {
        int headings = 0;
        int cells = 0;
        int[] ofTag = new int[MarkupMeasuring.TAGS.size() + 1];
        int prose = 1;
        for (int i = 0; i < n; i++) {
            headings += sections.isHeading(i) ? 1 : 0;
            String name = own[i].element().name();
            cells += name.equals("td") || name.equals("th") ? 1 : 0;
            int words = traits.get(Trait.PROSE, i) * traits.get(Trait.WORDS, i);
            ofTag[columns.get(MarkupTrait.TAG, i)] += words;
            prose += words;
        }
        MarkupElement root = elements.get(0);
        int code = 0;
        for (MarkupElement element : elements) {
            code += element.name().equals("pre") ? element.text() : 0;
        }
        for (int i = 0; i < n; i++) {
            columns.set(MarkupTrait.PAGE_LINKS, i, root.links());
            columns.set(MarkupTrait.PAGE_ARTICLES, i, root.count(Counted.ARTICLES));
            columns.set(MarkupTrait.PAGE_HEADINGS, i, headings);
            columns.set(MarkupTrait.PAGE_CELLS, i, cells);
            columns.set(MarkupTrait.PAGE_CODE, i, Share.capped(code, root.text()));
            columns.set(MarkupTrait.PROSE_OF_TAG, i, Share.capped(ofTag[columns.get(MarkupTrait.TAG, i)], prose));
        }
    }
}
