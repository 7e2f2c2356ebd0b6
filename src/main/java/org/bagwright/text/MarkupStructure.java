package org.bagwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Measures those {@link MarkupTrait}s that say how a block's place in the tree stands to others: to the element that holds
 * the page's running text, to the title, to the heading above, to siblings of the same kind, to pictures. Linear in the page
 * but for the depth of its tree, which is cut.
 */
final class MarkupStructure {
    /** Value of a distance that is longer, or that there isn't. */
    private static final int FAR = 60;
    /** Words of a paragraph that count at most towards the core. */
    private static final int MOST_WORDS_COUNTED = 100;
    /** Share of the running text that the core holds at least, in thousandths. */
    private static final int LEAST_OF_CORE = 700;
    /** Siblings of one kind from which on they are cards, and levels up to which cards are looked for. */
    private static final int FEWEST_CARDS = 3;

    private static final int CARD_LEVELS = 6;
    /** Links of a block of which the addresses are looked at. */
    private static final int MOST_LINKS = 3;
    /** Elements whose blocks stand or fall together, and levels up to which they are looked for. */
    private static final List<String> SETS =
            List.of("ul", "ol", "dl", "table", "pre", "blockquote", "figure", "form", "select", "details");

    private static final int SET_LEVELS = 8;
    private static final Set<String> MEDIA =
            Set.of("img", "video", "iframe", "picture", "audio", "svg", "amp-img", "object", "embed");
    /** Counts of pictures, fields and times end here. */
    private static final int MOST_COUNTED = 20;

    private final List<MarkupElement> elements;
    private final List<MarkedBlock> blocks;
    private final Traits traits;
    private final int[][] values;
    private final int n;
    /** By the number of the element. */
    private final Place[] places;

    private final Place[] own;
    private final Place[] branches;
    private final int[] headings;
    private final Place[] sets;

    /** What is known of an element besides what {@link MarkupElement} counts. */
    private static final class Place {
        private final MarkupElement element;
        private final Place parent;
        private final int depth;
        private final boolean inBold;
        private final boolean emphasising;
        /** Pictures and rules that ended before the element begins, and before it ends. */
        private int mediaBefore;

        private int mediaAfter;
        private int rulesBefore;
        private int rulesAfter;
        private int bold;
        private int emphasised;
        private int links;
        private int inputs;
        private int times;
        private int prose;
        private int words;
        private int blocks;
        private int first = -1;
        private int index;
        private int children;
        private int kind;
        private int like;
        private Map<Integer, int[]> kinds;

        private Place(MarkupElement element, Place parent) {
            this.element = element;
            this.parent = parent;
            this.depth = element.depth();
            this.inBold = (parent != null && parent.inBold) || isBold(element.name());
            this.emphasising = (parent != null && parent.emphasising) || isEmphasis(element.name());
        }

        private static boolean isBold(String name) {
            return name.equals("b") || name.equals("strong");
        }

        private static boolean isEmphasis(String name) {
            return name.equals("i") || name.equals("em") || name.equals("cite");
        }

        private int links() {
            return share(element.linkedText(), element.text());
        }

        private Place up(int levels) {
            Place at = this;
            for (int k = 0; k < levels && at.parent != null; k++) {
                at = at.parent;
            }
            return at;
        }

        private int media() {
            return Math.min(MOST_COUNTED, mediaAfter - mediaBefore);
        }
    }

    private MarkupStructure(MarkupSegmentation page, Traits traits, int[][] values) {
        this.elements = page.elements();
        this.places = new Place[elements.size()];
        this.blocks = page.marked();
        this.traits = traits;
        this.values = values;
        this.n = blocks.size();
        this.own = new Place[n];
        this.branches = new Place[n];
        this.headings = new int[n];
        this.sets = new Place[n];
    }

    /**
     * Fills the rows of {@code values} that are this class's.
     *
     * @param values for each {@link MarkupTrait} a value for each block; those of {@link MarkupMeasuring} are there
     */
    static MarkupStructure measure(MarkupSegmentation page, Traits traits, int[][] values) {
        MarkupStructure structure = new MarkupStructure(page, traits, values);
        if (structure.n > 0) {
            structure.count();
            structure.gatherBlocks();
            structure.core();
            structure.boundaries();
            structure.title();
            structure.sections();
            structure.siblings();
            structure.insides();
            structure.sets();
            structure.page();
        }
        return structure;
    }

    /** For each block the place in the list of the heading above it, -1 where there is none. */
    int[] headings() {
        return headings;
    }

