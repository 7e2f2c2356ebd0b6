/**
 * Serialised bags (RFC 8493, section 4): zip and tar archives, plain or compressed, read as they are and never unpacked.
 *
 * <p>{@link org.bagwright.archive.SerializedBag} is the bag. Below it an {@code Archive} gives {@code Member}s in their
 * order, as often as it is asked. What is wrong with an archive is a finding; only what the file system can't do is an
 * {@link java.io.IOException}. Commons Compress is used here and nowhere else.
 */
package org.bagwright.archive;
