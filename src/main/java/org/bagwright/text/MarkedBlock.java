package org.bagwright.text;

import org.bagwright.model.Block;
import org.jsoup.nodes.Element;

/**
 * A block of a marked-up source.
 *
 * @param element the smallest block-level element that holds it
 */
record MarkedBlock(Block block, Element element) {}
