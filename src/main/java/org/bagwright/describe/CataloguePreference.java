package org.bagwright.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bagwright.model.CatalogueRow;
import org.bagwright.model.Stated;

/**
 * What the catalogue states wins over what was read; where the two differ, that is a finding.
 *
 * @param catalogue what it states of the article
 * @param findings gets those where both speak and differ
 */
record CataloguePreference(CatalogueRow catalogue, DescribingFindings findings) {
    Optional<Stated<String>> value(String key, Optional<Stated<String>> read) {
        return prefer(key, catalogue.stated(key), read, Function.identity());
    }

    /** In the catalogue, semicolons stand between several values. */
    Optional<Stated<List<String>>> list(String key, Optional<Stated<List<String>>> read) {
        Optional<Stated<List<String>>> stated = catalogue
                .stated(key)
                .map(s -> new Stated<>(List.of(s.value().strip().split("\\s*;\\s*", -1)), s.evidence()));
        return prefer(key, stated, read, values -> String.join("; ", values));
    }

    private <T> Optional<Stated<T>> prefer(
            String key, Optional<Stated<T>> stated, Optional<Stated<T>> read, Function<T, String> shown) {
        if (stated.isPresent() && read.isPresent()) {
            T catalogued = stated.get().value();
            T other = read.get().value();
            if (!catalogued.equals(other)) {
                findings.disagreeing(key, shown.apply(catalogued), shown.apply(other));
            }
        }
        return stated.or(() -> read);
    }
}
