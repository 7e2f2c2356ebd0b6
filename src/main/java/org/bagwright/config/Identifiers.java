package org.bagwright.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers of persons, organisations, licences and releases, brought to one form. */
final class Identifiers {
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid[.]org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])");
    private static final Pattern ROR = Pattern.compile("(?:https?://ror[.]org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})");
    private static final Pattern DOI = Pattern.compile(
            "(?:doi:|https?://(?:dx[.])?doi[.]org/)?(10[.][0-9]{4,9}(?:[.][0-9]+)?/[A-Za-z0-9:/_;.()\\[\\]\\\\-]+)");
    /** The digits of Crockford's base 32, in which a ROR is written. */
    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final Pattern SPDX_PAGE =
            Pattern.compile("https?://(?:www[.])?spdx[.]org/licenses/([A-Za-z0-9.+-]+?)(?:[.]html|[.]json)?");
    private static final Pattern FUNDER = Pattern.compile("10[.]13039/[0-9]{3,}");

    private Identifiers() {}

    /** An ORCID iD as {@code https://orcid.org/…}, its check character verified (ISO 7064, MOD 11-2). */
    static String orcid(String text) {
        Matcher matcher = ORCID.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue("not an ORCID iD: '" + text + "'", "write it as 0000-0000-0000-0000");
        }
        String id = matcher.group(1);
        char check = orcidCheck(id);
        if (id.charAt(id.length() - 1) != check) {
            throw new BadValue(
                    "not an ORCID iD: '" + id + "' should end in " + check + " by its other digits",
                    "copy it from the person's page at orcid.org");
        }
        return "https://orcid.org/" + id;
    }

    private static char orcidCheck(String id) {
        int total = 0;
        for (char c : id.substring(0, id.length() - 1).replace("-", "").toCharArray()) {
            total = (total + (c - '0')) * 2 % 11;
        }
        int check = (12 - total) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /** A ROR as {@code https://ror.org/…}, its two check digits verified (ISO 7064, MOD 97-10). */
    static String ror(String text) {
        Matcher matcher = ROR.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue("not a ROR: '" + text + "'", "write it as https://ror.org/0…, with nine characters");
        }
        String id = matcher.group(1);
        String check = rorCheck(id.substring(0, id.length() - 2));
        if (!id.endsWith(check)) {
            throw new BadValue(
                    "not a ROR: '" + id + "' should end in " + check + " by its other characters",
                    "copy it from the organisation's page at ror.org");
        }
        return "https://ror.org/" + id;
    }

    private static String rorCheck(String body) {
        long number = 0;
        for (int i = 0; i < body.length(); i++) {
            number = number * BASE_32.length() + BASE_32.indexOf(body.charAt(i));
        }
        return String.format(Locale.ROOT, "%02d", 98 - number * 100 % 97);
    }

    /** A Crossref Funder ID as {@code 10.13039/…}. */
    static String funderDoi(String text) {
        Matcher matcher = DOI.matcher(text);
        if (!matcher.matches() || !FUNDER.matcher(matcher.group(1)).matches()) {
            throw new BadValue(
                    "not a Crossref Funder ID: '" + text + "'", "write it as 10.13039/501100000780, or give the ror");
        }
        return matcher.group(1);
    }

    /** An address on the web. */
    static String webAddress(String text) {
        if (!text.matches("https?://[^\\s/?#]+[^\\s]*")) {
            throw new BadValue("not an address on the web: '" + text + "'", "write it as https://…");
        }
        return text;
    }

    /** A DOI as {@code 10.…/…}. */
    static String doi(String text) {
        Matcher matcher = DOI.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue("not a DOI: '" + text + "'", "write it as 10.1234/abcd");
        }
        return matcher.group(1);
    }

    /** An SPDX expression in the case of the SPDX License List, or the address of a licence's text. */
    static String licence(String text) {
        if (text.matches("https?://[^ ]+")) {
            return spdxPage(text).orElse(text);
        }
        return SpdxExpression.normalised(text);
    }

    /** SPDX's own page of a licence is a roundabout way to write its identifier. */
    private static Optional<String> spdxPage(String address) {
        Matcher matcher = SPDX_PAGE.matcher(address);
        return matcher.matches() ? Optional.of(SpdxExpression.normalised(matcher.group(1))) : Optional.empty();
    }
}
