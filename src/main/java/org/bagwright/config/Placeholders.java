package org.bagwright.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.model.Creator;
import org.bagwright.model.Dataset;

/** What stands in the template of a new project for people to write over. */
public final class Placeholders {
    /** The title of a new project. */
    public static final String TITLE = "Title of the dataset";

    /** The creator of a new project. */
    public static final String CREATOR = "Name of your organisation";

    /** Begins each value that the template has in its comments. */
    private static final String OPEN = "…";

    private Placeholders() {}

    /** The keys of the configuration that still hold a placeholder, in the order of the template. */
    public static List<String> left(Dataset dataset) {
        List<String> keys = new ArrayList<>();
        if (dataset.title().strip().equals(TITLE)) {
            keys.add("title");
        }
        if (dataset.creators().stream().map(Creator::displayName).anyMatch(Placeholders::isCreator)) {
            keys.add("creators");
        }
        if (isOpen(dataset.publisher())) {
            keys.add("publisher");
        }
        if (dataset.contact().filter(c -> isOpen(c.name()) || isOpen(c.email())).isPresent()) {
            keys.add("contact");
        }
        if (dataset.keywords().stream().anyMatch(keyword -> isOpen(Optional.of(keyword)))) {
            keys.add("keywords");
        }
        return keys;
    }

    private static boolean isCreator(String name) {
        return name.strip().equals(CREATOR) || name.contains(OPEN);
    }

    private static boolean isOpen(Optional<String> value) {
        return value.filter(text -> text.strip().equals(OPEN)).isPresent();
    }
}
