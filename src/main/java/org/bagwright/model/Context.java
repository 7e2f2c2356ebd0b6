package org.bagwright.model;

import java.util.List;
import java.util.Optional;

/**
 * What a dataset stands in: who paid for it, what it belongs to, what it covers, who helped. All of it may be empty.
 *
 * @param languages BCP 47 tags of the dataset's texts, the main one first
 * @param laterDoi the DOI of a release that had none when it was made, as {@code 10.…/…}: it stands in the bag's tag files
 *     alone, so that the payload stays as it was released
 */
public record Context(
        List<Funding> funding,
        List<Related> related,
        Optional<Coverage> coverage,
        List<Contributor> contributors,
        List<String> languages,
        Optional<String> laterDoi) {
    /** Nothing is said of it. */
    public static final Context NONE =
            new Context(List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    public Context {
        funding = List.copyOf(funding);
        related = List.copyOf(related);
        contributors = List.copyOf(contributors);
        languages = List.copyOf(languages);
    }

    /**
     * One grant, or what a funder gave without one.
     *
     * @param funder its name
     * @param ror as {@code https://ror.org/…}
     * @param funderDoi its Crossref Funder ID, as {@code 10.13039/…}
     * @param award the funder's number of the grant
     * @param awardUrl its address, {@code http} or {@code https}
     */
    public record Funding(
            String funder,
            Optional<String> ror,
            Optional<String> funderDoi,
            Optional<String> award,
            Optional<String> awardTitle,
            Optional<String> awardUrl) {}

    /**
     * Another resource and how the dataset stands to it.
     *
     * @param identifier in the form that DataCite shows, without a resolver: {@code 10.…/…}, {@code arXiv:2001.00001},
     *     {@code 978-…}, {@code 1234-5678}, {@code ark:…}; else as written
     */
    public record Related(RelationType relation, String identifier, IdentifierKind kind, Optional<ResourceType> type) {

        /** Where it leads, as a URI; empty when that isn't known. */
        public Optional<String> address() {
            return kind.address(identifier);
        }
    }

    /**
     * What the dataset's content is about in space and time.
     *
     * @param places names of places
     * @param from first day, month or year: {@code 2016-11-23}, {@code 2016-11} or {@code 2016}; empty when open
     * @param to last day, month or year, not before {@code from}; empty when open
     */
    public record Coverage(List<String> places, Optional<String> from, Optional<String> to) {

        public Coverage {
            places = List.copyOf(places);
        }

        /** The time as an ISO 8601 interval, {@code from/to} with {@code ..} for an open end; empty when neither is known. */
        public Optional<String> interval() {
            return from.isEmpty() && to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(from.orElse("..") + "/" + to.orElse(".."));
        }
    }

    /** Somebody who helped. */
    public record Contributor(ContributorType type, Creator creator) {}
}
