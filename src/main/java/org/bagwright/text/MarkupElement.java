package org.bagwright.text;

import org.jsoup.nodes.Element;

/**
 * An element of a page's tree with its place in it and what was counted in it; made by {@link MarkupWalk}. Counts are of
 * the element and all that stands in it; text is counted in UTF-16 units that aren't blank.
 */
final class MarkupElement {
    private final Element element;
    private final MarkupElement parent;
    private final int index;
    private final int depth;
    private int end;
    private int text;
    private int linkedText;
    private int paragraphs;

    /**
     * An element that was just entered.
     *
     * @param parent null for the page itself
     * @param index its number in the order of the page
     */
    MarkupElement(Element element, MarkupElement parent, int index) {
        this.element = element;
        this.parent = parent;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    Element element() {
        return element;
    }

    /** Its tag in lower case. */
    String name() {
        return element.normalName();
    }

    boolean isLink() {
        return name().equals("a");
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

    /** Elements around it. */
    int depth() {
        return depth;
    }

    int text() {
        return text;
    }

    /** Of its text, what stands in links, the links around it among them. */
    int linkedText() {
        return linkedText;
    }

    /** Elements {@code p} in it, itself not among them. */
    int paragraphs() {
        return paragraphs;
    }

    /** Counts a text that stands in it and in none of its children. */
    void add(String own, boolean linked) {
        int length = 0;
        for (int i = 0; i < own.length(); i++) {
            length += own.charAt(i) > ' ' ? 1 : 0;
        }
        text += length;
        linkedText += linked ? length : 0;
    }

    /** All that stands in it was entered and left: it is counted in its parent. */
    void leave(int next) {
        end = next;
        if (parent != null) {
            parent.text += text;
            parent.linkedText += linkedText;
            parent.paragraphs += paragraphs + (name().equals("p") ? 1 : 0);
        }
    }
}
