package org.bagwright.markup;

import org.jsoup.nodes.Element;

/**
 * The zones around the current element of a page: parts that their tag or class says are beside the article. One that its
 * class says so of isn't, if the page's heading or the article's text stands in it: it may be called after what else it holds.
 */
final class BesideZones {
    /** Share of the page's body from which on a part isn't beside the article. */
    private static final double MOST_BESIDE = 0.5;

    /** Of the page's body in the source, in UTF-16 units. */
    private final int bodyLength;

    private Zone innermost;

    BesideZones(Element body) {
        this.bodyLength = length(body);
    }

    /**
     * Comes to an element: leaves the zones that ended before it and opens its own, if it is one.
     *
     * @param marks what its class and id say
     */
    void enter(MarkupElement place, int marks) {
        while (innermost != null && innermost.element.end() <= place.index()) {
            innermost = innermost.outer;
        }
        if (isZone(place, marks)) {
            innermost = new Zone(place, innermost, isByTag(place.name()) && !isMostOfPage(place.element()));
        } else if (ClassMark.BODY.isIn(marks) || isArticleBody(place)) {
            holdArticle();
        }
    }

    private static boolean isArticleBody(MarkupElement place) {
        return place.attributes().isStating()
                && place.element().attr("itemprop").equalsIgnoreCase("articleBody");
    }

    private boolean isZone(MarkupElement place, int marks) {
        return switch (place.name()) {
            case "html", "body", "main", "article", "h1", "time" -> false;
            case "nav", "aside", "footer" -> true;
            default ->
                (ClassMark.BESIDE.isIn(marks) && !isMostOfPage(place.element()))
                        || (place.attributes().isStating()
                                && place.element().attr("itemtype").endsWith("Comment"));
        };
    }

    private static boolean isByTag(String tag) {
        return tag.equals("nav") || tag.equals("aside") || tag.equals("footer");
    }

    /** A part that holds so much of the source isn't beside the article, whatever it is called. */
    private boolean isMostOfPage(Element element) {
        return length(element) >= MOST_BESIDE * bodyLength;
    }

    private static int length(Element element) {
        return element.endSourceRange().endPos() - element.sourceRange().startPos();
    }

    /** The innermost zone; null for none. */
    Zone current() {
        return innermost;
    }

    /** All open zones but those of a tag hold the article; those around one that is known to do so are known too. */
    void holdArticle() {
        for (Zone zone = innermost; zone != null && !zone.byTag && !zone.holdsArticle; zone = zone.outer) {
            zone.holdsArticle = true;
        }
    }

    /** One part of the page. Whether it is beside the article is known when it was walked through. */
    static final class Zone {
        private final MarkupElement element;
        private final Zone outer;
        private final boolean byTag;
        private boolean holdsArticle;

        private Zone(MarkupElement element, Zone outer, boolean byTag) {
            this.element = element;
            this.outer = outer;
            this.byTag = byTag;
        }

        boolean isBeside() {
            Zone zone = this;
            while (zone != null && zone.holdsArticle) {
                zone = zone.outer;
            }
            return zone != null;
        }
    }
}
