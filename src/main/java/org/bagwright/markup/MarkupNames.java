package org.bagwright.markup;

/**
 * Names in the markup of a page, for each block the hashes of them: words in the class, id, role and the like.
 *
 * @param own of the block's own element
 * @param upper of its ancestors
 * @param parent of its parent alone
 * @param branch of the element just below the page's core that it stands in ({@link MarkupStructure})
 * @param links words in the addresses that it links to
 */
@SuppressWarnings("ArrayRecordComponent")
public record MarkupNames(long[][] own, long[][] upper, long[][] parent, long[][] branch, long[][] links) {}
