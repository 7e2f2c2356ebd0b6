/**
 * From octets to labelled text: decode, segment, classify. Pure: the same capture gives the same value, and nothing is
 * read but the capture.
 *
 * <p>{@link org.bagwright.text.Decoding} → {@link org.bagwright.text.Segmentation} →
 * {@link org.bagwright.text.Classification}.
 */
package org.bagwright.text;
