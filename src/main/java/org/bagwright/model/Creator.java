package org.bagwright.model;

import java.util.Optional;

/** A maker of the dataset: an organisation or a person. */
public sealed interface Creator {

    /** As it is displayed and sorted in citations. */
    String displayName();

    record Organisation(String name, Optional<String> ror) implements Creator {
        @Override
        public String displayName() {
            return name;
        }
    }

    record Person(String familyName, String givenName, Optional<String> orcid, Optional<String> affiliation)
            implements Creator {
        @Override
        public String displayName() {
            return givenName.isEmpty() ? familyName : givenName + " " + familyName;
        }
    }
}
