package org.bagwright.verify;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * Reads {@code fetch.txt}: files of the payload that lie elsewhere, one a line: address, length or {@code -}, path (RFC
 * 8493, section 2.2.3). Nothing is ever fetched.
 */
final class FetchReader {
    static final String NAME = "fetch.txt";

    private static final Pattern LINE = Pattern.compile("(\\S+)[ \\t]+(\\d+|-)[ \\t]+(.+)");

    private final boolean strict;
    private final FileListing payload;
    private final Findings findings;
    private final Hints hints;
    private final Set<String> paths = new TreeSet<>();

    private FetchReader(boolean strict, FileListing payload, Findings findings, Hints hints) {
        this.strict = strict;
        this.payload = payload;
        this.findings = findings;
        this.hints = hints;
    }

    /** The paths of all files to be fetched. */
    static Set<String> read(
            BagContainer bag, BagitDeclaration declaration, FileListing payload, Findings findings, Hints hints) {
        findings.accept(
                Finding.of(FindingCode.FETCH_LIST_PRESENT, NAME, "lists files that lie elsewhere; nothing is fetched"));
        FetchReader reader = new FetchReader(declaration.isStrict(), payload, findings, hints);
        TagLines.read(bag, NAME, declaration.encoding(), findings, reader::line);
        return Collections.unmodifiableSet(reader.paths);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            report(FindingCode.FETCH_LINE_MALFORMED, number, "isn't an address, a length and a path", line);
            return;
        }
        ListedPath path = ListedPath.of(matcher.group(3), strict);
        if (path.danger().isPresent()) {
            String message = "lists a path that " + path.danger().get() + ": '" + Excerpt.of(matcher.group(3)) + "'";
            report(FindingCode.PATH_UNSAFE, number, message, matcher.group(3));
        } else if (ListKind.of(path.path()) != ListKind.PAYLOAD) {
            report(FindingCode.PATH_IN_WRONG_LIST, number, "lists a path that isn't below data/", path.path());
        } else {
            requireListed(number, path.path());
            paths.add(path.path());
        }
    }

    private void requireListed(int number, String path) {
        if (payload.entry(path).isEmpty()) {
            String message = "lists '" + Excerpt.of(path) + "', which no manifest lists";
            report(FindingCode.FETCH_PATH_NOT_LISTED, number, message, path);
        }
    }

    private void report(FindingCode code, int number, String message, String found) {
        findings.accept(Finding.of(code, NAME, message)
                .at(number)
                .comparing("address, length, path", Excerpt.of(found))
                .hinting(hints.line(NAME, number)));
    }
}
