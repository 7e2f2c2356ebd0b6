package org.bagwright.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bagwright.json.Schema;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/** The labels of {@code bag-info.txt} that a dataset gives, under the names of RFC 8493, section 2.2.2, and our own. */
final class BagMetadata {
    /** Version of the contract that the bag's paths and keys keep. */
    static final String LAYOUT = "1";

    private BagMetadata() {}

    static SortedMap<String, List<String>> of(BuildRequest request) {
        Dataset dataset = request.dataset();
        SortedMap<String, List<String>> labels = new TreeMap<>();
        labels.put("Bag-Group-Identifier", List.of(dataset.name()));
        labels.put("Bag-Software-Agent", List.of(request.software()));
        labels.put("BagIt-Profile-Identifier", List.of(Schema.profileIdentifier()));
        labels.put("Bagging-Date", List.of(dataset.date().toString()));
        labels.put("Bagwright-Layout", List.of(LAYOUT));
        labels.put("Dataset-Version", List.of(dataset.version().toString()));
        labels.put("Internal-Sender-Identifier", List.of(dataset.releaseName()));
        labels.put(
                "External-Description",
                List.of(dataset.description()
                        .map(d -> dataset.title() + ". " + d)
                        .orElse(dataset.title())));
        labels.put("Source-Organization", organisations(dataset));
        put(labels, "External-Identifier", dataset.registeredDoi().map(doi -> "https://doi.org/" + doi));
        put(labels, "Previous-Version", dataset.previousVersion().map(Object::toString));
        dataset.contact().ifPresent(contact -> {
            put(labels, "Contact-Name", contact.name());
            put(labels, "Contact-Email", contact.email());
            put(labels, "Contact-Phone", contact.phone());
        });
        return labels;
    }

    private static List<String> organisations(Dataset dataset) {
        List<String> names = new ArrayList<>();
        dataset.publisher().ifPresent(names::add);
        if (names.isEmpty()) {
            dataset.creators().stream().map(Creator::displayName).forEach(names::add);
        }
        return names;
    }

    private static void put(SortedMap<String, List<String>> labels, String label, Optional<String> value) {
        value.ifPresent(v -> labels.put(label, List.of(v)));
    }
}
