package org.bagwright.review;

import java.util.List;
import org.bagwright.model.Digest;

/**
 * What is remembered of a capture.
 *
 * @param offset where its record begins
 * @param title of its first document; its name where it has none
 * @param documents ids
 */
record CaptureRow(String id, String name, Digest sha512, long offset, String title, List<String> documents) {}
