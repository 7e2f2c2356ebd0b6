package org.bagwright.markup;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bagwright.model.Block;
import org.bagwright.model.ReadingText;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * The blocks of a page that a CSS selector names: those in an element that it selects. Of selectors only those are taken
 * that take time linear in the page: tags, classes, ids, attributes, descendants and children.
 */
public final class SelectedBlocks {
    /** Longer selectors aren't taken, in UTF-16 units. */
    public static final int LONGEST = 300;

    /** What means something else in a selector; within quotes it stands for itself. */
    private static final String REFUSED = ":~+()\\";

    private final List<MarkedBlock> blocks;
    private final int[] starts;
    private final Element root;

    private SelectedBlocks(List<MarkedBlock> blocks, Element root) {
        this.blocks = blocks;
        this.root = root;
        this.starts = blocks.stream().mapToInt(b -> b.block().span().start()).toArray();
    }

    /** Of {@code page}. */
    public static SelectedBlocks of(MarkupSegmentation page) {
        page.elements().forEach(place -> place.attributes().giveTo(place.element()));
        return new SelectedBlocks(page.marked(), page.document());
    }

    /** What is wrong with {@code selector}, in words; empty when it can be used. */
    public static String flaw(String selector) {
        if (selector.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        char quote = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (quote == 0 && REFUSED.indexOf(c) >= 0) {
                return "has '" + c + "': only tags, classes, ids, attributes, descendants and children are read";
            }
            quote = quote == 0 && (c == '"' || c == '\'') ? c : quote == c ? 0 : quote;
        }
        try {
            QueryParser.parse(selector);
            return "";
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return "isn't a CSS selector";
        }
    }

    /** What tells of a block, cut from one of the page's, whether {@code selector} names it. */
    public java.util.function.Predicate<Block> by(String selector) {
        // An evaluator remembers what it saw, and so is used for one page alone.
        Evaluator evaluator = QueryParser.parse(selector);
        Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
        selected.addAll(root.select(evaluator));
        if (selected.isEmpty()) {
            return block -> false;
        }
        return block -> {
            MarkedBlock marked = marked(block);
            return isIn(marked.element(), selected) || isInline(marked, selected);
        };
    }

    private MarkedBlock marked(Block block) {
        int at = Arrays.binarySearch(starts, block.span().start());
        return blocks.get(at >= 0 ? at : Math.max(0, -at - 2));
    }

    private static boolean isIn(Element element, Set<Element> selected) {
        for (Element at = element; at != null; at = at.parent()) {
            if (selected.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element inside the block holds all of its text. */
    private static boolean isInline(MarkedBlock marked, Set<Element> selected) {
        String line = ReadingText.normal(marked.block().text());
        return marked.element().children().stream()
                .anyMatch(child -> selected.contains(child)
                        && ReadingText.normal(child.text()).equals(line));
    }
}
