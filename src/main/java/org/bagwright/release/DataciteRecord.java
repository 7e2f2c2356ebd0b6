package org.bagwright.release;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.bagwright.model.BagPath;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * {@code metadata/datacite.xml}: the release in the DataCite Metadata Schema 4.6. A release without a DOI has the schema's own
 * word for "none was assigned" in its place; its name and its SWHID are alternate identifiers.
 *
 * @see <a href="https://schema.datacite.org/meta/kernel-4.6/">DataCite Metadata Schema 4.6</a>
 */
public final class DataciteRecord {
    /** Where it lies in a bag: a tag file, so that a DOI can be added without touching the payload. */
    public static final BagPath PATH = new BagPath("metadata/datacite.xml");

    /** The schema's standard value for a value that was not assigned (its appendix 3). */
    static final String UNASSIGNED = ":unas";
    /** The schema's standard value for a value that is not available. */
    static final String UNAVAILABLE = ":unav";

    static final String RELEASE_NAME = "Bagwright release";
    static final String SWHID = "SWHID";
    static final String LICENCE = "Metadata and compilation: ";
    static final String RIGHTS = "Texts and captures: ";

    private static final String NAMESPACE = "http://datacite.org/schema/kernel-4";
    /** Of the files that every release holds. */
    private static final List<String> FORMATS =
            List.of("text/plain", "text/csv", "application/jsonl", "application/schema+json");

    private static final Pattern IDENTIFIER = Pattern.compile("<identifier\\b[^<>]*>[^<]*</identifier>");

    private final XmlLines xml;
    private final Dataset dataset;

    private DataciteRecord(XmlLines xml, Dataset dataset) {
        this.xml = xml;
        this.dataset = dataset;
    }

