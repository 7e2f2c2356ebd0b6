/**
 * Bags (RFC 8493) written in one pass and published in one step.
 *
 * <p>{@link org.bagwright.bag.BagDraft} writes; {@link org.bagwright.bag.Publication} puts in place what {@link
 * org.bagwright.verify.BagVerifier} read and found valid.
 */
package org.bagwright.bag;
