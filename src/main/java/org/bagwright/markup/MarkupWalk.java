package org.bagwright.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * The one walk through a parsed page: its elements, its text in pieces, and the elements of which nothing is text.
 * Without recursion.
 */
final class MarkupWalk {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String source;
    private final TrimmedSource trimmed;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<MarkupElement> elements = new ArrayList<>();
    private final Deque<MarkupElement> blocks = new ArrayDeque<>();
    private final MarkupTally tally = new MarkupTally();
    private final PageNames names;

    private Region region;
    private boolean spaced = true;
    private int breaks;
    private int preformatted;
    private int deepest;
    /** Of the elements around, those of which nothing is text. */
    private int unread;

    /** What stands between two boundaries of block-level elements; each is equal to itself alone. */
    static final class Region {
        private final MarkupElement element;
        private final boolean spaced;

        Region(MarkupElement element, boolean spaced) {
            this.element = element;
            this.spaced = spaced;
        }

        /** The smallest block-level element that holds it. */
        MarkupElement element() {
            return element;
        }

        /** Whether a block element with space around it begins or ended before it. */
        boolean spaced() {
            return spaced;
        }
    }

    /**
     * The text of one text node.
     *
     * @param start in UTF-16 positions of the source
     * @param breaks line breaks between it and the piece before it
     * @param preformatted whether its line ends are line ends of the text
     */
    record Piece(int start, int end, Region region, int breaks, boolean preformatted) {}

    /** An element of which nothing is text, from its start tag to the end of its end tag. */
    record Skipped(int start, int end, String name) {}

    private MarkupWalk(String source, TrimmedSource trimmed) {
        this.source = source;
        this.trimmed = trimmed;
        this.names = new PageNames(trimmed.plain());
    }

    /** Walks through {@code document}, which was parsed from the trimmed {@code source} with its positions tracked. */
    static MarkupWalk of(Document document, String source, TrimmedSource trimmed) {
        MarkupWalk walk = new MarkupWalk(source, trimmed);
        walk.walk(document);
        return walk;
    }

