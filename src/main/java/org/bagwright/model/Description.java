package org.bagwright.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
        Optional<Stated<String>> rights) {

    /** All of them, in the order of the record's keys. */
    public List<Optional<? extends Stated<?>>> values() {
        return List.of(
                title,
                subtitle,
                authors,
                agency,
                publisher,
                published,
                modified,
                datelinePlace,
                language,
                section,
                identifier,
                url,
                retrieved,
                rights);
    }

    /** The same with another publisher and other rights. */
    public Description with(Optional<Stated<String>> newPublisher, Optional<Stated<String>> newRights) {
        return new Description(
                title,
                subtitle,
                authors,
                agency,
                newPublisher,
                published,
                modified,
                datelinePlace,
                language,
                section,
                identifier,
                url,
                retrieved,
                newRights);
    }

    /**
     * The same without some values; {@code left} is told their keys. Dates and tags stay.
     *
     * @param tells of which texts go
     * @param quotes of which addresses and statements of rights go
     */
    public Description without(Predicate<String> tells, Predicate<String> quotes, Consumer<String> left) {
        return new Description(
                kept("title", title, tells, left),
                kept("subtitle", subtitle, tells, left),
                keptList("authors", authors, tells, left),
                kept("agency", agency, tells, left),
                kept("publisher", publisher, tells, left),
                published,
                modified,
                kept("dateline_place", datelinePlace, tells, left),
                language,
                keptList("section", section, tells, left),
                kept("identifier", identifier, tells, left),
                kept("url", url, quotes, left),
                retrieved,
                kept("rights", rights, quotes, left));
    }

    /** The same without a subtitle. */
    public Description withoutSubtitle() {
        return new Description(
                title,
                Optional.empty(),
                authors,
                agency,
                publisher,
                published,
                modified,
                datelinePlace,
                language,
                section,
                identifier,
                url,
                retrieved,
                rights);
    }

    private static Optional<Stated<String>> kept(
            String key, Optional<Stated<String>> value, Predicate<String> tells, Consumer<String> left) {
        boolean goes = value.filter(v -> tells.test(v.value())).isPresent();
        if (goes) {
            left.accept(key);
        }
        return goes ? Optional.empty() : value;
    }

    private static Optional<Stated<List<String>>> keptList(
            String key, Optional<Stated<List<String>>> value, Predicate<String> tells, Consumer<String> left) {
        boolean goes =
                value.filter(v -> tells.test(String.join(" ", v.value()))).isPresent();
        if (goes) {
            left.accept(key);
        }
        return goes ? Optional.empty() : value;
    }
}
