package org.bagwright.markup;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of an element as a reader sees it, on one line; empty for one with more text or nodes than are read.
 *
 * @param start UTF-16 position of its first piece of text in what was parsed; -1 for none
 * @param end behind its last one
 */
record ShownText(String text, int start, int end) {
    /** Longer texts are no title, name or date; in characters. */
    private static final int LONGEST = 400;

    /** Nodes below an element that are read for its text. */
    static final int MOST_NODES = 60;

    private static final ShownText NONE = new ShownText("", -1, -1);

    /** What a reader sees of {@code element}. */
    static ShownText of(Element element) {
        return from(element.firstChild(), element);
    }

    /** That of {@code element} behind {@code child}, which stands in it. */
    static ShownText behind(Element child, Element element) {
        return from(after(child, element), element);
    }

    private static ShownText from(Node begin, Element element) {
        StringBuilder text = new StringBuilder();
        TextNode first = null;
        TextNode last = null;
        int nodes = 0;
        int length = 0;
        for (Node node = begin; node != null; node = next(node, element)) {
            if (++nodes > MOST_NODES || length > LONGEST) {
                return NONE;
            }
            if (node instanceof TextNode piece) {
                String own = piece.getWholeText();
                boolean blank = StringUtil.isBlank(own);
                append(text, blank ? " " : own);
                length += blank ? 1 : own.length();
                first = blank || first != null ? first : piece;
                last = blank ? last : piece;
            } else if (node instanceof Element child
                    && (child.isBlock() || child.normalName().equals("br"))) {
                append(text, " ");
                length++;
            }
        }
        return first == null
                ? NONE
                : new ShownText(
                        text.toString().strip(),
                        first.sourceRange().startPos(),
                        last.sourceRange().endPos());
    }

    /** All runs of white space become one space. */
    private static void append(StringBuilder text, String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            if (!space || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                text.append(space ? ' ' : c);
            }
        }
    }

    /** The next node of the walk below {@code root}; what scripts and styles hold is no text. */
    private static Node next(Node node, Element root) {
        return node.childNodeSize() > 0 ? node.firstChild() : after(node, root);
    }

    /** The next node below {@code root} behind all that {@code node} holds; null for none. */
    @SuppressWarnings("ReferenceEquality") // The very root of the walk, not one like it.
    private static Node after(Node node, Element root) {
        Node at = node;
        while (at != root && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == root ? null : at.nextSibling();
    }
}
