package org.bagwright.describe;

import java.util.List;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.LabelledBlock;
import org.bagwright.model.MarkupStatement;

/**
 * An article as it is to be described.
 *
 * @param blocks that are its own
 * @param pageBlocks all of the page that it stands on: they tell how the page writes dates
 * @param markup what the page's markup states of it; empty for plain text
 * @param text its cleaned text
 * @param catalogue what the catalogue states of it
 * @param place where findings point
 */
public record Article(
        List<LabelledBlock> blocks,
        List<LabelledBlock> pageBlocks,
        List<MarkupStatement> markup,
        String text,
        CatalogueRow catalogue,
        String place) {}
