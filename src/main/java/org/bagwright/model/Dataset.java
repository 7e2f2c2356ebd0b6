package org.bagwright.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dataset as its owner describes it in {@code bagwright.yaml}.
 *
 * @param name short name for paths and identifiers: lower-case letters, digits and hyphens
 * @param creators at least one
 * @param license SPDX id of the licence of the metadata and the compilation
 * @param rights of the texts, by default
 * @param date of the release
 * @param doi as {@code 10.…/…}, when it was known before the release was made: it stands in the payload too
 * @param context who paid for it, what it belongs to, what it covers, who helped
 */
public record Dataset(
        String name,
        Version version,
        String title,
        Optional<String> description,
        List<Creator> creators,
        Optional<String> publisher,
        Optional<Contact> contact,
        Optional<String> license,
        Optional<String> rights,
        LocalDate date,
        List<String> keywords,
        Optional<String> doi,
        Optional<Version> previousVersion,
        Context context) {

    /** Who answers questions about the dataset. */
    public record Contact(Optional<String> name, Optional<String> email, Optional<String> phone) {}

    public Dataset {
        creators = List.copyOf(creators);
        keywords = List.copyOf(keywords);
        if (creators.isEmpty()) {
            throw new IllegalArgumentException("a dataset has a creator: " + name);
        }
    }

    /** The same dataset, as the successor of {@code version}. */
    public Dataset superseding(Version other) {
        return with(doi, Optional.of(other), context);
    }

    /** The release's DOI, whenever it was given; for tag files and for citing, not for the payload. */
    public Optional<String> registeredDoi() {
        return doi.or(context::laterDoi);
    }

    /** The same dataset with its registered DOI as its DOI: as tag files describe it, and as it is cited. */
    public Dataset registered() {
        Context now = new Context(
                context.funding(),
                context.related(),
                context.coverage(),
                context.contributors(),
                context.languages(),
                Optional.empty());
        return with(registeredDoi(), previousVersion, now);
    }

    private Dataset with(Optional<String> newDoi, Optional<Version> newPreviousVersion, Context newContext) {
        return new Dataset(
                name,
                version,
                title,
                description,
                creators,
                publisher,
                contact,
                license,
                rights,
                date,
                keywords,
                newDoi,
                newPreviousVersion,
                newContext);
    }

    /** {@code <name>-<version>}: the release's folder. */
    public String releaseName() {
        return name + "-" + version;
    }
}
