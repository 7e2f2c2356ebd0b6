package org.bagwright.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The items of microdata around the current element, each inside another. */
final class OpenItems {
    private final Deque<Item> open = new ArrayDeque<>();

    /**
     * An item that wasn't left yet.
     *
     * @param property that the item is the value of; "" when it is none's
     */
    private record Item(MarkupElement element, String property) {}

    /** Comes to an element: leaves the items that ended before it and opens its own, if it is one. */
    void enter(MarkupElement place) {
        while (!open.isEmpty() && open.peek().element().end() <= place.index()) {
            open.pop();
        }
        Element element = place.element();
        if (place.attributes().isStating() && element.hasAttr("itemscope")) {
            open.push(new Item(
                    place, element.attr("itemprop").toLowerCase(Locale.ROOT).strip()));
        }
    }

    /** The property with that of the item around it: {@code author.name} for the name of the item that is the author. */
    String scoped(String property) {
        String outer = open.isEmpty() ? "" : open.peek().property();
        return outer.isEmpty() ? property : outer + '.' + property;
    }
}
