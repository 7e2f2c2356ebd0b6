/**
 * The same of marked-up pages, with their tree: the second way to make blocks, what the markup tells of each, and what
 * the page states of itself. Alone in knowing the parser. Pure, as {@code text} is.
 *
 * <p>{@link org.bagwright.markup.MarkupSegmentation} → {@link org.bagwright.markup.MarkupTraits}.
 */
package org.bagwright.markup;
