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
        this.publisher = dataset.publisher().map(name -> organisation(name, Optional.empty()));
    }

    /** Identifiers of the creators, in the order of the citation. */
    List<String> creators() {
        return creators.stream().distinct().toList();
    }

    Optional<String> publisher() {
        return publisher;
    }

    /** Writes an entity for each of whom {@link #identifier} and {@link #organisation} were told. */
    void write(JsonOutput out) throws IOException {
        String answering = publisher.orElse(creators.get(0));
        for (Map.Entry<String, Creator> entity : entities.entrySet()) {
            out.object(() -> {
                describe(out, entity.getKey(), entity.getValue());
                if (entity.getKey().equals(answering) && dataset.contact().isPresent()) {
                    JsonLinks.link(out, "contactPoint", CONTACT);
                }
            });
        }
        if (dataset.contact().isPresent()) {
            write(out, dataset.contact().get());
        }
    }

    private void describe(JsonOutput out, String id, Creator creator) throws IOException {
        out.text("@id", id);
        out.text("@type", creator instanceof Creator.Person ? "Person" : "Organization");
        out.text("name", creator.displayName());
        if (creator instanceof Creator.Person person) {
            out.text("familyName", person.familyName());
            if (!person.givenName().isEmpty()) {
                out.text("givenName", person.givenName());
            }
            if (person.affiliation().isPresent()) {
                String name = person.affiliation().get();
                JsonLinks.link(out, "affiliation", person.affiliationRor().orElseGet(() -> organisations.get(name)));
            }
        }
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

    /** The identifier of the organisation of that name; it becomes an entity. */
    String organisation(String name, Optional<String> address) {
        return identifier(new Creator.Organisation(name, address));
    }

    /** The identifier of a person or an organisation, which becomes an entity, as does a person's affiliation. */
    String identifier(Creator creator) {
        if (creator instanceof Creator.Person person) {
            person.affiliation().ifPresent(name -> organisation(name, person.affiliationRor()));
            String id = person.orcid().orElseGet(this::newIdentifier);
            entities.putIfAbsent(id, creator);
            return id;
        }
        Creator.Organisation organisation = (Creator.Organisation) creator;
        Optional<String> known = Optional.ofNullable(organisations.get(organisation.name()));
        String id = organisation.ror().or(() -> known).orElseGet(this::newIdentifier);
        organisations.putIfAbsent(organisation.name(), id);
        entities.putIfAbsent(id, creator);
        return id;
    }

    private String newIdentifier() {
        return "#agent-" + (entities.size() + 1);
    }
}