    /** The element just below the core, or below a parent of it, that the block stands in. */
    MarkupElement branch(int block) {
        return branches[block].element;
    }

    /** The addresses of the first links in the block's element; empty where it has more than a few. */
    List<String> links(int block) {
        Place place = own[block];
        if (place.links == 0 || place.links > MOST_LINKS || place.blocks > MOST_LINKS) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (int k = place.element.index(); k < place.element.end(); k++) {
            if (elements.get(k).isLink()) {
                found.add(elements.get(k).element().attr("href"));
            }
        }
        return found;
    }

    /** For each block the numbers of its ancestor three and four levels up, its branch, section, tag and set. */
    int[][] groups() {
        IdentityHashMap<Place, Integer> thirds = new IdentityHashMap<>();
        IdentityHashMap<Place, Integer> fourths = new IdentityHashMap<>();
        IdentityHashMap<Place, Integer> branchNumbers = new IdentityHashMap<>();
        IdentityHashMap<Place, Integer> setNumbers = new IdentityHashMap<>();
        int[][] groups = new int[6][n];
        for (int i = 0; i < n; i++) {
            groups[0][i] = thirds.computeIfAbsent(own[i].up(3), p -> thirds.size());
            groups[1][i] = fourths.computeIfAbsent(own[i].up(4), p -> fourths.size());
            groups[2][i] = branchNumbers.computeIfAbsent(branches[i], p -> branchNumbers.size());
            groups[3][i] = (level(i) > 0 ? i : headings[i]) + 1;
            groups[4][i] = column(MarkupTrait.TAG)[i];
            groups[5][i] = setNumbers.computeIfAbsent(sets[i], p -> setNumbers.size());
        }
        return groups;
    }

    private int[] column(MarkupTrait trait) {
        return values[trait.ordinal()];
    }

    private void set(MarkupTrait trait, int block, int value) {
        values[trait.ordinal()][block] = value;
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.min(1000, 1000L * part / whole);
    }

    /** Counts what is in all elements. */
    private void count() {
        int count = elements.size();
        int[] media = new int[count + 1];
        int[] rules = new int[count + 1];
        int[] mediaAround = new int[count];
        for (int k = 0; k < count; k++) {
            MarkupElement element = elements.get(k);
            MarkupElement parent = element.parent();
            places[k] = new Place(element, parent == null ? null : places[parent.index()]);
            if (parent != null) {
                mediaAround[k] = mediaAround[parent.index()] + (MEDIA.contains(parent.name()) ? 1 : 0);
            }
            media[k + 1] = media[k] + (MEDIA.contains(element.name()) ? 1 : 0);
            rules[k + 1] = rules[k] + (element.name().equals("hr") ? 1 : 0);
        }
        for (int k = count - 1; k >= 0; k--) {
            Place place = places[k];
            int end = place.element.end();
            place.mediaBefore = media[k] - mediaAround[k];
            place.mediaAfter = media[end] - mediaAround[k];
            place.rulesBefore = rules[k];
            place.rulesAfter = rules[end];
            addToParent(place);
        }
    }

    /** Adds what stands in an element, all of which is counted, to its parent. */
    private static void addToParent(Place place) {
        switch (place.element.name()) {
            case "a" -> place.links++;
            case "input", "select", "textarea", "button" -> place.inputs++;
            case "time" -> place.times++;
            default -> {
                // Not counted.
            }
        }
        place.bold = place.inBold ? place.element.text() : place.bold;
        place.emphasised = place.emphasising ? place.element.text() : place.emphasised;
        Place parent = place.parent;
        if (parent != null) {
            parent.bold += place.bold;
            parent.emphasised += place.emphasised;
            parent.links += place.links;
            parent.inputs += place.inputs;
            parent.times += place.times;
        }
    }

    /** Adds each block to the elements that hold it, and numbers among its siblings each element that holds blocks. */
    private void gatherBlocks() {
        for (int i = 0; i < n; i++) {
            Place at = places[blocks.get(i).place().index()];
            own[i] = at;
            int words = traits.get(Trait.WORDS, i);
            boolean frame = column(MarkupTrait.HIDDEN)[i]
                            + column(MarkupTrait.IN_NAV)[i]
                            + column(MarkupTrait.IN_FOOTER)[i]
                            + column(MarkupTrait.IN_ASIDE)[i]
                    > 0;
            boolean counts = traits.get(Trait.PROSE, i) == 1 && !frame && column(MarkupTrait.LINKS)[i] < 500;
            int prose = counts ? Math.min(MOST_WORDS_COUNTED, words) : 0;
            while (at != null) {
                if (at.first < 0) {
                    at.first = i;
                    number(at);
                }
                at.blocks++;
                at.words += words;
                at.prose += prose;
                at = at.parent;
            }
        }
    }