    /**
     * The file's content.
     *
     * @param swhid of the release's payload, where it is known
     * @param sizes what it holds in figures, such as {@code 6 documents}
     */
    public static String of(Dataset dataset, Optional<String> swhid, List<String> sizes) {
        StringWriter out = new StringWriter(4096);
        try {
            XmlLines xml = new XmlLines(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            new DataciteRecord(xml, dataset.registered()).write(swhid, sizes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory doesn't fail", e);
        }
        return out.toString();
    }

    /**
     * The record {@code xml} with {@code doi} in the place of its identifier; nothing else changes.
     *
     * @throws IllegalArgumentException when it has no identifier
     */
    public static String withDoi(String xml, String doi) {
        Matcher identifier = IDENTIFIER.matcher(xml);
        if (!identifier.find()) {
            throw new IllegalArgumentException("the record has no identifier");
        }
        return xml.substring(0, identifier.start())
                + "<identifier identifierType=\"DOI\">" + doi + "</identifier>"
                + xml.substring(identifier.end());
    }

    private void write(Optional<String> swhid, List<String> sizes) throws XMLStreamException {
        xml.begin("resource", NAMESPACE, NAMESPACE + " https://schema.datacite.org/meta/kernel-4.6/metadata.xsd");
        xml.line("identifier", dataset.doi().orElse(UNASSIGNED), "identifierType", "DOI");
        xml.within(
                "creators", dataset.creators(), creator -> xml.within("creator", () -> agent("creatorName", creator)));
        xml.within("titles", List.of(dataset.title()), title -> xml.line("title", title));
        publisher();
        xml.line("publicationYear", Integer.toString(dataset.date().getYear()));
        xml.line("resourceType", "Dataset", "resourceTypeGeneral", "Dataset");
        xml.within("subjects", dataset.keywords(), keyword -> xml.line("subject", keyword));
        contributors();
        dates();
        xml.optional("language", dataset.context().languages().stream().findFirst());
        xml.within("alternateIdentifiers", () -> {
            xml.line("alternateIdentifier", dataset.releaseName(), "alternateIdentifierType", RELEASE_NAME);
            if (swhid.isPresent()) {
                xml.line("alternateIdentifier", swhid.get(), "alternateIdentifierType", SWHID);
            }
        });
        xml.within("relatedIdentifiers", dataset.context().related(), this::related);
        xml.within("sizes", sizes, size -> xml.line("size", size));
        xml.within("formats", FORMATS, format -> xml.line("format", format));
        xml.line("version", dataset.version().toString());
        rights();
        xml.within(
                "descriptions",
                dataset.description().stream().toList(),
                text -> xml.line("description", text, "descriptionType", "Abstract"));
        xml.within(
                "geoLocations",
                dataset.context().coverage().map(Context.Coverage::places).orElse(List.of()),
                place -> xml.within("geoLocation", () -> xml.line("geoLocationPlace", place)));
        xml.within(
                "fundingReferences",
                dataset.context().funding(),
                funding -> xml.within("fundingReference", () -> funding(funding)));
        xml.end();
    }

    private void agent(String element, Creator creator) throws XMLStreamException {
        if (creator instanceof Creator.Person person) {
            xml.line(element, ZenodoJson.inverted(person), "nameType", "Personal");
            xml.optional("givenName", Optional.of(person.givenName()).filter(name -> !name.isEmpty()));
            xml.line("familyName", person.familyName());
            if (person.orcid().isPresent()) {
                nameIdentifier(person.orcid().get(), "ORCID", "https://orcid.org");
            }
            affiliation(person);
        } else if (creator instanceof Creator.Organisation organisation) {
            xml.line(element, organisation.name(), "nameType", "Organizational");
            if (organisation.ror().isPresent()) {
                nameIdentifier(organisation.ror().get(), "ROR", "https://ror.org");
            }
        }
    }

    private void nameIdentifier(String identifier, String scheme, String schemeUri) throws XMLStreamException {
        xml.line("nameIdentifier", identifier, "nameIdentifierScheme", scheme, "schemeURI", schemeUri);
    }

    private void affiliation(Creator.Person person) throws XMLStreamException {
        if (person.affiliation().isPresent() && person.affiliationRor().isPresent()) {
            xml.line(
                    "affiliation",
                    person.affiliation().get(),
                    "affiliationIdentifier",
                    person.affiliationRor().get(),
                    "affiliationIdentifierScheme",
                    "ROR",
                    "schemeURI",
                    "https://ror.org");
        } else {
            xml.optional("affiliation", person.affiliation());
        }
    }

    /** An organisation that is named among the creators has told its ROR there. */
    private void publisher() throws XMLStreamException {
        String name = dataset.publisher().orElse(UNAVAILABLE);
        Optional<String> ror = dataset.creators().stream()
                .filter(Creator.Organisation.class::isInstance)
                .map(Creator.Organisation.class::cast)
                .filter(organisation -> organisation.name().equals(name))
                .flatMap(organisation -> organisation.ror().stream())
                .findFirst();
        if (ror.isPresent()) {
            xml.line(
                    "publisher",
                    name,
                    "publisherIdentifier",
                    ror.get(),
                    "publisherIdentifierScheme",
                    "ROR",
                    "schemeURI",
                    "https://ror.org");
        } else {
            xml.line("publisher", name);
        }
    }

    /** The contact has no name type, which tells it from a contributor of the same type. */
    private void contributors() throws XMLStreamException {
        Optional<String> contact = dataset.contact().flatMap(Dataset.Contact::name);
        if (contact.isEmpty() && dataset.context().contributors().isEmpty()) {
            return;
        }
        xml.within("contributors", () -> {
            for (Context.Contributor contributor : dataset.context().contributors()) {
                xml.within(
                        "contributor",
                        () -> agent("contributorName", contributor.creator()),
                        "contributorType",
                        contributor.type().term());
            }
            if (contact.isPresent()) {
                xml.within(
                        "contributor",
                        () -> xml.line("contributorName", contact.get()),
                        "contributorType",
                        ContributorType.CONTACT_PERSON.term());
            }
        });
    }

    private void dates() throws XMLStreamException {
        Optional<Context.Coverage> coverage = dataset.context().coverage();
        xml.within("dates", () -> {
            xml.line("date", dataset.date().toString(), "dateType", "Issued");
            if (coverage.flatMap(Context.Coverage::interval).isPresent()) {
                String from = coverage.get().from().orElse("");
                String to = coverage.get().to().orElse("");
                xml.line("date", from + "/" + to, "dateType", "Coverage");
            }
        });
    }

    private void related(Context.Related related) throws XMLStreamException {
        String relation = related.relation().term();
        String kind = related.kind().term();
        if (related.type().isPresent()) {
            xml.line(
                    "relatedIdentifier",
                    related.identifier(),
                    "relatedIdentifierType",
                    kind,
                    "relationType",
                    relation,
                    "resourceTypeGeneral",
                    related.type().get().term());
        } else {
            xml.line(
                    "relatedIdentifier", related.identifier(), "relatedIdentifierType", kind, "relationType", relation);
        }
    }

    /** Both stand here, so each says what it is about. */
    private void rights() throws XMLStreamException {
        if (dataset.license().isEmpty() && dataset.rights().isEmpty()) {
            return;
        }
        xml.within("rightsList", () -> {
            if (dataset.license().isPresent()) {
                right(LICENCE, dataset.license().get(), true);
            }
            if (dataset.rights().isPresent()) {
                right(
                        RIGHTS,
                        dataset.rights().get(),
                        CitationFile.isKnownLicence(dataset.rights().get()));
            }
        });
    }

    private void right(String about, String right, boolean licence) throws XMLStreamException {
        if (right.matches("https?://\\S+")) {
            xml.line("rights", about + right, "rightsURI", right);
        } else if (!licence) {
            xml.line("rights", about + right);
        } else if (right.contains(" ") || right.contains("LicenseRef-")) {
            xml.line("rights", about + right, "rightsIdentifier", right, "rightsIdentifierScheme", "SPDX");
        } else {
            xml.line(
                    "rights",
                    about + right,
                    "rightsURI",
                    "https://spdx.org/licenses/" + right + ".html",
                    "rightsIdentifier",
                    right,
                    "rightsIdentifierScheme",
                    "SPDX",
                    "schemeURI",
                    "https://spdx.org/licenses/");
        }
    }

    /** The schema has room for one identifier of a funder: its ROR before its Crossref Funder ID. */
    private void funding(Context.Funding funding) throws XMLStreamException {
        xml.line("funderName", funding.funder());
        if (funding.ror().isPresent()) {
            xml.line(
                    "funderIdentifier",
                    funding.ror().get(),
                    "funderIdentifierType",
                    "ROR",
                    "schemeURI",
                    "https://ror.org");
        } else if (funding.funderDoi().isPresent()) {
            xml.line(
                    "funderIdentifier",
                    "https://doi.org/" + funding.funderDoi().get(),
                    "funderIdentifierType",
                    "Crossref Funder ID",
                    "schemeURI",
                    "https://doi.org/10.13039/100000001");
        }
        Optional<String> number = funding.award().or(funding::awardUrl);
        if (number.isPresent() && funding.awardUrl().isPresent()) {
            xml.line("awardNumber", number.get(), "awardURI", funding.awardUrl().get());
        } else {
            xml.optional("awardNumber", number);
        }
        xml.optional("awardTitle", funding.awardTitle());
    }
}
