package org.bagwright.model;

import java.util.Optional;

/** A maker of the dataset, or somebody who helped: an organisation or a person. */
public sealed interface Creator {

    /** As it is displayed and sorted in citations. */
    String displayName();

    /**
     * An organisation.
     *
     * @param ror as {@code https://ror.org/…}
     */
    record Organisation(String name, Optional<String> ror) implements Creator {
        @Override
        public String displayName() {
            return name;
        }
    }

    /**
     * A person.
     *
     * @param familyName with its particles, as the person writes it
     * @param givenName empty when there is but one name
     * @param orcid as {@code https://orcid.org/…}
     * @param affiliation name of the organisation that the person works for
     * @param affiliationRor that organisation's ROR, as {@code https://ror.org/…}; only with its name
     */
    record Person(
            String familyName,
            String givenName,
            Optional<String> orcid,
            Optional<String> affiliation,
            Optional<String> affiliationRor)
            implements Creator {
        @Override
        public String displayName() {
            return givenName.isEmpty() ? familyName : givenName + " " + familyName;
        }
    }
}
