package org.bagwright.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code fetch.txt}: files of the payload that lie elsewhere, one a line: address, length or {@code -}, path (RFC
 * 8493, section 2.2.3). Nothing is ever fetched.
 */
final class FetchReader {
    private static final Pattern LINE = Pattern.compile("(\\S+)[ \\t]+(\\d+|-)[ \\t]+(.+)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    /** What a URI may hold besides letters, digits and percent-encoded octets (RFC 3986, section 2). */
    private static final String URI_MARKS = "-._~:/?#[]@!$&'()*+,;=";
    /** Schemes that mean something on the machine of whoever fetches. */
    private static final Set<String> LOCAL_SCHEMES = Set.of("file", "data", "jar", "javascript");
    /** Digits of a length that can be that of a file. */
    private static final int MOST_DIGITS = 18;

    private final boolean strict;
    private final FileListing payload;
    private final Findings findings;
    private final Hints hints;
    private final FetchList list = new FetchList();

    private FetchReader(boolean strict, FileListing payload, Findings findings, Hints hints) {
        this.strict = strict;
        this.payload = payload;
        this.findings = findings;
        this.hints = hints;
    }

    /** The files to be fetched. */
    static FetchList read(
            BagContainer bag, BagitDeclaration declaration, FileListing payload, Findings findings, Hints hints) {
        findings.accept(Finding.of(
                        FindingCode.FETCH_LIST_PRESENT,
                        FetchList.FILE,
                        "lists files that lie elsewhere; nothing is fetched")
                .comparing("all files in the bag", "a fetch list")
                .hinting(hints.run("cat ", FetchList.FILE)));
        FetchReader reader = new FetchReader(declaration.isStrict(), payload, findings, hints);
        TagLines.read(bag, FetchList.FILE, declaration.encoding(), findings, hints, reader::line);
        return reader.list;
    }

    private void line(int number, String line) {
        if (line.isBlank() && !strict) {
            return;
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            report(FindingCode.FETCH_LINE_MALFORMED, number, "isn't an address, a length and a path", line);
            return;
        }
        checkAddress(number, matcher.group(1));
        ListedPath path = ListedPath.of(matcher.group(3), strict);
        if (path.danger().isPresent()) {
            String message = "lists a path that " + path.danger().get() + ": '" + Excerpt.of(matcher.group(3)) + "'";
            report(FindingCode.PATH_UNSAFE, number, message, matcher.group(3));
        } else if (path.isFolder()) {
            report(FindingCode.PATH_IS_FOLDER, number, "lists a folder", path.path());
        } else if (ListKind.of(path.path()) != ListKind.PAYLOAD) {
            report(FindingCode.PATH_IN_WRONG_LIST, number, "lists a path that isn't below data/", path.path());
        } else {
            checkForm(number, path, matcher.group(3));
            requireListed(number, path.path());
            add(number, path.path(), new FetchList.Item(matcher.group(1), length(matcher.group(2)), number));
        }
    }

    private void checkAddress(int number, String address) {
        if (strict ? !isAbsoluteUri(address) : address.indexOf(':') <= 0) {
            report(FindingCode.FETCH_LINE_MALFORMED, number, "has an address that is no absolute URI", address);
        }
        int colon = Math.max(0, address.indexOf(':'));
        if (LOCAL_SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))) {
            report(
                    FindingCode.FETCH_ADDRESS_LOCAL,
                    number,
                    "has an address that means something else on every machine; don't fetch it unread",
                    address);
        }
    }

    /** Whether it is an absolute URI, as far as its scheme and characters go. */
    private static boolean isAbsoluteUri(String address) {
        int colon = address.indexOf(':');
        if (colon < 0 || !SCHEME.matcher(address.substring(0, colon)).matches() || colon == address.length() - 1) {
            return false;
        }
        for (int at = colon + 1; at < address.length(); at++) {
            char c = address.charAt(at);
            boolean encoded = c == '%'
                    && at + 2 < address.length()
                    && HexFormat.isHexDigit(address.charAt(at + 1))
                    && HexFormat.isHexDigit(address.charAt(at + 2));
            boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
            if (!encoded && !letterOrDigit && URI_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private void checkForm(int number, ListedPath path, String written) {
        if (!path.isPlain()) {
            report(
                    FindingCode.PATH_NOT_PLAIN,
                    number,
                    "lists a path with an empty part or a part '.', as in './a' or 'a//b'",
                    written);
        }
        if (strict && path.hasBarePercent()) {
            report(FindingCode.PERCENT_NOT_ENCODED, number, "lists a path with a '%' that isn't '%25'", written);
        }
    }

    private static OptionalLong length(String digits) {
        return digits.equals("-") || digits.length() > MOST_DIGITS
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(digits));
    }

    private void requireListed(int number, String path) {
        List<String> lacking = new ArrayList<>();
        for (int manifest = 0; manifest < payload.manifests().size(); manifest++) {
            int one = manifest;
            if (payload.entry(path).filter(entry -> entry.isListedIn(one)).isEmpty()) {
                lacking.add(payload.manifests().get(manifest).name());
            }
        }
        boolean inNone = lacking.size() == payload.manifests().size();
        if (inNone || (strict && !lacking.isEmpty())) {
            String message = "lists '" + Excerpt.of(path) + "', which "
                    + (inNone ? "no manifest lists" : "isn't in " + String.join(", ", lacking));
            report(FindingCode.FETCH_PATH_NOT_LISTED, number, message, path);
        }
    }

    private void add(int number, String path, FetchList.Item item) {
        if (!list.add(path, item)) {
            report(FindingCode.FETCH_PATH_REPEATED, number, "lists '" + Excerpt.of(path) + "' again", path);
        }
    }

    private void report(FindingCode code, int number, String message, String found) {
        findings.accept(Finding.of(code, FetchList.FILE, message)
                .at(number)
                .comparing("address, length, path", Excerpt.of(found))
                .hinting(hints.line(FetchList.FILE, number)));
    }
}