    private static void number(Place place) {
        Place parent = place.parent;
        if (parent == null) {
            return;
        }
        place.index = parent.children++;
        Element element = place.element.element();
        place.kind = place.element.name().hashCode() * 31 + element.className().hashCode();
        if (parent.kinds == null) {
            parent.kinds = new HashMap<>();
        }
        parent.kinds.computeIfAbsent(place.kind, k -> new int[1])[0]++;
    }

    private static int like(Place place) {
        if (place.like == 0) {
            place.like = place.parent == null || place.parent.kinds == null
                    ? 1
                    : place.parent.kinds.getOrDefault(place.kind, new int[] {1})[0];
        }
        return place.like;
    }

    private void core() {
        Place root = own[0];
        while (root.parent != null) {
            root = root.parent;
        }
        Place core = root;
        for (int i = 0; i < n && root.prose > 0; i++) {
            Place at = own[i];
            while (at.depth > core.depth && 1000L * at.prose < (long) LEAST_OF_CORE * root.prose) {
                at = at.parent;
            }
            core = at.depth > core.depth ? at : core;
        }
        IdentityHashMap<Place, Integer> levels = new IdentityHashMap<>();
        int level = 0;
        for (Place at = core; at != null; at = at.parent) {
            levels.put(at, level++);
        }
        for (int i = 0; i < n; i++) {
            Place branch = own[i];
            int up = 0;
            while (branch.parent != null && !levels.containsKey(branch)) {
                if (levels.containsKey(branch.parent)) {
                    break;
                }
                branch = branch.parent;
                up++;
            }
            Place holder = levels.containsKey(branch) ? branch : branch.parent;
            branches[i] = branch;
            set(MarkupTrait.TO_CORE, i, Math.min(FAR, holder == branch ? 0 : up + 1));
            set(MarkupTrait.FROM_CORE, i, Math.min(FAR, levels.getOrDefault(holder, FAR)));
            set(MarkupTrait.CORE_SHARE, i, share(core.prose, root.prose));
            set(MarkupTrait.BRANCH_PROSE, i, branch.prose);
            set(MarkupTrait.BRANCH_PROSE_SHARE, i, share(branch.prose, root.prose));
            set(MarkupTrait.BRANCH_LINKS, i, branch.links());
            set(MarkupTrait.BRANCH_BLOCKS, i, branch.blocks);
            set(
                    MarkupTrait.BRANCH_PLACE,
                    i,
                    holder == null ? 0 : share(branch.index, Math.max(1, holder.children - 1)));
        }
    }

    /** The smallest element that holds both. */
    private static Place common(Place one, Place other) {
        Place a = one;
        Place b = other;
        while (a != b) {
            if (a.depth >= b.depth) {
                a = a.parent;
            } else {
                b = b.parent;
            }
        }
        return a;
    }

    private void boundaries() {
        for (int i = 0; i < n; i++) {
            int above = i == 0 ? FAR : Math.min(FAR, own[i].depth - common(own[i - 1], own[i]).depth);
            int below = i + 1 == n ? FAR : Math.min(FAR, own[i].depth - common(own[i + 1], own[i]).depth);
            set(MarkupTrait.UP_TO_ABOVE, i, above);
            set(MarkupTrait.UP_TO_BELOW, i, below);
        }
    }

    /** The title is the h1 that shares most with what the page states as its title. */
    private void title() {
        int title = -1;
        int most = -2;
        for (int i = 0; i < n; i++) {
            int shared = column(MarkupTrait.SHARED_WITH_TITLE)[i];
            if (level(i) == 1 && shared > most) {
                title = i;
                most = shared;
            }
        }
        for (int i = 0; i < n; i++) {
            Place common = title < 0 ? null : common(own[i], own[title]);
            set(MarkupTrait.UP_TO_TITLE, i, common == null ? FAR : Math.min(FAR, own[i].depth - common.depth));
            set(MarkupTrait.DOWN_TO_TITLE, i, common == null ? FAR : Math.min(FAR, own[title].depth - common.depth));
            set(MarkupTrait.TO_TITLE, i, title < 0 ? -2 * FAR : Math.max(-FAR, Math.min(FAR, i - title)));
        }
    }

