package org.bagwright.config;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.NearestWord;

/** Identifiers of persons, organisations, licences and releases, brought to one form. */
final class Identifiers {
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid[.]org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])");
    private static final Pattern ROR = Pattern.compile("(?:https?://ror[.]org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})");
    private static final Pattern DOI = Pattern.compile(
            "(?:doi:|https?://(?:dx[.])?doi[.]org/)?(10[.][0-9]{4,9}(?:[.][0-9]+)?/[A-Za-z0-9:/_;.()\\[\\]\\\\-]+)");
    private static final Set<String> LICENCES = Set.copyOf(
            ConfigurationFile.resource("spdx-license-ids.txt").lines().toList());

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

    /** A ROR as {@code https://ror.org/…}. */
    static String ror(String text) {
        Matcher matcher = ROR.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue("not a ROR: '" + text + "'", "write it as https://ror.org/0…, with nine characters");
        }
        return "https://ror.org/" + matcher.group(1);
    }

    /** A DOI as {@code 10.…/…}. */
    static String doi(String text) {
        Matcher matcher = DOI.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue("not a DOI: '" + text + "'", "write it as 10.1234/abcd");
        }
        return matcher.group(1);
    }

    /** An SPDX identifier, or the address of a licence's text. */
    static String licence(String text) {
        if (LICENCES.contains(text) || text.matches("https?://[^ ]+")) {
            return text;
        }
        String hint = NearestWord.to(text, LICENCES.stream().sorted().toList())
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("write an identifier of spdx.org/licenses, or the https:// address of the licence's text");
        throw new BadValue("not an SPDX licence identifier: '" + text + "'", hint);
    }
}
