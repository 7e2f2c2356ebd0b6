package org.bagwright.markup;

import org.bagwright.text.Share;
import org.jsoup.nodes.Element;

/**
 * An element of a page's tree with its place in it and what was counted in it; made by {@link MarkupWalk}. Counts are of
 * the element and all that stands in it.
 */
final class MarkupElement {
    private final Element element;
    private final TagName tag;
    private final MarkupAttributes attributes;
    private final MarkupElement parent;
    private final int index;
    private final int depth;
    private final int picturesBefore;
    private final int rulesBefore;
    /** Until it is left, what was met before it. */
    private final int[] counts;

    private int end;

    /**
     * An element that was just entered.
     *
     * @param parent null for the page itself
     * @param index its number in the order of the page
     * @param before what was met before it
     * @param names of the page
     */
    MarkupElement(Element element, MarkupElement parent, int index, MarkupTally before, PageNames names) {
        this.element = element;
        this.tag = names.tag(element.normalName());
        this.attributes = names.attributes(element);
        this.parent = parent;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.picturesBefore = before.left(Counted.PICTURES);
        this.rulesBefore = before.met(Counted.RULES);
        this.counts = before.all();
    }

    /** All that stands in it was entered and left. */
    void leave(int next, MarkupTally met) {
        end = next;
        met.since(counts);
    }

    Element element() {
        return element;
    }

    /** Its tag in lower case. */
    String name() {
        return tag.name();
    }

    /** What its tag alone says. */
    TagName tag() {
        return tag;
    }

    /** What it is counted as. */
    Counted kind() {
        return tag.counted();
    }

    /** What it has of attributes. */
    MarkupAttributes attributes() {
        return attributes;
    }

    /** The element around it; null for the page itself. */
    MarkupElement parent() {
        return parent;
    }

    /** The element around it; the page itself for the page. */
    MarkupElement above() {
        return parent == null ? this : parent;
    }

    /** Its number in the order of the page. */
    int index() {
        return index;
    }

    /** The number of the first element behind all that stands in it. */
    int end() {
        return end;
    }

    /** How many elements stand in it. */
    int held() {
        return end - index - 1;
    }

    /** Elements around it. */
    int depth() {
        return depth;
    }

    /** How many it holds; itself, if it is such an element, among them. */
    int count(Counted what) {
        return counts[what.ordinal()];
    }

    int text() {
        return count(Counted.TEXT);
    }

    /** Share of its text in links, in thousandths. */
    int links() {
        return Share.capped(count(Counted.LINKED_TEXT), text());
    }

    /** Paragraphs in it, itself not among them. */
    int paragraphs() {
        return count(Counted.PARAGRAPHS) - (kind() == Counted.PARAGRAPHS ? 1 : 0);
    }

    /** Pictures that ended before it begins. */
    int picturesBefore() {
        return picturesBefore;
    }

    /** Pictures, those around it aside, that began before it ends. */
    int picturesAfter() {
        return picturesBefore + count(Counted.PICTURES);
    }

    /** Rules that stand before it. */
    int rulesBefore() {
        return rulesBefore;
    }

    /** Rules that stand before its end. */
    int rulesAfter() {
        return rulesBefore + count(Counted.RULES);
    }
}
