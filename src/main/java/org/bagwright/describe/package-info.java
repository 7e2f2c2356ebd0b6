/**
 * What one document says of itself, and what can be told of it: title, authors, dates, agency, language, statistics.
 *
 * <p>Pure: text in, value out. The only thing read is the language profiles on the class path, which never change.
 */
package org.bagwright.describe;
