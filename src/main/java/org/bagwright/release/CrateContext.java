package org.bagwright.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Context;
import org.bagwright.model.RelationType;

/** What an RO-Crate's dataset stands in: grants, related resources, places; as properties of the root and as entities. */
final class CrateContext {
    private final Context context;
    private final List<String> funders = new ArrayList<>();
    private final List<String> contributors = new ArrayList<>();

    CrateContext(Context context, CrateAgents agents) {
        this.context = context;
        for (Context.Funding funding : context.funding()) {
            funders.add(agents.organisation(funding.funder(), funding.ror().or(() -> funding.funderDoi()
                    .map(doi -> "https://doi.org/" + doi))));
        }
        for (Context.Contributor contributor : context.contributors()) {
            contributors.add(agents.identifier(contributor.creator()));
        }
    }

    /** Writes the properties of the root. */
    void writeProperties(JsonOutput out) throws IOException {
        JsonLinks.links(out, "contributor", contributors.stream().distinct().toList());
        JsonLinks.links(out, "funder", funders.stream().distinct().toList());
        JsonLinks.links(out, "funding", grants());
        JsonLinks.texts(out, "inLanguage", context.languages());
        if (context.coverage().isPresent()) {
            out.text("temporalCoverage", context.coverage().get().interval());
            JsonLinks.links(out, "spatialCoverage", places());
        }
        for (Map.Entry<String, List<String>> property : related().entrySet()) {
            JsonLinks.links(out, property.getKey(), property.getValue());
        }
    }

    /** Writes an entity for each grant, place and related resource; the persons and organisations are the agents'. */
    void writeEntities(JsonOutput out) throws IOException {
        for (int i = 0; i < context.funding().size(); i++) {
            grant(out, i);
        }
        if (context.coverage().isPresent()) {
            List<String> names = context.coverage().get().places();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                String id = places().get(i);
                out.object(() -> out.text("@id", id).text("@type", "Place").text("name", name));
            }
        }
        relatedEntities(out);
    }

    private void grant(JsonOutput out, int index) throws IOException {
        Context.Funding funding = context.funding().get(index);
        if (hasGrant(funding)) {
            out.object(() -> {
                out.text("@id", grantId(index));
                out.text("@type", "Grant");
                out.text(
                        "name",
                        funding.awardTitle().or(funding::award).orElseGet(() -> "Grant by " + funding.funder()));
                out.text("identifier", funding.award());
                out.text("url", funding.awardUrl());
                JsonLinks.link(out, "funder", funders.get(index));
            });
        }
    }

    private List<String> grants() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < context.funding().size(); i++) {
            if (hasGrant(context.funding().get(i))) {
                ids.add(grantId(i));
            }
        }
        return ids;
    }

    private static boolean hasGrant(Context.Funding funding) {
        return funding.award().isPresent()
                || funding.awardTitle().isPresent()
                || funding.awardUrl().isPresent();
    }

    private static String grantId(int index) {
        return "#grant-" + (index + 1);
    }

    private List<String> places() {
        List<String> ids = new ArrayList<>();
        int count = context.coverage().map(c -> c.places().size()).orElse(0);
        for (int i = 1; i <= count; i++) {
            ids.add("#place-" + i);
        }
        return ids;
    }

    /** Property of schema.org to the resources that have it. */
    private Map<String, List<String>> related() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (int i = 0; i < context.related().size(); i++) {
            Context.Related related = context.related().get(i);
            List<String> ids = properties.computeIfAbsent(property(related.relation()), p -> new ArrayList<>());
            String id = id(related, i);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return properties;
    }

    private static String property(RelationType relation) {
        return switch (relation) {
            case CITES, REFERENCES, IS_SUPPLEMENT_TO -> "citation";
            case IS_DERIVED_FROM, IS_NEW_VERSION_OF, IS_VERSION_OF -> "isBasedOn";
            case IS_PART_OF -> "isPartOf";
            case IS_CITED_BY, IS_REFERENCED_BY, IS_DESCRIBED_BY, IS_DOCUMENTED_BY, IS_REVIEWED_BY -> "subjectOf";
            default -> "relatedLink";
        };
    }

    private void relatedEntities(JsonOutput out) throws IOException {
        Map<String, Context.Related> byId = new LinkedHashMap<>();
        for (int i = 0; i < context.related().size(); i++) {
            byId.putIfAbsent(id(context.related().get(i), i), context.related().get(i));
        }
        for (Map.Entry<String, Context.Related> entity : byId.entrySet()) {
            Context.Related related = entity.getValue();
            out.object(() -> {
                out.text("@id", entity.getKey());
                out.text("@type", "CreativeWork");
                out.text("name", related.kind().term() + " " + related.identifier());
                out.text(
                        "description",
                        "DataCite's relation of the dataset to it: "
                                + related.relation().term());
                out.text("additionalType", related.type().map(type -> type.term()));
                out.text("identifier", related.identifier());
            });
        }
    }

    private static String id(Context.Related related, int index) {
        return related.address().filter(Iri::isAbsolute).orElse("#related-" + (index + 1));
    }
}
