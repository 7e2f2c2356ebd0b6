package org.bagwright.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.IdentifierKind;
import org.bagwright.model.PlainDataset;
import org.bagwright.model.RelationType;
import org.bagwright.model.ResourceType;
import org.bagwright.model.Version;

/** Datasets that say all that can be said, and the least. */
final class SampleDatasets {
    static final String SWHID = "swh:1:dir:94a9ed024d3859793618152ea559a168bbcbb5e2";

    private SampleDatasets() {}

    static Creator.Person carberry() {
        return new Creator.Person(
                "Carberry",
                "Josiah",
                Optional.of("https://orcid.org/0000-0002-1825-0097"),
                Optional.of("Brown University"),
                Optional.of("https://ror.org/05gq02987"));
    }

    static Creator.Person person(String family, String given) {
        return new Creator.Person(family, given, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Creator.Organisation organisation(String name) {
        return new Creator.Organisation(name, Optional.empty());
    }

    /** Everything is said; {@code title} stands wherever a text of one's own can stand. */
    static Dataset full(String title) {
        return new Dataset(
                "news",
                Version.parse("1.10.0"),
                title,
                Optional.of(title),
                List.of(new Creator.Organisation(title, Optional.of("https://ror.org/04wxnsj81")), carberry()),
                Optional.of("The press"),
                Optional.of(new Dataset.Contact(
                        Optional.of(title), Optional.of("office@example.org"), Optional.of("+49 30 1"))),
                Optional.of("CC0-1.0"),
                Optional.of(title),
                LocalDate.of(2026, 11, 23),
                List.of("no", title),
                Optional.of("10.5281/zenodo.1003150"),
                Optional.of(Version.parse("1.9.0")),
                context(title));
    }

    private static Context context(String title) {
        return new Context(
                List.of(
                        new Context.Funding(
                                title,
                                Optional.of("https://ror.org/018mejw64"),
                                Optional.empty(),
                                Optional.of("123"),
                                Optional.of(title),
                                Optional.of("https://example.org/grants/123")),
                        new Context.Funding(
                                "Another",
                                Optional.empty(),
                                Optional.of("10.13039/501100001659"),
                                Optional.of("7"),
                                Optional.empty(),
                                Optional.empty()),
                        new Context.Funding(
                                "A third",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(
                        new Context.Related(
                                RelationType.IS_DERIVED_FROM,
                                "https://example.org/archive?a=1&b=2",
                                IdentifierKind.URL,
                                Optional.of(ResourceType.COLLECTION)),
                        new Context.Related(
                                RelationType.IS_CITED_BY,
                                "10.1002/(SICI)1<6::A>3.0.CO;2-O",
                                IdentifierKind.DOI,
                                Optional.empty())),
                Optional.of(
                        new Context.Coverage(List.of("Seoul", title), Optional.of("2016"), Optional.of("2023-11-22"))),
                List.of(
                        new Context.Contributor(ContributorType.DATA_CURATOR, person("de la Cruz", "María")),
                        new Context.Contributor(ContributorType.CONTACT_PERSON, organisation("The desk"))),
                List.of("en"),
                Optional.empty());
    }

    /** No more than must be said. */
    static Dataset least() {
        return least(List.of(organisation("A")), Optional.empty());
    }

    /** The least, by these creators. */
    static Dataset by(List<Creator> creators) {
        return least(creators, Optional.empty());
    }

    /** The least under this licence. */
    static Dataset licensed(String licence) {
        return least(List.of(organisation("A")), Optional.of(licence));
    }

    private static Dataset least(List<Creator> creators, Optional<String> licence) {
        return PlainDataset.of("news", "0.1.0", "News", creators, Optional.empty(), licence);
    }
}
