package org.bagwright.release;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses among values that may be anything. */
final class WebAddress {
    /** What may stand in an IRI (RFC 3987): no blank, no control, none of the marks that delimit one. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\p{Cntrl}\\p{Z}\\p{Cn}\\p{Co}\\p{Cs}<>\"{}|\\\\^`]+");

    private WebAddress() {}

    /** {@code text} if it is an address as a whole. */
    static Optional<String> of(String text) {
        return ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The address of a licence: itself when it is one, else the page of the SPDX identifier. */
    static String ofLicence(String licence) {
        return of(licence).orElseGet(() -> "https://spdx.org/licenses/" + licence);
    }
}
