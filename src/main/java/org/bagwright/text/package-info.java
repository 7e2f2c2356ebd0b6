/**
 * From octets to blocks of text, and what can be measured of them: decode, segment. Pure: the same capture gives the same
 * value, and nothing is read but the capture.
 *
 * <p>{@link org.bagwright.text.Decoding} → {@link org.bagwright.text.Segmentation} → {@link org.bagwright.text.Traits}.
 */
package org.bagwright.text;