    /** The text in the order of the source, disjoint. Where the tree has another order, the source's is the reader's. */
    List<Piece> pieces() {
        List<Piece> ordered = new ArrayList<>(pieces);
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).start() < pieces.get(i - 1).end()) {
                ordered.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
                return disjoint(ordered);
            }
        }
        return ordered;
    }

    private static List<Piece> disjoint(List<Piece> ordered) {
        List<Piece> disjoint = new ArrayList<>(ordered.size());
        int at = 0;
        for (Piece piece : ordered) {
            if (piece.end() > at) {
                int start = Math.max(at, piece.start());
                disjoint.add(new Piece(start, piece.end(), piece.region(), piece.breaks(), piece.preformatted()));
                at = piece.end();
            }
        }
        return disjoint;
    }

    /** The elements without text, in the order of the source; they may overlap in pages that are badly nested. */
    List<Skipped> skipped() {
        List<Skipped> ordered = new ArrayList<>(skipped);
        ordered.sort(Comparator.comparingInt(Skipped::start));
        return ordered;
    }

    /** All elements in the order of the tree, the page itself first. */
    List<MarkupElement> elements() {
        return elements;
    }

    /** The names in the page's markup. */
    PageNames names() {
        return names;
    }

    /** How deep the elements are nested. */
    int deepest() {
        return deepest;
    }

    private void walk(Document document) {
        Cursor at = new Cursor(enter(document, null), null);
        while (at != null) {
            Node node = at.next();
            if (node == null) {
                leave(at.place);
                at = at.outer;
            } else if (node instanceof Element element) {
                at = new Cursor(enter(element, at.place), at);
            } else {
                read(node);
            }
        }
    }

    /** Where the walk is in one of the elements around. */
    private static final class Cursor {
        private final MarkupElement place;
        private final Cursor outer;
        private final int children;
        private int next;

        Cursor(MarkupElement place, Cursor outer) {
            this.place = place;
            this.outer = outer;
            this.children = place.element().childNodeSize();
        }

        /** The next child; null behind the last one. */
        Node next() {
            return next < children ? place.element().childNode(next++) : null;
        }
    }

    private MarkupElement enter(Element element, MarkupElement parent) {
        MarkupElement place = new MarkupElement(element, parent, elements.size(), tally, names);
        elements.add(place);
        tally.enter(place.kind());
        if (unread > 0 || !open(place)) {
            unread++;
        } else if (element.childNodeSize() > 0) {
            deepest = Math.max(deepest, place.depth() + 1);
        }
        return place;
    }

    private void leave(MarkupElement place) {
        place.leave(elements.size(), tally);
        tally.leave(place.kind());
        if (unread > 0) {
            unread--;
        } else {
            close(place);
        }
    }

    /** Begins an element; gives whether what stands in it is text. */
    private boolean open(MarkupElement place) {
        Display display = place.tag().display();
        if (display == Display.TAG) {
            return false;
        }
        if (display == Display.NONE) {
            return !skip(place.element(), place.name());
        }
        if (display == Display.INLINE && place.attributes().isSign()) {
            return !skip(place.element(), "sign");
        }
        if (display == Display.INLINE && isHidden(place)) {
            return !skip(place.element(), "hidden");
        }
        if (display == Display.LINE_BREAK) {
            breaks++;
        } else if (display == Display.RULE) {
            part(true);
        } else if (display.isBlock()) {
            part(display != Display.BLOCK);
            blocks.push(place);
            preformatted += display == Display.PREFORMATTED ? 1 : 0;
        }
        return true;
    }

    /**
     * Words at the end of a link in running text that are hidden, for those who can't see the page: {@code (opens in a new
     * window)}. Others may part words that would run together without them.
     */
    private static boolean isHidden(MarkupElement place) {
        Element element = place.element();
        Element link = element.parent();
        return link != null
                && link.normalName().equals("a")
                && isText(element.previousSibling())
                && element.nextSibling() == null
                && (isText(link.previousSibling()) || isText(link.nextSibling()))
                && (place.attributes().isHidden()
                        || Hiding.isIn(place.attributes().style()));
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }

    private void close(MarkupElement place) {
        Display display = place.tag().display();
        if (display.isBlock()) {
            part(display != Display.BLOCK);
            blocks.pop();
            preformatted -= display == Display.PREFORMATTED ? 1 : 0;
        }
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            tally.read(text.getWholeText());
        }
        // The text of xmp is data to the parser.
        if (unread == 0 && (node instanceof TextNode || node instanceof DataNode)) {
            add(node);
        }
    }

    /** What comes is apart from what was. */
    private void part(boolean withSpace) {
        region = null;
        breaks = 0;
        spaced |= withSpace;
    }

    /** Whether the element could be skipped: one that the parser made up has no place, and is walked through. */
    private boolean skip(Element element, String name) {
        Range start = element.sourceRange();
        Range end = element.endSourceRange();
        if (!start.isTracked() || start.isImplicit()) {
            return false;
        }
        int to = Math.max(start.endPos(), end.isTracked() ? end.endPos() : 0);
        if (to > start.startPos()) {
            // Its start tag stands behind something that wasn't left out.
            skipped.add(new Skipped(trimmed.inSource(start.startPos()), trimmed.inSource(to), name));
        }
        return true;
    }

    private void add(Node text) {
        Range range = text.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int start = trimmed.inSource(range.startPos());
        int end = trimmed.inSource(range.endPos());
        if (text instanceof CDataNode) {
            start += source.startsWith(CDATA, start) ? CDATA.length() : 0;
            end -= source.startsWith(CDATA_END, end - CDATA_END.length()) ? CDATA_END.length() : 0;
        }
        if (start >= end || ((region == null || breaks > 0) && isSpace(start, end))) {
            return;
        }
        if (region == null) {
            region = new Region(blocks.isEmpty() ? elements.get(0) : blocks.peek(), spaced);
            spaced = false;
        }
        pieces.add(new Piece(start, end, region, breaks, preformatted > 0));
        breaks = 0;
    }

    private boolean isSpace(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c > ' ' || (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f')) {
                return false;
            }
        }
        return true;
    }
}
