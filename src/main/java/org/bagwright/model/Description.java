package org.bagwright.model;

import java.util.List;
import java.util.Optional;

/**
 * What a document says of itself, or its catalogue of it, each value with its evidence; empty where nothing is stated.
 * The keys follow Dublin Core: title, creator, publisher, date, language, identifier, rights.
 *
 * @param authors names without "By", in the order stated
 * @param agency the news agency credited
 * @param published ISO 8601 date, or date-time with its offset if a zone is stated; only as precise as stated
 * @param modified as {@code published}
 * @param datelinePlace as in {@code SEOUL, SOUTH KOREA — …}
 * @param language BCP 47
 * @param identifier the publisher's own number
 * @param rights SPDX id, rightsstatements.org URI, or text
 */
public record Description(
        Optional<Stated<String>> title,
        Optional<Stated<String>> subtitle,
        Optional<Stated<List<String>>> authors,
        Optional<Stated<String>> agency,
        Optional<Stated<String>> publisher,
        Optional<Stated<String>> published,
        Optional<Stated<String>> modified,
        Optional<Stated<String>> datelinePlace,
        Optional<Stated<String>> language,
        Optional<Stated<List<String>>> section,
        Optional<Stated<String>> identifier,
        Optional<Stated<String>> url,
        Optional<Stated<String>> retrieved,
        Optional<Stated<String>> rights) {}
