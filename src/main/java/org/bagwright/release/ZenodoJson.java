package org.bagwright.release;

import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Context;
import org.bagwright.model.ContributorType;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * The content of {@code .zenodo.json}: the metadata that Zenodo reads at the top of a repository, before CITATION.cff.
 *
 * @see <a href="https://developers.zenodo.org/#depositions">Zenodo, deposition metadata</a>
 */
final class ZenodoJson {
    /** DataCite's types of contributors that Zenodo doesn't take. */
    private static final Set<ContributorType> AS_OTHER = Set.of(ContributorType.TRANSLATOR);

    private final JsonOutput json;
    private final Dataset dataset;

    private ZenodoJson(JsonOutput json, Dataset dataset) {
        this.json = json;
        this.dataset = dataset;
    }

    static String of(Dataset dataset, Optional<String> swhid) {
        return JsonText.of(json -> json.object(() -> new ZenodoJson(json, dataset).metadata(swhid)));
    }

    private void metadata(Optional<String> swhid) throws IOException {
        json.text("title", dataset.title());
        json.text("upload_type", "dataset");
        json.text("description", html(dataset.description().orElse(dataset.title())));
        json.array("creators", () -> {
            for (Creator creator : dataset.creators()) {
                json.object(() -> agent(creator));
            }
        });
        contributors();
        json.text("publication_date", dataset.date().toString());
        json.text("version", dataset.version().toString());
        json.text("access_right", "open");
        text("license", dataset.license().filter(ZenodoJson::isOneLicence).map(id -> id.toLowerCase(Locale.ROOT)));
        text("doi", dataset.doi());
        text("language", dataset.context().languages().stream().findFirst().flatMap(ZenodoJson::threeLetters));
        keywords();
        related();
        grants();
        locations();
        text("notes", notes(swhid));
    }

    private void agent(Creator creator) throws IOException {
        if (creator instanceof Creator.Person person) {
            json.text("name", inverted(person));
            text("affiliation", person.affiliation());
            text("orcid", person.orcid().map(orcid -> orcid.substring(orcid.lastIndexOf('/') + 1)));
        } else {
            json.text("name", creator.displayName());
        }
    }

    static String inverted(Creator.Person person) {
        return person.givenName().isBlank() ? person.familyName() : person.familyName() + ", " + person.givenName();
    }

    private void contributors() throws IOException {
        Optional<String> contact = dataset.contact().flatMap(Dataset.Contact::name);
        if (dataset.context().contributors().isEmpty() && contact.isEmpty()) {
            return;
        }
        json.array("contributors", () -> {
            for (Context.Contributor contributor : dataset.context().contributors()) {
                json.object(() -> {
                    agent(contributor.creator());
                    json.text(
                            "type",
                            AS_OTHER.contains(contributor.type())
                                    ? "Other"
                                    : contributor.type().term());
                });
            }
            if (contact.isPresent()) {
                json.object(() -> json.text("name", contact.get()).text("type", ContributorType.CONTACT_PERSON.term()));
            }
        });
    }

    private void keywords() throws IOException {
        if (!dataset.keywords().isEmpty()) {
            json.array("keywords", () -> {
                for (String keyword : dataset.keywords()) {
                    json.text(keyword);
                }
            });
        }
    }

    private void related() throws IOException {
        if (!dataset.context().related().isEmpty()) {
            json.array("related_identifiers", () -> {
                for (Context.Related related : dataset.context().related()) {
                    json.object(() -> json.text(
                                    "relation", lowerFirst(related.relation().term()))
                            .text("identifier", related.identifier())
                            .text("scheme", related.kind().word()));
                }
            });
        }
    }

    /** Zenodo knows a grant by its funder's Crossref Funder ID and its number. */
    private void grants() throws IOException {
        boolean any = dataset.context().funding().stream().anyMatch(ZenodoJson::isKnownGrant);
        if (any) {
            json.array("grants", () -> {
                for (Context.Funding funding : dataset.context().funding()) {
                    if (isKnownGrant(funding)) {
                        String id = funding.funderDoi().orElseThrow() + "::"
                                + funding.award().orElseThrow();
                        json.object(() -> json.text("id", id));
                    }
                }
            });
        }
    }

    private static boolean isKnownGrant(Context.Funding funding) {
        return funding.funderDoi().isPresent() && funding.award().isPresent();
    }

    private void locations() throws IOException {
        Optional<Context.Coverage> coverage = dataset.context().coverage();
        if (coverage.isPresent() && !coverage.get().places().isEmpty()) {
            json.array("locations", () -> {
                for (String place : coverage.get().places()) {
                    json.object(() -> json.text("place", place));
                }
            });
        }
    }

    /** What Zenodo has no field for. */
    private Optional<String> notes(Optional<String> swhid) {
        StringBuilder notes = new StringBuilder();
        dataset.rights().ifPresent(rights -> notes.append("<p>Rights in the texts: ")
                .append(html(rights))
                .append("</p>"));
        dataset.context().coverage().flatMap(Context.Coverage::interval).ifPresent(interval -> notes.append(
                        "<p>Time covered: ")
                .append(html(interval))
                .append("</p>"));
        for (Context.Funding funding : dataset.context().funding()) {
            if (!isKnownGrant(funding)) {
                notes.append("<p>Funded by ")
                        .append(html(Readme.funding(funding)))
                        .append("</p>");
            }
        }
        swhid.ifPresent(id -> notes.append("<p>").append(html(id)).append("</p>"));
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.toString());
    }

    private void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(key, value.get());
        }
    }

    private static boolean isOneLicence(String licence) {
        return licence.matches("[A-Za-z0-9.-]+") && !licence.startsWith("LicenseRef-");
    }

    private static String lowerFirst(String term) {
        return term.substring(0, 1).toLowerCase(Locale.ROOT) + term.substring(1);
    }

    /** ISO 639-2, which Zenodo asks for. */
    private static Optional<String> threeLetters(String tag) {
        try {
            return Optional.of(Locale.forLanguageTag(tag).getISO3Language()).filter(code -> !code.isEmpty());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
