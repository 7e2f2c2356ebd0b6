package org.bagwright.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.ControlledTerm;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;
import org.bagwright.model.IdentifierKind;
import org.bagwright.model.Octets;
import org.bagwright.model.RelationType;
import org.bagwright.model.ResourceType;
import org.bagwright.model.Version;

/** The dataset that a bag's own {@code metadata/datacite.xml} describes; what it has no room for is in the bag's metadata. */
public final class DataciteReading {
    private static final String DOI_RESOLVER = "https://doi.org/";

    private final XmlElement record;
    private final BagInfo info;

    private DataciteReading(XmlElement record, BagInfo info) {
        this.record = record;
        this.info = info;
    }

    /**
     * What was read.
     *
     * @param dataset its DOI is the registered one; empty when the record can't be read
     * @param swhid of the payload, when it is stated
     * @param flaw why it can't be read; empty when it can
     */
    public record Described(Optional<Dataset> dataset, Optional<String> swhid, String flaw) {}

    /** Reads {@code xml}, which anybody may have written. */
    public static Described read(Octets xml, BagInfo info) {
        try {
            DataciteReading reading = new DataciteReading(XmlElement.parse(xml), info);
            return new Described(Optional.of(reading.dataset()), reading.alternate(DataciteRecord.SWHID), "");
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Described(Optional.empty(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Dataset dataset() {
        Version version = Version.parse(needed("version"));
        String release = alternate(DataciteRecord.RELEASE_NAME).orElseThrow(() -> missing("the name of the release"));
        if (!release.endsWith("-" + version)) {
            throw new IllegalArgumentException("the release '" + release + "' isn't of version " + version);
        }
        return new Dataset(
                release.substring(0, release.length() - version.toString().length() - 1),
                version,
                record.list("titles").stream()
                        .findFirst()
                        .orElseThrow(() -> missing("title"))
                        .text(),
                record.list("descriptions").stream()
                        .filter(d -> d.attribute("descriptionType").equals("Abstract"))
                        .map(XmlElement::text)
                        .findFirst(),
                record.list("creators").stream()
                        .map(creator -> agent(creator, "creatorName"))
                        .toList(),
                stated("publisher").filter(name -> !name.equals(DataciteRecord.UNAVAILABLE)),
                contact(),
                right(DataciteRecord.LICENCE),
                right(DataciteRecord.RIGHTS),
                LocalDate.parse(date("Issued").orElseThrow(() -> missing("date of issue"))),
                texts("subjects"),
                Optional.of(needed("identifier")).filter(doi -> doi.startsWith("10.")),
                info.first("Previous-Version").map(Version::parse),
                context());
    }

    private Context context() {
        return new Context(
                record.list("fundingReferences").stream()
                        .map(DataciteReading::funding)
                        .toList(),
                record.list("relatedIdentifiers").stream()
                        .map(DataciteReading::related)
                        .toList(),
                coverage(),
                contributors(),
                stated("language").stream().toList(),
                Optional.empty());
    }

    private static Creator agent(XmlElement agent, String nameElement) {
        XmlElement name = agent.child(nameElement).orElseThrow(() -> missing(nameElement));
        Optional<String> identifier = agent.text("nameIdentifier");
        if (!name.attribute("nameType").equals("Personal")) {
            return new Creator.Organisation(name.text(), identifier);
        }
        Optional<XmlElement> affiliation = agent.child("affiliation");
        return new Creator.Person(
                agent.text("familyName").orElse(name.text()),
                agent.text("givenName").orElse(""),
                identifier,
                affiliation.map(XmlElement::text),
                affiliation.map(a -> a.attribute("affiliationIdentifier")).filter(ror -> !ror.isEmpty()));
    }

    private Optional<Dataset.Contact> contact() {
        Optional<String> name = record.list("contributors").stream()
                .flatMap(contributor -> contributor.child("contributorName").stream())
                .filter(n -> n.attribute("nameType").isEmpty())
                .map(XmlElement::text)
                .findFirst();
        Optional<String> email = info.first("Contact-Email");
        Optional<String> phone = info.first("Contact-Phone");
        return name.isEmpty() && email.isEmpty() && phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dataset.Contact(name, email, phone));
    }

    private List<Context.Contributor> contributors() {
        List<Context.Contributor> contributors = new ArrayList<>();
        for (XmlElement contributor : record.list("contributors")) {
            boolean named = contributor
                    .child("contributorName")
                    .filter(name -> !name.attribute("nameType").isEmpty())
                    .isPresent();
            if (named) {
                contributors.add(new Context.Contributor(
                        term(ContributorType.values(), contributor.attribute("contributorType")),
                        agent(contributor, "contributorName")));
            }
        }
        return contributors;
    }

    private Optional<Context.Coverage> coverage() {
        List<String> places = record.list("geoLocations").stream()
                .flatMap(location -> location.text("geoLocationPlace").stream())
                .toList();
        Optional<String> interval = date("Coverage");
        if (places.isEmpty() && interval.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = interval.orElse("/").split("/", -1);
        Function<Integer, Optional<String>> end =
                i -> Optional.of(i < ends.length ? ends[i] : "").filter(text -> !text.isEmpty());
        return Optional.of(new Context.Coverage(places, end.apply(0), end.apply(1)));
    }

    private static Context.Related related(XmlElement related) {
        String type = related.attribute("resourceTypeGeneral");
        return new Context.Related(
                term(RelationType.values(), related.attribute("relationType")),
                related.text(),
                term(IdentifierKind.values(), related.attribute("relatedIdentifierType")),
                type.isEmpty() ? Optional.empty() : Optional.of(term(ResourceType.values(), type)));
    }

    private static Context.Funding funding(XmlElement funding) {
        Optional<XmlElement> identifier = funding.child("funderIdentifier");
        boolean ror = identifier
                .filter(id -> id.attribute("funderIdentifierType").equals("ROR"))
                .isPresent();
        Optional<String> value = identifier.map(XmlElement::text);
        Optional<String> award = funding.text("awardNumber");
        Optional<String> url = funding.child("awardNumber")
                .map(number -> number.attribute("awardURI"))
                .filter(uri -> !uri.isEmpty());
        return new Context.Funding(
                funding.text("funderName").orElseThrow(() -> missing("funderName")),
                ror ? value : Optional.empty(),
                ror ? Optional.empty() : value.map(doi -> doi.replace(DOI_RESOLVER, "")),
                award.equals(url) ? Optional.empty() : award,
                funding.text("awardTitle"),
                url);
    }

    private Optional<String> right(String about) {
        return record.list("rightsList").stream()
                .map(XmlElement::text)
                .filter(text -> text.startsWith(about))
                .map(text -> text.substring(about.length()))
                .findFirst();
    }

    private Optional<String> date(String type) {
        return record.list("dates").stream()
                .filter(date -> date.attribute("dateType").equals(type))
                .map(XmlElement::text)
                .findFirst();
    }

    private Optional<String> alternate(String type) {
        return record.list("alternateIdentifiers").stream()
                .filter(identifier ->
                        identifier.attribute("alternateIdentifierType").equals(type))
                .map(XmlElement::text)
                .findFirst();
    }

    private List<String> texts(String list) {
        return record.list(list).stream().map(XmlElement::text).toList();
    }

    private Optional<String> stated(String name) {
        return record.text(name);
    }

    private String needed(String name) {
        return stated(name).orElseThrow(() -> missing(name));
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("it has no " + what);
    }

    private static <T extends ControlledTerm> T term(T[] terms, String word) {
        for (T term : terms) {
            if (term.term().equals(word)) {
                return term;
            }
        }
        throw new IllegalArgumentException("not a term of DataCite's: '" + word + "'");
    }
}
