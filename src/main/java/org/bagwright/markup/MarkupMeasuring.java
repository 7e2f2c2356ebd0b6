package org.bagwright.markup;

import java.util.List;
import java.util.Map;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.model.Role;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** Measures {@link MarkupTraits}. Linear in the page but for the depth of its tree, which is cut. */
final class MarkupMeasuring {
    /** Tags by which blocks are told apart; the value is the place in this list plus one, 0 for others. */
    static final List<String> TAGS = List.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "td",
            "th",
            "dd",
            "dt",
            "blockquote",
            "figcaption",
            "pre",
            "div",
            "section",
            "article",
            "body",
            "button",
            "option",
            "label",
            "textarea",
            "caption",
            "header",
            "footer",
            "nav",
            "aside",
            "figure",
            "summary",
            "form",
            "address");

    /** Tags that say where the blocks in them stand. */
    static final Map<String, MarkupTrait> WHERE = Map.ofEntries(
            Map.entry("nav", MarkupTrait.IN_NAV),
            Map.entry("menu", MarkupTrait.IN_NAV),
            Map.entry("header", MarkupTrait.IN_HEADER),
            Map.entry("footer", MarkupTrait.IN_FOOTER),
            Map.entry("aside", MarkupTrait.IN_ASIDE),
            Map.entry("article", MarkupTrait.IN_ARTICLE),
            Map.entry("main", MarkupTrait.IN_MAIN),
            Map.entry("figure", MarkupTrait.IN_FIGURE),
            Map.entry("form", MarkupTrait.IN_FORM),
            Map.entry("button", MarkupTrait.IN_FORM),
            Map.entry("label", MarkupTrait.IN_FORM),
            Map.entry("select", MarkupTrait.IN_FORM),
            Map.entry("dialog", MarkupTrait.IN_FORM),
            Map.entry("table", MarkupTrait.IN_TABLE),
            Map.entry("ul", MarkupTrait.IN_LIST),
            Map.entry("ol", MarkupTrait.IN_LIST),
            Map.entry("dl", MarkupTrait.IN_LIST),
            Map.entry("blockquote", MarkupTrait.IN_QUOTE),
            Map.entry("a", MarkupTrait.IN_LINK));

    /** Levels up to the element that is named as a byline. */
    private static final int LEVELS_OF_BYLINE = 1;

    private static final int MOST_WORDS_OF_BYLINE = 12;
    /** Levels of ancestors that are looked at. */
    static final int LEVELS = 24;

    private static final int FAR = 60;
    private static final ElementNames.Part HIDDEN = new ElementNames.Part(Role.TECHNICAL, "hidden");
    private static final long[] NO_NAMES = {};

    private final List<MarkedBlock> blocks;
    private final Traits traits;
    private final int n;
    private final MarkupColumns columns;
    private final ElementFacts facts;
    private final BestContainer best;
    private final long[][] ownNames;
    private final long[][] upperNames;
    private final ElementNames.Part[] parts;
    private final long[] paths;
    private final int elements;
    private final int pageText;

    private MarkupMeasuring(MarkupSegmentation page, Traits traits) {
        this.blocks = page.marked();
        this.traits = traits;
        this.n = blocks.size();
        this.columns = new MarkupColumns(n);
        this.facts = new ElementFacts(page);
        this.best = new BestContainer(page, traits, columns);
        this.parts = new ElementNames.Part[n];
        this.paths = new long[n];
        this.ownNames = new long[n][];
        this.upperNames = new long[n][];
        this.elements = page.elements().size();
        this.pageText = Math.max(1, page.elements().get(0).text());
    }

    static MarkupTraits of(MarkupSegmentation page, Traits traits) {
        MarkupMeasuring markup = new MarkupMeasuring(page, traits);
        if (markup.n == 0) {
            return MarkupTraits.ofNothing();
        }
        for (int i = 0; i < markup.n; i++) {
            markup.measure(i);
        }
        MarkupPaths paths = new MarkupPaths(markup.paths, traits);
        paths.measure(markup.columns);
        markup.best.measure();
        markup.measureHeadlines();
        markup.measureStated(StatedWords.of(page));
        MarkupStructure structure = MarkupStructure.measure(page, traits, markup.columns);
        return new MarkupTraits(
                markup.columns.values(),
                markup.names(structure),
                markup.groups(paths, structure),
                structure.headings(),
                structure.aroundSets(),
                markup.parts);
    }

    private void set(MarkupTrait trait, int block, int value) {
        columns.set(trait, block, value);
    }

    private void measure(int i) {
        MarkupElement element = blocks.get(i).place();
        MarkupElement parent = element.above();
        MarkupElement grandparent = parent.above();
        set(MarkupTrait.TAG, i, element.tag().number());
        set(MarkupTrait.LINKS, i, element.links());
        set(MarkupTrait.LINKS_OF_PARENT, i, parent.links());
        set(MarkupTrait.LINKS_OF_GRANDPARENT, i, grandparent.links());
        set(MarkupTrait.TEXT_OF_PARENT, i, Share.capped(parent.text(), pageText));
        set(MarkupTrait.TEXT_OF_GRANDPARENT, i, Share.capped(grandparent.text(), pageText));
        set(MarkupTrait.TEXT_OF_THIRD, i, Share.capped(grandparent.above().text(), pageText));
        set(MarkupTrait.PARAGRAPHS_OF_PARENT, i, parent.paragraphs());
        set(MarkupTrait.PARAGRAPHS_OF_GRANDPARENT, i, grandparent.paragraphs());
        set(MarkupTrait.PROSE_OF_PARENT, i, best.prose(parent));
        ancestors(i, element);
        set(MarkupTrait.SAME_PARENT_ABOVE, i, i > 0 && isIn(parent, i - 1) ? 1 : 0);
        set(MarkupTrait.SAME_PARENT_BELOW, i, i + 1 < n && isIn(parent, i + 1) ? 1 : 0);
    }

    /** Whether the block's element is a child of {@code parent}. */
    private boolean isIn(MarkupElement parent, int block) {
        return blocks.get(block).place().above().index() == parent.index();
    }

    private void ancestors(int i, MarkupElement element) {
        int depth = 0;
        long path = 0;
        boolean hidden = false;
        boolean gone = false;
        int lists = 0;
        set(MarkupTrait.IN_ARTICLE, i, FAR);
        set(MarkupTrait.IN_MAIN, i, FAR);
        for (MarkupElement at = element; at != null && depth < LEVELS; at = at.parent(), depth++) {
            ElementFacts.Facts known = facts.of(at);
            hidden |= known.isHidden();
            gone |= known.isGone();
            if (known.part() != null && parts[i] == null && says(known.part(), depth, i)) {
                parts[i] = known.part();
            }
            path = path * 31 + known.path();
            MarkupTrait says = known.says();
            if (says == MarkupTrait.IN_LIST) {
                lists++;
            } else if (says == MarkupTrait.IN_ARTICLE || says == MarkupTrait.IN_MAIN) {
                set(says, i, Math.min(depth, columns.get(says, i)));
            } else if (says != null) {
                set(says, i, 1);
            }
        }
        set(MarkupTrait.DEPTH, i, depth);
        set(MarkupTrait.IN_LIST, i, lists);
        set(MarkupTrait.HIDDEN, i, hidden ? 1 : 0);
        parts[i] = gone ? HIDDEN : parts[i];
        ownNames[i] = facts.of(element).names();
        upperNames[i] = facts.namesAround(element);
        paths[i] = path;
    }

    /** A byline is a line: what stands in an element of that name further up is an author's whole page. */
    private boolean says(ElementNames.Part part, int depth, int i) {
        return part.role() != Role.BYLINE
                || (depth <= LEVELS_OF_BYLINE
                        && traits.get(Trait.PROSE, i) == 0
                        && traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_BYLINE);
    }

    private void measureHeadlines() {
        int first = -1;
        for (int i = 0; i < n && first < 0; i++) {
            first = columns.get(MarkupTrait.TAG, i) == TAGS.indexOf("h1") + 1 ? i : -1;
        }
        int above = 0;
        for (int i = 0; i < n; i++) {
            set(MarkupTrait.TO_HEADLINE, i, first < 0 ? -2 * FAR : Math.max(-FAR, Math.min(FAR, i - first)));
            set(MarkupTrait.HEADINGS_ABOVE, i, above);
            int tag = columns.get(MarkupTrait.TAG, i);
            above += tag == 2 || tag == 3 ? 1 : 0;
        }
    }

    private MarkupNames names(MarkupStructure structure) {
        long[][] parentNames = new long[n][];
        long[][] branchNames = new long[n][];
        long[][] linkNames = new long[n][];
        for (int i = 0; i < n; i++) {
            parentNames[i] = facts.of(blocks.get(i).place().above()).names();
            branchNames[i] = facts.of(structure.branch(i)).names();
            linkNames[i] = linkNames(structure.links(i));
        }
        return new MarkupNames(ownNames, upperNames, parentNames, branchNames, linkNames);
    }

    /** Told apart from the same words in a class. */
    private static long[] linkNames(List<String> links) {
        if (links.isEmpty()) {
            return NO_NAMES;
        }
        NameWords names = new NameWords();
        links.forEach(names::addLink);
        return names.sorted();
    }

    /** For each block the numbers of its parent, its grandparent, its kind of path, and those of the structure. */
    private int[][] groups(MarkupPaths paths, MarkupStructure structure) {
        Numbering parents = new Numbering(elements);
        int[][] more = structure.groups();
        int[][] groups = new int[3 + more.length][n];
        groups[2] = paths.numbers();
        System.arraycopy(more, 0, groups, 3, more.length);
        for (int i = 0; i < n; i++) {
            MarkupElement parent = blocks.get(i).place().above();
            groups[0][i] = parents.of(parent);
            groups[1][i] = parents.of(parent.above());
        }
        return groups;
    }

    private void measureStated(StatedWords stated) {
        for (int i = 0; i < n; i++) {
            long[] words = traits.words().row(i);
            set(
                    MarkupTrait.SHARED_WITH_TITLE,
                    i,
                    stated.sharedWithTitle(traits.content().hashes(i)));
            set(MarkupTrait.SHARED_WITH_SUMMARY, i, stated.sharedWithSummary(words));
            set(MarkupTrait.SHARED_WITH_STATED_TEXT, i, stated.sharedWithText(words));
        }
    }
}
