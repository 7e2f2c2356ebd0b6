package org.bagwright.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.lexicon.ElementNames;
import org.bagwright.lexicon.LineWords;
import org.bagwright.model.Role;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;
import org.jsoup.nodes.Attribute;

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
    private static final int LEVELS = 24;
    /** Levels whose class and id words are looked at. */
    private static final int NAMED_LEVELS = 6;

    private static final int FAR = 60;
    /** Characters of the longest value of a {@code data-} attribute that may be a name. */
    private static final int LONGEST_VALUE = 40;
    /** Letters of the longest tag of HTML but few; longer ones are components of the site, and names. */
    private static final int LONGEST_TAG = 10;

    private static final ElementNames.Part HIDDEN = new ElementNames.Part(Role.TECHNICAL, "hidden");
    /** A class of paragraphs that are kept from readers' devices until somebody has paid. */
    private static final String PAYWALL = "paywall";

    private static final ElementNames.Part UNSEEN = new ElementNames.Part(Role.TECHNICAL, "out of sight");
    private static final ElementNames.Part CAPTION = new ElementNames.Part(Role.CAPTION, "figcaption");
    private static final long[] NO_NAMES = {};

    private final List<MarkedBlock> blocks;
    private final Traits traits;
    private final int n;
    private final MarkupColumns columns;
    /** Of the elements that were asked for, by their index. */
    private final Facts[] facts;

    private final PageNames names;
    private final long[][] ownNames;
    private final long[][] upperNames;
    private final ElementNames.Part[] parts;
    private final long[] paths;
    /** The same path has the same number, from 0 on. */
    private final int[] pathNumbers;

    private final int pageText;
    private final HidingRules hiding;

    /** What is known of an element besides what was counted in it. */
    private static final class Facts {
        int prose;
        int score;
        boolean hidden;
        /** Hidden, and not only until a reader has paid. */
        boolean gone;
        /** What its tag says of blocks in it; null for nothing. */
        MarkupTrait says;

        /** What its class or id says that it is; null for nothing. */
        ElementNames.Part part;

        long path;
        long[] names;
    }

    private MarkupMeasuring(MarkupSegmentation page, Traits traits) {
        this.blocks = page.marked();
        this.names = page.names();
        this.traits = traits;
        this.n = blocks.size();
        this.columns = new MarkupColumns(n);
        this.facts = new Facts[page.elements().size()];
        this.parts = new ElementNames.Part[n];
        this.paths = new long[n];
        this.pathNumbers = new int[n];
        this.ownNames = new long[n][];
        this.upperNames = new long[n][];
        this.hiding = page.hiding();
        this.pageText = Math.max(1, page.elements().get(0).text());
    }

    static MarkupTraits of(MarkupSegmentation page, Traits traits) {
        MarkupMeasuring markup = new MarkupMeasuring(page, traits);
        if (markup.n == 0) {
            return MarkupTraits.ofNothing();
        }
        markup.gatherProse();
        for (int i = 0; i < markup.n; i++) {
            markup.measure(i);
        }
        markup.measurePaths();
        markup.measureBest();
        markup.measureHeadlines();
        markup.measureStated(StatedWords.of(page));
        MarkupStructure structure = MarkupStructure.measure(page, traits, markup.columns);
        return new MarkupTraits(
                markup.columns.values(),
                markup.names(structure),
                markup.groups(structure),
                structure.headings(),
                structure.aroundSets(),
                markup.parts);
    }

    private void set(MarkupTrait trait, int block, int value) {
        columns.set(trait, block, value);
    }

    private void gatherProse() {
        for (int i = 0; i < n; i++) {
            int words = traits.get(Trait.PROSE, i) == 1 ? Math.min(100, traits.get(Trait.WORDS, i)) : 0;
            MarkupElement parent = blocks.get(i).place().above();
            facts(parent).prose += words;
            facts(parent).score += words;
            facts(parent.above()).score += words / 2;
        }
    }

    private Facts facts(MarkupElement element) {
        Facts known = facts[element.index()];
        if (known == null) {
            known = new Facts();
            facts[element.index()] = known;
        }
        return known;
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
        set(MarkupTrait.PROSE_OF_PARENT, i, facts(parent).prose);
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
            Facts known = described(at);
            hidden |= known.hidden;
            gone |= known.gone;
            if (known.part != null && parts[i] == null && says(known.part, depth, i)) {
                parts[i] = known.part;
            }
            path = path * 31 + known.path;
            if (known.says == MarkupTrait.IN_LIST) {
                lists++;
            } else if (known.says == MarkupTrait.IN_ARTICLE || known.says == MarkupTrait.IN_MAIN) {
                set(known.says, i, Math.min(depth, columns.get(known.says, i)));
            } else if (known.says != null) {
                set(known.says, i, 1);
            }
        }
        set(MarkupTrait.DEPTH, i, depth);
        set(MarkupTrait.IN_LIST, i, lists);
        set(MarkupTrait.HIDDEN, i, hidden ? 1 : 0);
        parts[i] = gone ? HIDDEN : parts[i];
        ownNames[i] = described(element).names;
        upperNames[i] = upperNames(element);
        paths[i] = path;
    }

    /** A byline is a line: what stands in an element of that name further up is an author's whole page. */
    private boolean says(ElementNames.Part part, int depth, int i) {
        return part.role() != Role.BYLINE
                || (depth <= LEVELS_OF_BYLINE
                        && traits.get(Trait.PROSE, i) == 0
                        && traits.get(Trait.WORDS, i) <= MOST_WORDS_OF_BYLINE);
    }

    private long[] upperNames(MarkupElement element) {
        NameWords names = new NameWords();
        MarkupElement at = element.parent();
        for (int level = 0; at != null && level < NAMED_LEVELS; at = at.parent(), level++) {
            names.add(described(at).names);
        }
        return names.all();
    }

    private Facts described(MarkupElement element) {
        Facts known = facts(element);
        if (known.names == null) {
            describe(element, known);
        }
        return known;
    }

    private void describe(MarkupElement element, Facts known) {
        TagName tag = element.tag();
        MarkupAttributes attributes = element.attributes();
        known.part = isUnseen(attributes)
                ? UNSEEN
                : tag.name().equals("figcaption") ? CAPTION : attributes.part().orElse(null);
        known.says = tag.where();
        known.path = attributes.classes() == null
                ? tag.hash()
                : tag.hash() * 31 + attributes.classes().hash();
        boolean undisplayed = attributes.isUnshown() || isUndisplayed(attributes.style());
        known.hidden = undisplayed || attributes.isSilent();
        known.gone = undisplayed || (attributes.isSilent() && !isBehindPaywall(attributes));
        known.names = names(element);
    }

    /** What the models don't know of: hidden by a rule of the page's own style sheet, beyond the window's edge. */
    private boolean isUnseen(MarkupAttributes attributes) {
        return hiding.hide(attributes) || Hiding.isIn(attributes.style());
    }

    private static boolean isBehindPaywall(MarkupAttributes attributes) {
        return attributes.classes() != null && attributes.classes().value().contains(PAYWALL);
    }

    private static boolean isUndisplayed(String style) {
        String packed = style.replace(" ", "");
        return packed.contains("display:none") || packed.contains("visibility:hidden");
    }

    /** Hashes of the words of all its names, each once, ascending. */
    private long[] names(MarkupElement element) {
        MarkupAttributes attributes = element.attributes();
        boolean named = element.name().length() > LONGEST_TAG;
        if (!named && !attributes.isTelling() && attributes.id() == null) {
            return attributes.classes() == null
                    ? NO_NAMES
                    : attributes.classes().sorted();
        }
        NameWords words = new NameWords();
        for (Attribute attribute : element.element().attributes()) {
            addNames(words, attribute.getKey(), attribute.getValue());
        }
        if (named) {
            words.add(element.tag().hash());
        }
        return words.sorted();
    }

    private void addNames(NameWords words, String key, String value) {
        switch (key) {
            case "class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label", "rel", "name" ->
                words.add(names.of(value).words());
            default -> {
                if (key.startsWith("data-")) {
                    words.add(LineWords.hashOf(key));
                    if (value.length() < LONGEST_VALUE) {
                        words.add(names.of(value).words());
                    }
                }
            }
        }
    }

    private void measurePaths() {
        number();
        int[] running = new int[n];
        int[] words = new int[n];
        int[] count = new int[n];
        int prose = 1;
        for (int i = 0; i < n; i++) {
            int own = traits.get(Trait.WORDS, i);
            int ownRunning = traits.get(Trait.PROSE, i) == 1 ? own : 0;
            running[pathNumbers[i]] += ownRunning;
            words[pathNumbers[i]] += own;
            count[pathNumbers[i]]++;
            prose += ownRunning;
        }
        for (int i = 0; i < n; i++) {
            int path = pathNumbers[i];
            set(MarkupTrait.PROSE_OF_PATH, i, running[path]);
            set(MarkupTrait.PROSE_SHARE_OF_PATH, i, Share.capped(running[path], prose));
            set(MarkupTrait.BLOCKS_OF_PATH, i, count[path]);
            set(MarkupTrait.WORDS_OF_PATH, i, words[path] / count[path]);
            set(MarkupTrait.SAME_PATH_ABOVE, i, i > 0 && pathNumbers[i - 1] == path ? 1 : 0);
        }
    }

    private void number() {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < n; i++) {
            pathNumbers[i] = numbers.computeIfAbsent(paths[i], path -> numbers.size());
        }
    }

    /** How far a block is from the element under which most running text stands, in levels up and down. */
    private void measureBest() {
        MarkupElement best = null;
        int most = 0;
        int prose = 1;
        for (int i = 0; i < n; i++) {
            prose += traits.get(Trait.PROSE, i) == 1 ? Math.min(100, traits.get(Trait.WORDS, i)) : 0;
            MarkupElement parent = blocks.get(i).place().above();
            for (MarkupElement at : List.of(parent, parent.above())) {
                int score = facts(at).score * (1000 - at.links()) / 1000;
                if (score > most) {
                    most = score;
                    best = at;
                }
            }
        }
        int share = Share.capped(most, prose);
        for (int i = 0; i < n; i++) {
            int up = 0;
            MarkupElement at = blocks.get(i).place();
            while (at != null && up < LEVELS && !holds(at, best)) {
                at = at.parent();
                up++;
            }
            set(MarkupTrait.TO_BEST, i, up);
            set(MarkupTrait.FROM_BEST, i, at != null && holds(at, best) ? best.depth() - at.depth() : FAR);
            set(MarkupTrait.BEST_SHARE, i, share);
        }
    }

    /** Whether {@code best} is {@code element} or stands in it, not too deep. */
    private static boolean holds(MarkupElement element, MarkupElement best) {
        return best != null
                && element.index() <= best.index()
                && best.index() < element.end()
                && best.depth() - element.depth() < LEVELS;
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
            parentNames[i] = described(blocks.get(i).place().above()).names;
            branchNames[i] = described(structure.branch(i)).names;
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
    private int[][] groups(MarkupStructure structure) {
        Numbering parents = new Numbering(facts.length);
        int[][] more = structure.groups();
        int[][] groups = new int[3 + more.length][n];
        System.arraycopy(more, 0, groups, 3, more.length);
        for (int i = 0; i < n; i++) {
            MarkupElement parent = blocks.get(i).place().above();
            groups[0][i] = parents.of(parent);
            groups[1][i] = parents.of(parent.above());
            groups[2][i] = pathNumbers[i];
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
