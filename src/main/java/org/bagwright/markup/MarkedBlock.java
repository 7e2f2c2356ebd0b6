package org.bagwright.markup;

import org.bagwright.model.Block;
import org.jsoup.nodes.Element;

/**
 * A block of a marked-up source.
 *
 * @param place the smallest block-level element that holds it
 */
record MarkedBlock(Block block, MarkupElement place) {
    /** The parser's element of its place. */
    Element element() {
        return place.element();
    }
}
