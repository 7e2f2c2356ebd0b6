package org.bagwright.release;

import java.util.regex.Pattern;

/** What may be an identifier in linked data as it stands: an absolute IRI, by the characters that RFC 3987 allows. */
final class Iri {
    private static final Pattern ABSOLUTE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\p{Cntrl}\\p{Z}\\p{Cn}\\p{Co}\\p{Cs}<>\"{}|\\\\^`\\[\\]]+");
    private static final Pattern WEB = Pattern.compile("https?://[^/?#].*");

    private Iri() {}

    static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    static boolean isWebAddress(String text) {
        return isAbsolute(text) && WEB.matcher(text).matches();
    }
}
