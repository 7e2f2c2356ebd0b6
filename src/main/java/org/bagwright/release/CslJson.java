package org.bagwright.release;

import java.io.IOException;
import java.util.Optional;
import org.bagwright.json.JsonOutput;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/** A list of one item in CSL-JSON, the form that citation managers exchange. */
final class CslJson {
    private final JsonOutput json;
    private final Dataset dataset;

    private CslJson(JsonOutput json, Dataset dataset) {
        this.json = json;
        this.dataset = dataset;
    }

    static String of(Dataset dataset, Optional<String> swhid) {
        return JsonText.of(json -> json.array(() -> json.object(() -> new CslJson(json, dataset).item(swhid))));
    }

    private void item(Optional<String> swhid) throws IOException {
        json.text("type", "dataset");
        json.text("id", dataset.releaseName());
        json.text("title", dataset.title());
        json.array("author", () -> {
            for (Creator creator : dataset.creators()) {
                json.object(() -> name(creator));
            }
        });
        issued();
        json.text("version", dataset.version().toString());
        text("publisher", dataset.publisher());
        text("DOI", dataset.doi());
        text("URL", dataset.doi().map(doi -> "https://doi.org/" + doi));
        text("abstract", dataset.description());
        text("language", dataset.context().languages().stream().findFirst());
        text("keyword", Optional.of(String.join(", ", dataset.keywords())).filter(words -> !words.isEmpty()));
        text("note", swhid);
    }

    private void name(Creator creator) throws IOException {
        if (creator instanceof Creator.Person person && !person.givenName().isBlank()) {
            NameParts parts = NameParts.of(person);
            json.text("family", parts.family());
            json.text("given", person.givenName());
            if (parts.hasParticle()) {
                json.text("non-dropping-particle", parts.particle());
            }
        } else {
            json.text("literal", creator.displayName());
        }
    }

    private void issued() throws IOException {
        json.object(
                "issued",
                () -> json.array(
                        "date-parts",
                        () -> json.array(() -> {
                            json.number(dataset.date().getYear());
                            json.number(dataset.date().getMonthValue());
                            json.number(dataset.date().getDayOfMonth());
                        })));
    }

    private void text(String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.text(key, value.get());
        }
    }
}
