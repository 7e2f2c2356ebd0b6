package org.bagwright.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bagwright.model.NearestWord;

/**
 * A licence as an SPDX expression: identifiers of the SPDX License List and {@code LicenseRef-…}, joined by AND, OR and
 * WITH. It is checked word by word, and the case of the words made that of the list.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/">SPDX license expressions</a>
 */
final class SpdxExpression {
    /** Longest expression that is read, in characters; it also bounds how deep parentheses can be nested. */
    private static final int LONGEST = 400;

    private static final Pattern REFERENCE =
            Pattern.compile("(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    /** Without any of these, blanks are a way to write an identifier: CC BY 4.0. */
    private static final Pattern JOINED = Pattern.compile("[()]|(?i: (?:and|or|with)(?: |$))");

    private static final Map<String, String> LICENCES = byLowerCase("spdx-license-ids.txt");
    private static final Map<String, String> EXCEPTIONS = byLowerCase("spdx-exception-ids.txt");

    private final String text;
    private final Deque<String> words = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();

    private SpdxExpression(String text) {
        this.text = text;
        StringTokenizer tokens = new StringTokenizer(text, " ()", true);
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (!token.equals(" ")) {
                words.add(token);
            }
        }
    }

    /** {@code text} with the words in the case of the list. */
    static String normalised(String text) {
        if (text.length() > LONGEST) {
            throw new BadValue(
                    "longer than " + LONGEST + " characters", "give the https:// address of the licence's text");
        }
        if (text.contains(" ") && !JOINED.matcher(text).find()) {
            return known(text, LICENCES, "an SPDX licence identifier");
        }
        SpdxExpression expression = new SpdxExpression(text);
        expression.alternatives();
        if (!expression.words.isEmpty()) {
            throw expression.broken(
                    "'" + expression.words.peek() + "' stands where AND, OR, WITH or the end should be");
        }
        return expression.out.toString();
    }

    private void alternatives() {
        part();
        while (isNext("AND") || isNext("OR")) {
            out.append(' ').append(words.pop().toUpperCase(Locale.ROOT)).append(' ');
            part();
        }
    }

    private void part() {
        if (words.isEmpty()) {
            throw broken("a licence is missing at the end");
        }
        if (isNext("(")) {
            out.append(words.pop());
            alternatives();
            if (!isNext(")")) {
                throw broken("a parenthesis is not closed");
            }
            out.append(words.pop());
            return;
        }
        out.append(licence(words.pop()));
        if (isNext("WITH")) {
            out.append(' ')
                    .append(words.pop().toUpperCase(Locale.ROOT))
                    .append(' ')
                    .append(exception());
        }
    }

    private boolean isNext(String word) {
        return !words.isEmpty() && words.peek().equalsIgnoreCase(word);
    }

    private static String licence(String word) {
        if (REFERENCE.matcher(word).matches()) {
            return word;
        }
        boolean orLater = word.endsWith("+");
        String id = orLater ? word.substring(0, word.length() - 1) : word;
        return known(id, LICENCES, "an SPDX licence identifier") + (orLater ? "+" : "");
    }

    private String exception() {
        if (words.isEmpty()) {
            throw broken("an exception is missing after WITH");
        }
        return known(words.pop(), EXCEPTIONS, "an SPDX exception identifier");
    }

    private static String known(String word, Map<String, String> ids, String what) {
        return Optional.ofNullable(ids.get(word.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new BadValue(
                        "not " + what + ": '" + word + "'",
                        NearestWord.to(word, ids.values())
                                .map(nearest -> "did you mean " + nearest + "?")
                                .orElse(
                                        "write an identifier of spdx.org/licenses, LicenseRef-…, or the https:// address"
                                                + " of the licence's text")));
    }

    private BadValue broken(String why) {
        return new BadValue(
                "not an SPDX licence expression: '" + text + "': " + why,
                "write it as in CC-BY-4.0, or CC-BY-4.0 OR (MIT AND LicenseRef-ours)");
    }

    private static Map<String, String> byLowerCase(String resource) {
        Map<String, String> ids = new TreeMap<>();
        List<String> lines = ConfigurationFile.resource(resource).lines().toList();
        lines.stream().filter(line -> !line.startsWith("#")).forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
        return ids;
    }
}