    /** 1 to 6, 0 for what is no heading. */
    private int level(int i) {
        for (Place at = own[i]; at != null && at.depth >= own[i].depth - 1; at = at.parent) {
            String name = at.element.name();
            if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
                return name.charAt(1) - '0';
            }
        }
        return 0;
    }

    /** Each block's heading is the last above it, a heading's the last of a higher level. */
    private void sections() {
        int[] last = new int[7];
        Arrays.fill(last, -1);
        int[] words = new int[n + 1];
        int[] prose = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int level = level(i);
            int heading = -1;
            int related = 0;
            int comment = 0;
            int closes = 0;
            for (int k = 1; k < (level == 0 ? 7 : level); k++) {
                if (last[k] >= 0) {
                    heading = last[k];
                    related = Math.max(related, traits.get(Trait.RELATED, heading));
                    comment = Math.max(comment, traits.get(Trait.COMMENT, heading));
                    closes |= traits.get(Trait.CLOSES, heading);
                }
            }
            headings[i] = heading;
            set(MarkupTrait.HEADINGS_RELATED, i, related);
            set(MarkupTrait.HEADINGS_COMMENT, i, comment);
            set(MarkupTrait.HEADINGS_CLOSE, i, closes);
            set(MarkupTrait.HEADING_LEVEL, i, heading < 0 ? 0 : level(heading));
            set(MarkupTrait.TO_HEADING, i, heading < 0 ? FAR : Math.min(FAR, i - heading));
            set(
                    MarkupTrait.UP_TO_HEADING,
                    i,
                    heading < 0 ? FAR : Math.min(FAR, own[i].depth - common(own[i], own[heading]).depth));
            set(MarkupTrait.HEADING_WORDS, i, heading < 0 ? -1 : traits.get(Trait.WORDS, heading));
            set(MarkupTrait.HEADING_LINKS, i, heading < 0 ? -1 : column(MarkupTrait.LINKS)[heading]);
            set(MarkupTrait.HEADING_MARK, i, heading < 0 ? -1 : traits.get(Trait.MARK, heading));
            if (level > 0) {
                last[level] = i;
                Arrays.fill(last, level + 1, 7, -1);
            } else {
                words[heading + 1] += traits.get(Trait.WORDS, i);
                prose[heading + 1] += traits.get(Trait.PROSE, i) * traits.get(Trait.WORDS, i);
            }
        }
        for (int i = 0; i < n; i++) {
            int section = (level(i) > 0 ? i : headings[i]) + 1;
            set(MarkupTrait.SECTION_WORDS, i, words[section]);
            set(MarkupTrait.SECTION_PROSE, i, share(prose[section], words[section]));
        }
    }

    private void siblings() {
        for (int i = 0; i < n; i++) {
            Place parent = own[i].up(1);
            Place grandparent = own[i].up(2);
            set(MarkupTrait.LIKE_SIBLINGS, i, like(own[i]));
            set(MarkupTrait.LIKE_SIBLINGS_OF_PARENT, i, like(parent));
            set(MarkupTrait.LIKE_SIBLINGS_OF_GRANDPARENT, i, like(grandparent));
            set(MarkupTrait.PLACE_IN_PARENT, i, share(own[i].index, Math.max(1, parent.children - 1)));
            set(MarkupTrait.PLACE_OF_PARENT, i, share(parent.index, Math.max(1, grandparent.children - 1)));
            card(i);
        }
    }

    private void card(int i) {
        set(MarkupTrait.TO_CARD, i, FAR);
        set(MarkupTrait.CARD_LINKS, i, -1);
        Place at = own[i].parent;
        for (int level = 1; at != null && level <= CARD_LEVELS; level++) {
            if (like(at) >= FEWEST_CARDS) {
                set(MarkupTrait.CARDS, i, like(at));
                set(MarkupTrait.TO_CARD, i, level);
                set(MarkupTrait.CARD_WORDS, i, at.words);
                set(MarkupTrait.CARD_LINKS, i, at.links());
                return;
            }
            at = at.parent;
        }
    }

    private void insides() {
        for (int i = 0; i < n; i++) {
            Place place = own[i];
            Place parent = place.up(1);
            Place grandparent = place.up(2);
            set(MarkupTrait.BOLD, i, share(place.bold, place.element.text()));
            set(MarkupTrait.EMPHASISED, i, share(place.emphasised, place.element.text()));
            set(MarkupTrait.LINK_COUNT, i, place.links);
            set(MarkupTrait.MEDIA_OF_PARENT, i, parent.media());
            set(MarkupTrait.MEDIA_OF_GRANDPARENT, i, grandparent.media());
            set(MarkupTrait.INPUTS_OF_PARENT, i, Math.min(MOST_COUNTED, parent.inputs));
            set(MarkupTrait.INPUTS_OF_GRANDPARENT, i, Math.min(MOST_COUNTED, grandparent.inputs));
            set(MarkupTrait.TIMES_OF_GRANDPARENT, i, Math.min(MOST_COUNTED, grandparent.times));
            int above = i == 0 ? 0 : mediaBetween(own[i - 1], place);
            set(MarkupTrait.MEDIA_ABOVE, i, above);
            set(MarkupTrait.RULES_ABOVE, i, i == 0 ? 0 : rulesBetween(own[i - 1], place));
            set(MarkupTrait.RULES_OF_PARENT, i, Math.min(MOST_COUNTED, place.rulesBefore - parent.rulesBefore));
            if (i > 0) {
                set(MarkupTrait.MEDIA_BELOW, i - 1, above);
            }
        }
    }

    /** Where one element holds the other, those before the inner one count. */
    private static int mediaBetween(Place above, Place below) {
        Place common = common(above, below);
        int from = common == above ? above.mediaBefore : above.mediaAfter;
        return Math.max(0, Math.min(MOST_COUNTED, below.mediaBefore - from));
    }

    private static int rulesBetween(Place above, Place below) {
        int from = common(above, below) == above ? above.rulesBefore : above.rulesAfter;
        return Math.max(0, Math.min(MOST_COUNTED, below.rulesBefore - from));
    }

    /** Where there is no set, the block alone is one. */
    private void sets() {
        for (int i = 0; i < n; i++) {
            Place set = own[i];
            int kind = 0;
            for (Place at = own[i]; at != null && at.depth > own[i].depth - SET_LEVELS && kind == 0; at = at.parent) {
                kind = SETS.indexOf(at.element.name()) + 1;
                set = kind > 0 ? at : set;
            }
            sets[i] = set;
            int last = Math.min(n, set.first + set.blocks);
            int above = set.first - 1;
            set(MarkupTrait.SET_KIND, i, kind);
            set(MarkupTrait.SET_BLOCKS, i, set.blocks);
            set(MarkupTrait.SET_WORDS, i, set.words / set.blocks);
            set(MarkupTrait.SET_LINKS, i, set.links());
            set(MarkupTrait.SET_PROSE, i, set.prose);
            set(MarkupTrait.PLACE_IN_SET, i, share(i - set.first, Math.max(1, set.blocks - 1)));
            set(MarkupTrait.LAST_ABOVE_SET, i, above < 0 ? -1 : traits.get(Trait.LAST, above));
            set(MarkupTrait.PROSE_ABOVE_SET, i, above < 0 ? -1 : traits.get(Trait.PROSE, above));
            set(MarkupTrait.PROSE_BELOW_SET, i, last >= n ? -1 : traits.get(Trait.PROSE, last));
        }
    }

    /** For each block the block above its set, -1 where there is none, and the block below it. */
    int[][] aroundSets() {
        int[][] around = new int[2][n];
        for (int i = 0; i < n; i++) {
            around[0][i] = sets[i].first - 1;
            int last = sets[i].first + sets[i].blocks;
            around[1][i] = last < n ? last : -1;
        }
        return around;
    }

    private void page() {
        int headingCount = 0;
        int cells = 0;
        int[] ofTag = new int[MarkupMeasuring.TAGS.size() + 1];
        int prose = 1;
        for (int i = 0; i < n; i++) {
            headingCount += level(i) > 0 ? 1 : 0;
            String name = own[i].element.name();
            cells += name.equals("td") || name.equals("th") ? 1 : 0;
            int words = traits.get(Trait.PROSE, i) * traits.get(Trait.WORDS, i);
            ofTag[column(MarkupTrait.TAG)[i]] += words;
            prose += words;
        }
        Place root = own[0].up(Integer.MAX_VALUE);
        int articles = 0;
        int code = 0;
        for (MarkupElement element : elements) {
            articles += element.name().equals("article") ? 1 : 0;
            code += element.name().equals("pre") ? element.text() : 0;
        }
        for (int i = 0; i < n; i++) {
            set(MarkupTrait.PAGE_LINKS, i, root.links());
            set(MarkupTrait.PAGE_ARTICLES, i, articles);
            set(MarkupTrait.PAGE_HEADINGS, i, headingCount);
            set(MarkupTrait.PAGE_CELLS, i, cells);
            set(MarkupTrait.PAGE_CODE, i, share(code, root.element.text()));
            set(MarkupTrait.PROSE_OF_TAG, i, share(ofTag[column(MarkupTrait.TAG)[i]], prose));
        }
    }
}
