/**
 * Records as JSON and back: the lines of {@code documents.jsonl} and {@code captures.jsonl}, the schemas that they are
 * checked against, and the findings and summary that commands print with {@code --json}.
 *
 * <p>The one form that is written: compact JSON, keys in the order of the bag layout, UTF-8, one line feed. Jackson and
 * the schema validator are used here and nowhere else.
 */
package org.bagwright.json;
