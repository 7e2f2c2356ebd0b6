package org.bagwright.config;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Creator;

/** A person or an organisation from its section of {@code bagwright.yaml}. */
final class CreatorReading {
    static final List<String> KEYS =
            List.of("name", "ror", "family-name", "given-name", "orcid", "affiliation", "affiliation-ror");
    private static final List<String> PERSON_KEYS =
            List.of("family-name", "given-name", "orcid", "affiliation", "affiliation-ror");

    private CreatorReading() {}

    static Optional<Creator> creator(YamlSection creator) {
        boolean person = PERSON_KEYS.stream().anyMatch(creator::has);
        boolean organisation = creator.has("name") || creator.has("ror");
        if (person && organisation) {
            creator.refuse(
                    "name",
                    "this is an organisation (name, ror) or a person (family-name, given-name, orcid, affiliation,"
                            + " affiliation-ror), not both",
                    "write two items, or family-name and given-name in place of name");
            return Optional.empty();
        }
        return person ? person(creator) : organisation(creator);
    }

    private static Optional<Creator> person(YamlSection person) {
        person.require("family-name", "family-name: …");
        Optional<String> given = person.text("given-name");
        Optional<String> orcid = person.value("orcid", Identifiers::orcid);
        Optional<String> affiliation = person.text("affiliation");
        Optional<String> ror = person.value("affiliation-ror", Identifiers::ror);
        if (ror.isPresent() && !person.has("affiliation")) {
            person.refuse(
                    "affiliation-ror", "'affiliation-ror' stands without a name", "add affiliation: with the name");
        }
        return person.text("family-name")
                .map(family -> new Creator.Person(family, given.orElse(""), orcid, affiliation, ror));
    }

    private static Optional<Creator> organisation(YamlSection organisation) {
        organisation.require("name", "name: …, or family-name: … and given-name: …");
        Optional<String> ror = organisation.value("ror", Identifiers::ror);
        return organisation.text("name").map(name -> new Creator.Organisation(name, ror));
    }
}
