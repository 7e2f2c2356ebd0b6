/**
 * Checks any bag (RFC 8493 and the drafts before it), whoever made it.
 *
 * <p>{@link org.bagwright.verify.BagVerifier} reads a {@link org.bagwright.verify.BagContainer} and gives a {@link
 * org.bagwright.verify.Verification}. What is beyond BagIt is a {@link org.bagwright.verify.FurtherCheck}.
 */
package org.bagwright.verify;
