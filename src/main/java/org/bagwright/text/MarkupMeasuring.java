package org.bagwright.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagwright.lexicon.LineWords;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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

    /** Levels of ancestors that are looked at. */
    private static final int LEVELS = 24;
    /** Levels whose class and id words are looked at. */
    private static final int NAMED_LEVELS = 6;

    private static final int FAR = 60;
    /** Characters of the longest value of a {@code data-} attribute that may be a name. */
    private static final int LONGEST_VALUE = 40;
    /** Letters of the longest tag of HTML but few; longer ones are components of the site, and names. */
    private static final int LONGEST_TAG = 10;

    private final List<MarkedBlock> blocks;
    private final Traits traits;
    private final int n;
    private final int[][] values;
    private final IdentityHashMap<Element, Facts> facts = new IdentityHashMap<>();
    private final long[][] ownNames;
    private final long[][] upperNames;
    private final long[] paths;
    private int pageText = 1;

    /** What is known of an element; filled in one walk. */
    private static final class Facts {
        int text;
        int linked;
        int paragraphs;
        int prose;
        int score;
        boolean hidden;
        long path;
        long[] names;
    }

    private MarkupMeasuring(List<MarkedBlock> blocks, Traits traits) {
        this.blocks = blocks;
        this.traits = traits;
        this.n = blocks.size();
        this.values = new int[MarkupTrait.COUNT][n];
        this.paths = new long[n];
        this.ownNames = new long[n][];
        this.upperNames = new long[n][];
    }

    static MarkupTraits of(List<MarkedBlock> blocks, Traits traits) {
        MarkupMeasuring markup = new MarkupMeasuring(blocks, traits);
        if (markup.n > 0) {
            markup.walk(blocks.get(0).element().root());
            markup.gatherProse();
            for (int i = 0; i < markup.n; i++) {
                markup.measure(i);
            }
            markup.measurePaths();
            markup.measureBest();
            markup.measureHeadlines();
            markup.measureStated(StatedWords.of(blocks.get(0).element()));
        }
        MarkupStructure structure = MarkupStructure.measure(blocks, traits, markup.values);
        return new MarkupTraits(markup.values, markup.names(structure), markup.groups(structure), structure);
    }

    private int[] column(MarkupTrait trait) {
        return values[trait.ordinal()];
    }

    private void set(MarkupTrait trait, int block, int value) {
        values[trait.ordinal()][block] = value;
    }

    /** Text lengths and links of all elements, without recursion. */
    private void walk(Node root) {
        int links = 0;
        Node node = root;
        while (node != null) {
            if (node instanceof Element element) {
                links += element.normalName().equals("a") ? 1 : 0;
                Facts own = new Facts();
                facts.put(element, own);
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                int length = length(text.getWholeText());
                Facts own = facts.get(parent);
                own.text += length;
                own.linked += links > 0 ? length : 0;
            }
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            while (node != null && !node.equals(root) && node.nextSibling() == null) {
                links -= leave(node);
                node = node.parent();
            }
            if (node == null || node.equals(root)) {
                leave(root);
                break;
            }
            links -= leave(node);
            node = node.nextSibling();
        }
        Facts all = root instanceof Element element ? facts.get(element) : null;
        pageText = Math.max(1, all == null ? 1 : all.text);
    }

    /** Adds what is in an element to its parent; returns 1 for a link. */
    private int leave(Node node) {
        if (!(node instanceof Element element)) {
            return 0;
        }
        Facts own = facts.get(element);
        Facts parent = element.parent() == null ? null : facts.get(element.parent());
        if (parent != null) {
            parent.text += own.text;
            parent.linked += own.linked;
            parent.paragraphs += own.paragraphs + (element.normalName().equals("p") ? 1 : 0);
        }
        return element.normalName().equals("a") ? 1 : 0;
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += text.charAt(i) > ' ' ? 1 : 0;
        }
        return length;
    }

    private void gatherProse() {
        for (int i = 0; i < n; i++) {
            int words = traits.get(Trait.PROSE, i) == 1 ? Math.min(100, traits.get(Trait.WORDS, i)) : 0;
            Element element = blocks.get(i).element();
            Element parent = parent(element);
            facts(parent).prose += words;
            facts(parent).score += words;
            Element grandparent = parent(parent);
            facts(grandparent).score += words / 2;
        }
    }

    private static Element parent(Element element) {
        return element.parent() == null ? element : element.parent();
    }

    private Facts facts(Element element) {
        return facts.computeIfAbsent(element, e -> new Facts());
    }

    private void measure(int i) {
        Element element = blocks.get(i).element();
        Facts own = facts(element);
        Element parent = parent(element);
        Element grandparent = parent(parent);
        Element third = parent(grandparent);
        set(MarkupTrait.TAG, i, TAGS.indexOf(element.normalName()) + 1);
        set(MarkupTrait.LINKS, i, share(own.linked, own.text));
        set(MarkupTrait.LINKS_OF_PARENT, i, share(facts(parent).linked, facts(parent).text));
        set(MarkupTrait.LINKS_OF_GRANDPARENT, i, share(facts(grandparent).linked, facts(grandparent).text));
        set(MarkupTrait.TEXT_OF_PARENT, i, share(facts(parent).text, pageText));
        set(MarkupTrait.TEXT_OF_GRANDPARENT, i, share(facts(grandparent).text, pageText));
        set(MarkupTrait.TEXT_OF_THIRD, i, share(facts(third).text, pageText));
        set(MarkupTrait.PARAGRAPHS_OF_PARENT, i, facts(parent).paragraphs);
        set(MarkupTrait.PARAGRAPHS_OF_GRANDPARENT, i, facts(grandparent).paragraphs);
        set(MarkupTrait.PROSE_OF_PARENT, i, facts(parent).prose);
        ancestors(i, element);
        set(
                MarkupTrait.SAME_PARENT_ABOVE,
                i,
                i > 0 && parent(blocks.get(i - 1).element()).equals(parent) ? 1 : 0);
        set(
                MarkupTrait.SAME_PARENT_BELOW,
                i,
                i + 1 < n && parent(blocks.get(i + 1).element()).equals(parent) ? 1 : 0);
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.min(1000, 1000L * part / whole);
    }

    private void ancestors(int i, Element element) {
        int depth = 0;
        long path = 0;
        boolean hidden = false;
        int lists = 0;
        List<Long> upper = new ArrayList<>();
        set(MarkupTrait.IN_ARTICLE, i, FAR);
        set(MarkupTrait.IN_MAIN, i, FAR);
        for (Element at = element; at != null && depth < LEVELS; at = at.parent(), depth++) {
            String name = at.normalName();
            Facts known = facts(at);
            if (known.names == null) {
                describe(at, known);
            }
            hidden |= known.hidden;
            path = path * 31 + known.path;
            if (depth == 0) {
                ownNames[i] = known.names;
            } else if (depth <= NAMED_LEVELS) {
                for (long word : known.names) {
                    upper.add(word);
                }
            }
            switch (name) {
                case "nav", "menu" -> set(MarkupTrait.IN_NAV, i, 1);
                case "header" -> set(MarkupTrait.IN_HEADER, i, 1);
                case "footer" -> set(MarkupTrait.IN_FOOTER, i, 1);
                case "aside" -> set(MarkupTrait.IN_ASIDE, i, 1);
                case "article" -> set(MarkupTrait.IN_ARTICLE, i, Math.min(depth, column(MarkupTrait.IN_ARTICLE)[i]));
                case "main" -> set(MarkupTrait.IN_MAIN, i, Math.min(depth, column(MarkupTrait.IN_MAIN)[i]));
                case "figure" -> set(MarkupTrait.IN_FIGURE, i, 1);
                case "form", "button", "label", "select", "dialog" -> set(MarkupTrait.IN_FORM, i, 1);
                case "table" -> set(MarkupTrait.IN_TABLE, i, 1);
                case "ul", "ol", "dl" -> lists++;
                case "blockquote" -> set(MarkupTrait.IN_QUOTE, i, 1);
                case "a" -> set(MarkupTrait.IN_LINK, i, 1);
                default -> {
                    // Other elements say nothing by their name.
                }
            }
        }
        set(MarkupTrait.DEPTH, i, depth);
        set(MarkupTrait.IN_LIST, i, lists);
        set(MarkupTrait.HIDDEN, i, hidden ? 1 : 0);
        upperNames[i] = upper.stream().mapToLong(Long::longValue).toArray();
        paths[i] = path;
    }

    private void describe(Element element, Facts known) {
        Set<Long> words = new HashSet<>();
        long path = LineWords.hashOf(element.normalName());
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            switch (key) {
                case "class" -> {
                    addWords(words, value);
                    path = path * 31 + LineWords.hashOf(value);
                }
                case "id", "role", "itemprop", "data-testid", "data-component", "aria-label", "rel", "name" ->
                    addWords(words, value);
                case "hidden" -> known.hidden = true;
                case "aria-hidden" -> known.hidden |= value.equals("true");
                case "style" -> {
                    String plain = value.replace(" ", "");
                    known.hidden |= plain.contains("display:none") || plain.contains("visibility:hidden");
                }
                default -> {
                    if (key.startsWith("data-")) {
                        words.add(LineWords.hashOf(key));
                        if (value.length() < LONGEST_VALUE) {
                            addWords(words, value);
                        }
                    }
                }
            }
        }
        if (element.normalName().length() > LONGEST_TAG) {
            words.add(LineWords.hashOf(element.normalName()));
        }
        known.path = path;
        known.names = words.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Words of a class or id: parted by anything but letters, and where a capital follows a small letter. */
    private static void addWords(Set<Long> words, String value) {
        int start = -1;
        int end = Math.min(200, value.length());
        for (int i = 0; i <= end; i++) {
            char c = i < end ? value.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(value.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                if (i - start >= 2) {
                    words.add(LineWords.hashOf(value.substring(start, i).toLowerCase(java.util.Locale.ROOT)));
                }
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
    }

    private void measurePaths() {
        Map<Long, int[]> sums = new HashMap<>();
        int prose = 1;
        for (int i = 0; i < n; i++) {
            int[] sum = sums.computeIfAbsent(paths[i], path -> new int[3]);
            int words = traits.get(Trait.WORDS, i);
            int running = traits.get(Trait.PROSE, i) == 1 ? words : 0;
            sum[0] += running;
            sum[1]++;
            sum[2] += words;
            prose += running;
        }
        for (int i = 0; i < n; i++) {
            int[] sum = sums.get(paths[i]);
            set(MarkupTrait.PROSE_OF_PATH, i, sum[0]);
            set(MarkupTrait.PROSE_SHARE_OF_PATH, i, share(sum[0], prose));
            set(MarkupTrait.BLOCKS_OF_PATH, i, sum[1]);
            set(MarkupTrait.WORDS_OF_PATH, i, sum[2] / sum[1]);
            set(MarkupTrait.SAME_PATH_ABOVE, i, i > 0 && paths[i - 1] == paths[i] ? 1 : 0);
        }
    }

    /** How far a block is from the element under which most running text stands, in levels up and down. */
    private void measureBest() {
        Element best = null;
        int most = 0;
        int prose = 1;
        for (int i = 0; i < n; i++) {
            prose += traits.get(Trait.PROSE, i) == 1 ? Math.min(100, traits.get(Trait.WORDS, i)) : 0;
            for (Element at : List.of(
                    parent(blocks.get(i).element()), parent(parent(blocks.get(i).element())))) {
                int score = facts(at).score * (1000 - share(facts(at).linked, facts(at).text)) / 1000;
                if (score > most) {
                    most = score;
                    best = at;
                }
            }
        }
        IdentityHashMap<Element, Integer> levels = new IdentityHashMap<>();
        int level = 0;
        for (Element at = best; at != null && level < LEVELS; at = at.parent()) {
            levels.put(at, level++);
        }
        for (int i = 0; i < n; i++) {
            int up = 0;
            Element at = blocks.get(i).element();
            while (at != null && up < LEVELS && !levels.containsKey(at)) {
                at = at.parent();
                up++;
            }
            set(MarkupTrait.TO_BEST, i, up);
            set(MarkupTrait.FROM_BEST, i, at == null ? FAR : levels.getOrDefault(at, FAR));
            set(MarkupTrait.BEST_SHARE, i, share(most, prose));
        }
    }

    private void measureHeadlines() {
        int first = -1;
        for (int i = 0; i < n && first < 0; i++) {
            first = column(MarkupTrait.TAG)[i] == TAGS.indexOf("h1") + 1 ? i : -1;
        }
        int above = 0;
        for (int i = 0; i < n; i++) {
            set(MarkupTrait.TO_HEADLINE, i, first < 0 ? -2 * FAR : Math.max(-FAR, Math.min(FAR, i - first)));
            set(MarkupTrait.HEADINGS_ABOVE, i, above);
            int tag = column(MarkupTrait.TAG)[i];
            above += tag == 2 || tag == 3 ? 1 : 0;
        }
    }

    private MarkupNames names(MarkupStructure structure) {
        long[][] parentNames = new long[n][];
        long[][] branchNames = new long[n][];
        long[][] linkNames = new long[n][];
        for (int i = 0; i < n; i++) {
            parentNames[i] = names(parent(blocks.get(i).element()));
            branchNames[i] = names(structure.branch(i));
            linkNames[i] = linkNames(structure.links(i));
        }
        return new MarkupNames(ownNames, upperNames, parentNames, branchNames, linkNames);
    }

    private long[] names(Element element) {
        Facts known = facts(element);
        if (known.names == null) {
            describe(element, known);
        }
        return known.names;
    }

    private static long[] linkNames(List<String> links) {
        Set<Long> words = new HashSet<>();
        for (String link : links) {
            addWords(words, link);
        }
        return words.stream().mapToLong(word -> word * 31 + 7).sorted().toArray();
    }

    /** For each block the numbers of its parent, its grandparent, its kind of path, and those of the structure. */
    private int[][] groups(MarkupStructure structure) {
        Map<Object, Integer> numbers = new HashMap<>();
        IdentityHashMap<Element, Integer> elements = new IdentityHashMap<>();
        int[][] more = structure.groups();
        int[][] groups = new int[3 + more.length][n];
        System.arraycopy(more, 0, groups, 3, more.length);
        for (int i = 0; i < n; i++) {
            Element parent = parent(blocks.get(i).element());
            groups[0][i] = elements.computeIfAbsent(parent, e -> elements.size());
            groups[1][i] = elements.computeIfAbsent(parent(parent), e -> elements.size());
            groups[2][i] = numbers.computeIfAbsent(paths[i], path -> numbers.size());
        }
        return groups;
    }

    private void measureStated(StatedWords stated) {
        for (int i = 0; i < n; i++) {
            long[] words = traits.words(i);
            set(MarkupTrait.SHARED_WITH_TITLE, i, stated.sharedWithTitle(traits.content(i)));
            set(MarkupTrait.SHARED_WITH_SUMMARY, i, stated.sharedWithSummary(words));
            set(MarkupTrait.SHARED_WITH_STATED_TEXT, i, stated.sharedWithText(words));
        }
    }
}
