package org.bagwright.page;

import java.util.List;
import java.util.Optional;

/**
 * The landing page as its template fills it in: texts made visible, figures as they are printed.
 *
 * @param base what to print before a path under {@code data/}: nothing inside the bag, else ending in a slash
 * @param facts the figures below the title
 * @param withheld what doesn't travel, in words
 * @param statement schema.org {@code Dataset} as JSON, safe inside a script element
 */
record Landing(
        String base,
        String title,
        String name,
        String version,
        String date,
        String creators,
        Optional<String> publisher,
        List<String> description,
        List<Fact> facts,
        String citation,
        Optional<Link> doi,
        Optional<Link> license,
        List<Right> rights,
        List<String> withheld,
        Optional<String> contact,
        List<String> keywords,
        List<Chart> charts,
        Listing listing,
        List<Note> changes,
        Optional<String> previousVersion,
        FileRows files,
        String software,
        String statement) {

    Landing {
        description = List.copyOf(description);
        facts = List.copyOf(facts);
        rights = List.copyOf(rights);
        withheld = List.copyOf(withheld);
        keywords = List.copyOf(keywords);
        charts = List.copyOf(charts);
        changes = List.copyOf(changes);
    }

    /** A figure and what it counts. */
    record Fact(String figure, String label) {}

    /** A statement of rights, and how many documents have it. */
    record Right(Link statement, String documents) {}

    /** An address on the web and what to call it; without an address it is but its name. */
    record Link(String label, Optional<String> address) {
        boolean isThere() {
            return address.isPresent();
        }
    }

    /**
     * The documents: all of them, or the pages that list them, or neither when they are too many.
     *
     * @param hasPages whether pages list them
     */
    record Listing(List<DocumentRow> inside, boolean hasPages, List<ListOrder> orders) {
        Listing {
            inside = List.copyOf(inside);
            orders = List.copyOf(orders);
        }
    }

    /** {@code name-version}: the bag's folder. */
    String folder() {
        return name + "-" + version;
    }
}
