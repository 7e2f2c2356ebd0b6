/**
 * What a document states of itself: title, authors, dates, agency, place, section, identifier, language, and what can be
 * counted. Reads labelled blocks, after the foreign stories are cut. Nothing is guessed: what isn't stated stays empty,
 * and what is carries the place where it stands. Pure.
 */
package org.bagwright.describe;
