/**
 * Bags (RFC 8493): written in one pass, verified in one pass, published in one step.
 *
 * <p>{@link org.bagwright.bag.BagDraft} writes, {@link org.bagwright.bag.BagVerifier} reads any bag and makes the
 * {@link org.bagwright.bag.VerifiedBag} that alone can be given to {@link org.bagwright.bag.Publication}.
 */
package org.bagwright.bag;
