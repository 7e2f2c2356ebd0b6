package org.bagwright.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Datasets of which no more is said than must be, or little more. */
public final class PlainDataset {
    private PlainDataset() {}

    /** By one organisation. */
    public static Dataset of(String name, String version, String title, String creator) {
        List<Creator> creators = List.of(new Creator.Organisation(creator, Optional.empty()));
        return of(name, version, title, creators, Optional.empty(), Optional.empty());
    }

    /** By these creators, with a publisher and a licence if there are. */
    public static Dataset of(
            String name,
            String version,
            String title,
            List<Creator> creators,
            Optional<String> publisher,
            Optional<String> license) {
        return new Dataset(
                name,
                Version.parse(version),
                title,
                Optional.empty(),
                creators,
                publisher,
                Optional.empty(),
                license,
                Optional.empty(),
                LocalDate.of(2026, 11, 23),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Context.NONE);
    }
}
