package org.bagwright.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A licence or a statement of rights, as it was written: an address, an SPDX identifier or expression, or a sentence.
 *
 * @param stated such as {@code CC0-1.0}, {@code MIT OR CC-BY-4.0}, {@code https://example.org/licence}
 */
record Licence(String stated) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9.+-]+");

    /** Where its text is, if it is one licence of which that is known. */
    Optional<String> address() {
        return address(stated);
    }

    /** The licences that it joins; one when it isn't an expression. What comes after {@code WITH} isn't a licence. */
    List<String> parts() {
        if (Iri.isWebAddress(stated)) {
            return List.of(stated);
        }
        String licences = stated.replaceAll("[()]", " ").replaceAll(" WITH +[^ ]+", " ");
        return Arrays.stream(licences.split(" (?:AND|OR) ", -1))
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** Where the text of {@code part} is; empty when it is a licence of somebody's own or no identifier. */
    static Optional<String> address(String part) {
        if (Iri.isWebAddress(part)) {
            return Optional.of(part);
        }
        boolean listed = IDENTIFIER.matcher(part).matches() && !part.startsWith("LicenseRef-");
        return listed ? Optional.of("https://spdx.org/licenses/" + part) : Optional.empty();
    }

    /** Whether it is an address itself. */
    boolean isAddress() {
        return Iri.isWebAddress(stated);
    }
}
