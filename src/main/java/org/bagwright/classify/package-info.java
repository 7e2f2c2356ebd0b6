/**
 * From blocks to articles: a model judges each block, rules give it a role and part the articles. Pure, as {@code text} is; reads
 * its own two models.
 *
 * <p>{@link org.bagwright.classify.Features} → {@link org.bagwright.classify.BlockModel} → {@link
 * org.bagwright.classify.Judgement} → {@link org.bagwright.classify.Classification}.
 */
package org.bagwright.classify;
