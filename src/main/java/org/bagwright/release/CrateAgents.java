package org.bagwright.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/**
 * Persons and organisations of an RO-Crate: ORCID iD or ROR as identifier where there is one. An organisation that is
 * named twice, as a creator and as the publisher say, is one entity; two persons of one name are two.
 */
final class CrateAgents {
    private static final String CONTACT = "#contact";

    private final Dataset dataset;
    private final List<String> creators = new ArrayList<>();
    /** Identifier to what has it. */
    private final Map<String, Creator> entities = new LinkedHashMap<>();
    /** Name of an organisation to its identifier. */
    private final Map<String, String> organisations = new LinkedHashMap<>();

    private final Optional<String> publisher;

    CrateAgents(Dataset dataset) {
        this.dataset = dataset;
        dataset.creators().forEach(creator -> creators.add(identifier(creator)));
        this.publisher = dataset.publisher().map(this::organisation);
    }

    /** Identifiers of the creators, in the order of the citation. */
    List<String> creators() {
        return creators.stream().distinct().toList();
    }

    Optional<String> publisher() {
        return publisher;
    }

    /** Writes an entity for each. */
    void write(JsonOutput out) throws IOException {
        Map<String, String> affiliations = affiliations();
        boolean first = true;
        for (Map.Entry<String, Creator> entity : List.copyOf(entities.entrySet())) {
            boolean answers = publisher.map(entity.getKey()::equals).orElse(first);
            write(out, entity.getKey(), entity.getValue(), affiliations, answers);
            first = false;
        }
        if (dataset.contact().isPresent()) {
            write(out, dataset.contact().get());
        }
    }

    private void write(JsonOutput out, String id, Creator creator, Map<String, String> affiliations, boolean answers)
            throws IOException {
        out.object(() -> {
            out.text("@id", id);
            out.text("@type", creator instanceof Creator.Person ? "Person" : "Organization");
            out.text("name", creator.displayName());
            if (creator instanceof Creator.Person person) {
                out.text("familyName", person.familyName());
                if (!person.givenName().isEmpty()) {
                    out.text("givenName", person.givenName());
                }
                if (person.affiliation().isPresent()) {
                    JsonLinks.link(
                            out,
                            "affiliation",
                            affiliations.get(person.affiliation().get()));
                }
            }
            if (answers && dataset.contact().isPresent()) {
                JsonLinks.link(out, "contactPoint", CONTACT);
            }
        });
    }

    private static void write(JsonOutput out, Dataset.Contact contact) throws IOException {
        out.object(() -> {
            out.text("@id", CONTACT);
            out.text("@type", "ContactPoint");
            out.text("name", contact.name());
            out.text("email", contact.email());
            out.text("telephone", contact.phone());
        });
    }

    /** Name to identifier; they become entities too. */
    private Map<String, String> affiliations() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Creator creator : dataset.creators()) {
            if (creator instanceof Creator.Person person) {
                person.affiliation().ifPresent(name -> ids.put(name, organisation(name)));
            }
        }
        return ids;
    }

    private String organisation(String name) {
        return identifier(new Creator.Organisation(name, Optional.empty()));
    }

    private String identifier(Creator creator) {
        if (creator instanceof Creator.Organisation organisation) {
            String known = organisations.get(organisation.name());
            if (known != null && organisation.ror().isEmpty()) {
                return known;
            }
            String id = organisation.ror().orElseGet(this::newIdentifier);
            organisations.putIfAbsent(organisation.name(), id);
            entities.putIfAbsent(id, creator);
            return id;
        }
        Creator.Person person = (Creator.Person) creator;
        String id = person.orcid().orElseGet(this::newIdentifier);
        entities.putIfAbsent(id, creator);
        return id;
    }

    private String newIdentifier() {
        return "#agent-" + (entities.size() + 1);
    }
}
